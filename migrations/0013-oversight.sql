-- 监督：审计管理员按人、按事、按日翻阅痕迹，安全管理员看登录与授权；本人的接口令牌。
alter table audit add column token text;
comment on column audit.token is '经由本人的哪一个接口令牌办理：令牌的名称';

create index audit_at on audit (at desc, id desc);
create index audit_actor on audit (actor_id, at desc, id desc) where actor_id is not null;
create index audit_refused on audit (at desc, id desc) where outcome = 'refused';
create index audit_subject_read on audit (subject, at desc, id desc) where outcome <> 'done' and subject is not null;

-- 翻阅痕迹：给了哪些条件就只按哪些条件找，各走各的索引。条件为空即不限。
create function read_audit(
  who uuid[], what text, how text, since timestamptz, before timestamptz, cited text, about text, beyond bigint, most integer
) returns table (
  id bigint, at timestamptz, act text, outcome text, actor_kind text, actor_id uuid, subject text, articles text[],
  refused_by text, code text, request_id text, token text
) language plpgsql stable set search_path = public, pg_temp as $$
declare
  edge timestamptz;
  columns constant text :=
    'a.id, a.at, a.act, a.outcome, a.actor_kind, a.actor_id, a.subject, a.articles, a.refused_by, a.code, a.request_id, a.token';
  wanted text := '';
begin
  if beyond is not null then
    select a.at into edge from audit a where a.id = beyond;
    wanted := wanted || ' and (a.at, a.id) < ($8, $9)';
  end if;
  if who is not null then wanted := wanted || case cardinality(who) when 1 then ' and a.actor_id = $1[1]' else ' and a.actor_id = any ($1)' end; end if;
  if what is not null then wanted := wanted || ' and a.act = $2'; end if;
  if how is not null then wanted := wanted || ' and a.outcome = ' || quote_literal(how); end if;
  if since is not null then wanted := wanted || ' and a.at >= $4'; end if;
  if before is not null then wanted := wanted || ' and a.at < $5'; end if;
  if cited is not null then wanted := wanted || ' and ($6 = any (a.articles) or a.refused_by = $6)'; end if;
  -- 一件记录的两个索引各管一半：办成的与其余的。
  return query execute
    case when about is null then 'select ' || columns || ' from audit a where true' || wanted
         else 'select * from (select ' || columns || ' from audit a where a.subject = $7 and a.outcome = ''done''' || wanted
              || ' union all select ' || columns || ' from audit a where a.subject = $7 and a.outcome <> ''done''' || wanted || ') a'
    end || ' order by at desc, id desc limit $10'
    using who, what, how, since, before, cited, about, edge, beyond, most;
end $$;
comment on function read_audit is '审计管理员翻阅痕迹；动态语句只由本函数内的固定片段拼成';

create table access_token (
  id uuid primary key,
  staff_id uuid not null references staff,
  name text not null,
  token_hash bytea not null unique,
  acts text[],
  issued_at timestamptz not null,
  until timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  revoked_by uuid references staff,
  check (until <= issued_at + interval '366 days')
);
comment on table access_token is '接口令牌：本人签发给自己的程序用，权限只会比本人小；只存散列';
comment on column access_token.acts is '只准办这几件；空为只读';
comment on column access_token.used_at is '最近一次使用，十分钟记一次';
create index access_token_staff on access_token (staff_id);

-- 凭令牌进入：与 enter 同样写下行级可见所读的设置。离职、改过密码、到期或撤销之后，谁也不是。
create function enter_by_token(
  hash bytea, day date, moment timestamptz, reading boolean default false,
  out staff_id uuid, out client_of uuid, out name text, out units uuid[], out heads uuid[], out posts text[], out rulebook integer,
  out session_id uuid, out bound boolean, out token text, out acts text[]
) language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  used timestamptz;
begin
  select s.id, s.name, h.units, h.heads, h.posts, t.name, t.acts, t.used_at
    into staff_id, name, units, heads, posts, token, acts, used
    from access_token t
    join staff s on s.id = t.staff_id
    join account a on a.staff_id = s.id and a.set_at <= t.issued_at,
 lateral (select array_agg(h.unit_id) units, array_agg(h.unit_id) filter (where h.head) heads, array_agg(h.post) posts
            from holding h where h.staff_id = s.id and h.during @> day) h
   where t.token_hash = hash and t.revoked_at is null and t.until > moment and (s.left_at is null or s.left_at > moment);
  if staff_id is not null then
    heads := heads || (select array_agg(d.unit_id) from deputy d where d.staff_id = enter_by_token.staff_id and d.during @> day);
    if used is null or used < moment - interval '10 minutes' then
      update access_token t set used_at = moment
       where t.id = (select x.id from access_token x where x.token_hash = hash for update skip locked);
    end if;
  end if;
  bound := false;
  units := coalesce(units, '{}'); heads := coalesce(heads, '{}'); posts := coalesce(posts, '{}');
  perform set_config('zhidu.staff', coalesce(staff_id::text, ''), true),
          set_config('zhidu.link', '', true),
          set_config('zhidu.heads', heads::text, true),
          set_config('zhidu.posts', posts::text, true),
          set_config('zhidu.seen', '', true);
  if reading then perform set_config('synchronous_commit', 'off', true); end if;
  rulebook := coalesce((select o.rulebook from organisation o), 0);
end $$;
