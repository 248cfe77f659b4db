-- 人事变动：任职自某日起、止于某日；谁排定、谁准许、谁代理，都记在案。
alter table holding
  add column review_on date,
  add column begun_by uuid,
  add column ended_by uuid;
comment on column holding.review_on is '兼任的岗位到哪一天复核（业务制度二之三）';
comment on column holding.begun_by is '由哪一次变动开始；空为导入';
comment on column holding.ended_by is '由哪一次变动结束';

create table staff_change (
  id uuid primary key,
  kind text not null check (kind in ('posts', 'leaving')),
  effective_on date not null,
  note text not null default '',
  decided_by uuid references staff,
  decided_at timestamptz not null,
  withdrawn_at timestamptz
);
comment on table staff_change is '人事变动：一次决定可以同时动几个人';
create index staff_change_effective on staff_change (effective_on);

create table staff_change_person (
  change_id uuid not null references staff_change,
  staff_id uuid not null references staff,
  primary key (change_id, staff_id)
);
comment on table staff_change_person is '这次变动涉及的人';
create index staff_change_person_staff on staff_change_person (staff_id);

create table vacancy (
  id uuid primary key,
  unit_id uuid not null references unit,
  during daterange not null check (not isempty(during)),
  reason text not null,
  by_change uuid references staff_change,
  constraint one_vacancy_at_a_time exclude using gist (unit_id with =, during with &&)
);
comment on table vacancy is '主管空缺：一个部门任何一天要么有一位主管，要么有一条空缺记录（部制度第六条）';

create table deputy (
  id uuid primary key,
  unit_id uuid not null references unit,
  staff_id uuid not null references staff,
  during daterange not null check (not isempty(during)),
  reason text not null default '',
  by_staff uuid not null references staff,
  at timestamptz not null,
  constraint one_deputy_at_a_time exclude using gist (unit_id with =, during with &&)
);
comment on table deputy is '代理主管：主管不在的日子里，由谁行使主管的权限';
create index deputy_staff on deputy (staff_id);

create table post_exception (
  id uuid primary key,
  staff_id uuid not null references staff,
  posts text[] not null check (cardinality(posts) = 2),
  during daterange not null check (not isempty(during)),
  reason text not null,
  by_staff uuid not null references staff,
  at timestamptz not null
);
comment on table post_exception is '准许兼任互相牵制的岗位，到期即止（业务制度二之三）';
create index post_exception_staff on post_exception (staff_id);

create table work_group (
  id uuid primary key,
  kind text not null check (kind in ('team', 'project')),
  name text not null,
  unit_id uuid not null references unit,
  leader_id uuid not null references staff,
  purpose text not null default '',
  during daterange not null check (not isempty(during))
);
comment on table work_group is '服务团队（部制度第八条）与项目组（第十条）';
create index work_group_unit on work_group (unit_id);

create table work_group_member (
  group_id uuid not null references work_group,
  staff_id uuid not null references staff,
  during daterange not null check (not isempty(during)),
  constraint once_in_a_group exclude using gist (group_id with =, staff_id with =, during with &&)
);
comment on table work_group_member is '团队与项目组的成员，何时起止';
create index work_group_member_staff on work_group_member (staff_id);

create table acknowledgement (
  staff_id uuid not null references staff,
  post text not null references post (code),
  duties_hash text not null,
  at timestamptz not null,
  primary key (staff_id, post, duties_hash)
);
comment on table acknowledgement is '本人读过并确认的岗位职责（日常制度第五条之四）；职责改了要再确认';

alter table post
  add column qualifications text not null default '',
  add column duties_en text not null default '',
  add column qualifications_en text not null default '';

-- 没有主管的部门，从今天起记为空缺。
insert into vacancy (id, unit_id, during, reason)
select gen_random_uuid(), u.id, daterange(current_date, null), '导入时没有主管' from unit u
 where u.kind not in ('organisation') and u.closed_on is null
   and not exists (select 1 from holding h where h.unit_id = u.id and h.head and upper_inf(h.during));

-- 主管的权限也归当天代理的人；离职的那一分钟起谁也不是。
create or replace function enter(
  credential text, hash bytea, day date, moment timestamptz, reading boolean default false,
  out staff_id uuid, out client_of uuid, out name text, out units uuid[], out heads uuid[], out posts text[], out rulebook integer
) language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if credential = 'session' then
    select s.id, s.name, h.units, h.heads, h.posts
      into staff_id, name, units, heads, posts
      from session t
      join staff s on s.id = t.staff_id,
   lateral (select array_agg(h.unit_id) units, array_agg(h.unit_id) filter (where h.head) heads, array_agg(h.post) posts
              from holding h where h.staff_id = s.id and h.during @> day) h
     where t.token_hash = hash and t.ended_at is null and t.until > moment and (s.left_at is null or s.left_at > moment);
    if staff_id is not null then
      heads := heads || (select array_agg(d.unit_id) from deputy d where d.staff_id = enter.staff_id and d.during @> day);
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
