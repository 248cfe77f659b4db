-- 进来：第二重验证、设备、登录留痕、限速、重设。密钥文件不在库里（docs/decisions/second-factor.md）。
alter table account add column factor_due timestamptz;
comment on column account.factor_due is '涉密岗位最迟何时设好第二重验证；首次登录后十四天';

alter table session
  add column id uuid not null default gen_random_uuid(),
  add column address text not null default '',
  add column device text not null default '',
  add column seen_at timestamptz,
  add column factored boolean not null default false;
comment on column session.address is '连接的地址，不是对方自报的';
comment on column session.seen_at is '最近一次使用，十分钟记一次';
comment on column session.factored is '本人已设第二重验证：不必每次再查';
create unique index session_id on session (id);

create table known_device (
  token_hash bytea not null,
  staff_id uuid not null references staff,
  device text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (token_hash, staff_id)
);
comment on table known_device is '登录过的设备：别人把账号试到锁住，本人在这里仍能进来';
create index known_device_staff on known_device (staff_id);

create table second_factor (
  staff_id uuid primary key references staff,
  secret bytea,
  since timestamptz,
  last_step bigint not null default 0,
  pending bytea,
  pending_at timestamptz
);
comment on table second_factor is '第二重验证：密钥以机构主机上的钥匙封存；pending 是还没有用对过验证码的';
comment on column second_factor.last_step is '用过的最后一个时间步：同一个验证码不能用两次';

create table recovery_code (
  staff_id uuid not null references staff,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (staff_id, code_hash)
);
comment on table recovery_code is '恢复码：只存散列，每个用一次';

create table sign_in_ticket (
  token_hash bytea primary key,
  staff_id uuid not null references staff,
  until timestamptz not null,
  tries integer not null default 0,
  spent_at timestamptz
);
comment on table sign_in_ticket is '密码已对、等验证码的登录：几分钟有效，只能用来登录';
create index sign_in_ticket_staff on sign_in_ticket (staff_id);

create table sign_in_gate (
  key bytea primary key,
  tries integer not null,
  until timestamptz not null
);
comment on table sign_in_gate is '试登录的次数：按账号、来源、设备；几个进程共用，键是散列';
create index sign_in_gate_until on sign_in_gate (until);

create table sign_in_try (
  id uuid primary key,
  at timestamptz not null,
  step text not null check (step in ('password', 'code', 'invitation')),
  outcome text not null check (outcome in ('in', 'half', 'wrong', 'throttled')),
  login text,
  staff_id uuid references staff,
  address text not null,
  device text not null,
  times integer not null default 1,
  last_at timestamptz not null,
  mark bytea unique
);
comment on table sign_in_try is '登录留痕：每一次尝试。对不上人的不记所填内容，它可能是填错了格的密码';
comment on column sign_in_try.outcome is 'in 进来；half 密码对，等验证码；wrong 不对；throttled 太频繁，没有核对';
comment on column sign_in_try.times is '同一分钟里同样的被挡尝试合记一行';
create index sign_in_try_staff on sign_in_try (staff_id, at desc);
create index sign_in_try_at on sign_in_try (at desc);

alter table invitation add column clears_factor boolean not null default false;
comment on column invitation.clears_factor is '用这个码时一并解除第二重验证（手机丢了）';

create table reset_request (
  id uuid primary key,
  staff_id uuid not null references staff,
  clears_factor boolean not null,
  asked_by uuid not null references staff,
  asked_at timestamptz not null,
  until timestamptz not null,
  ended_by uuid references staff,
  ended_at timestamptz,
  outcome text check (outcome in ('confirmed', 'withdrawn'))
);
comment on table reset_request is '涉密岗位重设登录：一人提出，另一位管理员确认，本人当时就得到通知';
create unique index reset_request_open on reset_request (staff_id) where ended_at is null;

-- 涉密岗位：主管（含代理）、公司领导、管理员、心理咨询师、会计。
create function confidential_posts(posts text[], heads uuid[]) returns boolean language sql immutable parallel safe
  return coalesce(cardinality(heads), 0) > 0
      or coalesce(posts, '{}') && array['general-manager', 'deputy-general-manager', 'administrator', 'head', 'counsellor', 'accountant',
                                        'system-administrator', 'security-administrator', 'audit-administrator'];

create function confidential_person(person uuid, day date) returns boolean language sql stable
  begin atomic
    select confidential_posts(
      (select array_agg(h.post) from holding h where h.staff_id = person and h.during @> day),
      (select array_agg(h.unit_id) from holding h where h.staff_id = person and h.during @> day and h.head)
        || (select array_agg(d.unit_id) from deputy d where d.staff_id = person and d.during @> day));
  end;

-- 进入：另认出是哪一次登录，记下最近使用（十分钟一次，不等别人的锁），并说出是否该先设第二重验证。
drop function enter(text, bytea, date, timestamptz, boolean);
create function enter(
  credential text, hash bytea, day date, moment timestamptz, reading boolean default false,
  out staff_id uuid, out client_of uuid, out name text, out units uuid[], out heads uuid[], out posts text[], out rulebook integer,
  out session_id uuid, out bound boolean
) language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  stale boolean;
  guarded boolean;
begin
  bound := false;
  if credential = 'session' then
    select s.id, s.name, h.units, h.heads, h.posts, t.id, t.seen_at is null or t.seen_at < moment - interval '10 minutes',
           not t.factored and confidential_posts(h.posts, h.heads)
      into staff_id, name, units, heads, posts, session_id, stale, guarded
      from session t
      join staff s on s.id = t.staff_id,
   lateral (select array_agg(h.unit_id) units, array_agg(h.post) posts,
                   array_agg(h.unit_id) filter (where h.head)
                     || (select array_agg(d.unit_id) from deputy d where d.staff_id = s.id and d.during @> day) heads
              from holding h where h.staff_id = s.id and h.during @> day) h
     where t.token_hash = hash and t.ended_at is null and t.until > moment and (s.left_at is null or s.left_at > moment);
    if staff_id is not null then
      if stale then
        update session t set seen_at = moment
         where t.token_hash = (select x.token_hash from session x where x.token_hash = hash for update skip locked);
      end if;
      if guarded then
        bound := exists (select 1 from account a, organisation o
                          where a.staff_id = enter.staff_id and a.factor_due <= moment and not o.demo
                            and not exists (select 1 from second_factor f where f.staff_id = a.staff_id and f.secret is not null));
      end if;
    end if;
  elsif credential = 'link' then
    select l.engagement_id into client_of
      from private_link l where l.token_hash = hash and l.revoked_at is null;
  end if;
  units := coalesce(units, '{}'); heads := coalesce(heads, '{}'); posts := coalesce(posts, '{}');
  perform set_config('zhidu.staff', coalesce(staff_id::text, ''), true),
          set_config('zhidu.link', coalesce(client_of::text, ''), true),
          set_config('zhidu.heads', heads::text, true),
          set_config('zhidu.posts', posts::text, true),
          set_config('zhidu.seen', '', true);
  if reading then perform set_config('synchronous_commit', 'off', true); end if;
  rulebook := coalesce((select o.rulebook from organisation o), 0);
end $$;
