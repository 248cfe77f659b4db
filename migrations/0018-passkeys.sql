-- 通行密钥（WebAuthn）：第二重验证的另一种，与验证器的六位数并列（docs/decisions/second-factor.md）。
create table passkey (
  id uuid primary key,
  staff_id uuid not null references staff,
  credential_id bytea not null unique,
  public_key bytea not null,
  rp_id text not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  made_at timestamptz not null,
  used_at timestamptz
);
comment on table passkey is '通行密钥：只存公钥，私钥不离开本人的设备';
comment on column passkey.rp_id is '在哪个域名上做的：只在那里能用';
comment on column passkey.counter is '设备自己数的次数；倒退说明可能有人复制了它';
create index passkey_staff on passkey (staff_id);

create table passkey_challenge (
  bound_to bytea primary key,
  challenge_hash bytea not null,
  staff_id uuid not null references staff,
  site text not null,
  until timestamptz not null,
  spent_by uuid,
  passkey_id uuid references passkey on delete cascade
);
comment on table passkey_challenge is '出给设备签的题：五分钟有效，只用一次，只在要它的那次登录或那台设备里有效';
comment on column passkey_challenge.bound_to is '哪一次登录的第二步（或哪一台设备）要的，是散列；再要一题，前一题作废';
comment on column passkey_challenge.spent_by is '哪一次请求用掉了它：不管成不成';
comment on column passkey_challenge.passkey_id is '答对的是哪一个通行密钥；设新的时为空';
create index passkey_challenge_until on passkey_challenge (until);
create index passkey_challenge_passkey on passkey_challenge (passkey_id);

alter table session add column password_at timestamptz;
comment on column session.password_at is '这次登录是凭密码进来的：何时核对的；刚核对过的人首次设第二重验证不再问一遍';

-- 有没有第二重验证，不论哪一种。
create function has_second_factor(person uuid) returns boolean language sql stable
  begin atomic
    select exists (select 1 from second_factor f where f.staff_id = person and f.secret is not null)
        or exists (select 1 from passkey p where p.staff_id = person);
  end;

-- 进入：通行密钥也算设好了第二重验证。其余与 0011 相同。
create or replace function enter(
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
                            and not has_second_factor(a.staff_id));
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
