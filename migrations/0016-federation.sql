-- 通过别处登录：企业自己的统一身份（OIDC）、企业微信、钉钉、飞书（docs/decisions/sign-in-through-others.md）。
create table sign_in_provider (
  id uuid primary key,
  kind text not null check (kind in ('oidc', 'wecom', 'dingtalk', 'feishu')),
  name text not null,
  client_id text not null,
  agent_id text not null default '',
  tenant text not null default '',
  issuer text not null default '',
  login_base text not null default '',
  address text not null,
  secret bytea,
  trusts_factor boolean not null default false,
  is_open boolean not null default true,
  added_by uuid not null references staff,
  added_at timestamptz not null,
  unique (kind, client_id, issuer)
);
comment on table sign_in_provider is '登录方式：由公司的系统管理人员维护；密钥以机构主机上的钥匙封存';
comment on column sign_in_provider.client_id is 'OIDC 的 client id、企业微信的企业 ID、钉钉的 Client ID、飞书的 App ID';
comment on column sign_in_provider.tenant is '钉钉的 CorpId、飞书的 tenant_key：填了就只认本企业的人';
comment on column sign_in_provider.issuer is 'OIDC 的签发者；其余为接口地址，空为公开的那一个';
comment on column sign_in_provider.address is '员工打开本系统的地址，登录后回到这里';
comment on column sign_in_provider.trusts_factor is '对方在签过名的答复里说做过第二重验证的，本机构不再另问';

create table external_identity (
  id uuid primary key,
  provider_id uuid not null references sign_in_provider,
  subject text not null,
  staff_id uuid not null references staff,
  shown text not null,
  linked_at timestamptz not null,
  used_at timestamptz,
  unique (provider_id, subject),
  unique (provider_id, staff_id)
);
comment on table external_identity is '外部账号与员工的对应：本人登录后连上，一个外部账号只属于一位员工';
create index external_identity_staff on external_identity (staff_id);

create table sign_in_attempt (
  state_hash bytea primary key,
  provider_id uuid not null references sign_in_provider,
  device_hash bytea not null,
  staff_id uuid references staff,
  secrets bytea not null,
  until timestamptz not null,
  taken_at timestamptz,
  answer bytea,
  spent_at timestamptz
);
comment on table sign_in_attempt is '一次去别处登录：十分钟有效，只在发起它的浏览器里有效，只用一次';
comment on column sign_in_attempt.staff_id is '已登录的员工来连账号；空为来登录';
comment on column sign_in_attempt.answer is '对方证实的身份，封存；登录或连上之后即作废';
create index sign_in_attempt_until on sign_in_attempt (until);

alter table sign_in_try drop constraint sign_in_try_step_check;
alter table sign_in_try add constraint sign_in_try_step_check check (step in ('password', 'code', 'invitation', 'provider'));
alter table sign_in_try add column reason text;
comment on column sign_in_try.reason is '通过别处登录没有成的缘由，如 untrusted、wrong-state';
