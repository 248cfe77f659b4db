-- 人：部门、岗位、任职、账号。权限出自岗位、部门与日期，不出自勾选。
create table unit (
  id uuid primary key,
  name text not null,
  kind text not null,
  parent_id uuid references unit,
  founded_on date not null,
  closed_on date
);
comment on table unit is '部门';
create unique index unit_name on unit (name) where closed_on is null;

create table post (
  code text primary key,
  name text not null unique,
  duties text not null default '',
  is_head boolean not null default false,
  created_at timestamptz not null default now()
);
comment on table post is '岗位目录：只由公司设立（部制度第七条）';

create table staff (
  id uuid primary key,
  number text not null unique,
  name text not null,
  initials text not null default '',
  sex text,
  phone text unique,
  email text,
  employment text not null default 'permanent',
  hired_on date,
  service_from date,
  left_at timestamptz,
  superior_id uuid references staff,
  undertaking_at timestamptz
);
comment on table staff is '员工';
comment on column staff.service_from is '累计工龄起算日';
comment on column staff.undertaking_at is '签署保密承诺的时间（服务规则第五条）';
create index staff_name on staff (name);

create table staff_private (
  id uuid primary key,
  staff_id uuid not null unique references staff,
  id_number text unique,
  monthly_wage_fen bigint
);
comment on table staff_private is '员工隐私：证件号与工资，单独设墙';

create table holding (
  id uuid primary key,
  staff_id uuid not null references staff,
  unit_id uuid not null references unit,
  post text not null references post (code),
  head boolean not null,
  during daterange not null check (not isempty(during)),
  constraint one_head_at_a_time exclude using gist (unit_id with =, during with &&) where (head)
);
comment on table holding is '任职：谁、在哪个部门、什么岗位、从何时到何时';
comment on constraint one_head_at_a_time on holding is '一个部门任何一天只有一位主管（部制度第六条）';
create index holding_staff on holding (staff_id);
create index holding_unit on holding (unit_id);

create table subject (
  id uuid primary key,
  name text not null unique,
  certificate text,
  bookable boolean not null default true
);
comment on table subject is '咨询题目；certificate 是承办须持的证书';

create table speciality (
  staff_id uuid not null references staff,
  subject_id uuid not null references subject,
  primary key (staff_id, subject_id)
);
comment on table speciality is '专长：承办题目的依据（服务规则第四条）';
create index speciality_subject on speciality (subject_id);

create table certificate (
  id uuid primary key,
  staff_id uuid not null references staff,
  kind text not null,
  number text not null default '',
  valid_until date
);
comment on table certificate is '个人证书；valid_until 空为长期有效';
create index certificate_staff on certificate (staff_id);

create table account (
  staff_id uuid primary key references staff,
  password_hash text not null,
  set_at timestamptz not null
);
comment on table account is '登录账号';

create table invitation (
  staff_id uuid primary key references staff,
  code_hash bytea not null,
  until timestamptz not null,
  issued_by uuid not null references staff
);
comment on table invitation is '邀请码：当面交给本人，用一次';

create table session (
  token_hash bytea primary key,
  staff_id uuid not null references staff,
  begun_at timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz
);
comment on table session is '登录会话，只存令牌的散列';
create index session_staff on session (staff_id);

create table private_link (
  token_hash bytea primary key,
  engagement_id uuid not null,
  issued_at timestamptz not null,
  revoked_at timestamptz
);
comment on table private_link is '客户的专属链接，只存散列';
create index private_link_engagement on private_link (engagement_id);

-- 进入：认出来者，写下行级可见所读的设置，交回岗位与制度版本。一次请求一次，一条语句。
create function enter(
  credential text, hash bytea, day date, moment timestamptz,
  out staff_id uuid, out client_of uuid, out name text, out units uuid[], out heads uuid[], out posts text[], out rulebook integer
) language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  units := '{}'; heads := '{}'; posts := '{}';
  if credential = 'session' then
    select s.id, s.name, h.units, h.heads, h.posts
      into staff_id, name, units, heads, posts
      from session t
      join staff s on s.id = t.staff_id,
   lateral (select array_agg(h.unit_id) units, array_agg(h.unit_id) filter (where h.head) heads, array_agg(h.post) posts
              from holding h where h.staff_id = s.id and h.during @> day) h
     where t.token_hash = hash and t.ended_at is null and t.until > moment and (s.left_at is null or s.left_at > moment);
  elsif credential = 'link' then
    select l.engagement_id into client_of
      from private_link l where l.token_hash = hash and l.revoked_at is null;
  end if;
  perform set_config('zhidu.staff', coalesce(staff_id::text, ''), true),
          set_config('zhidu.link', coalesce(client_of::text, ''), true),
          set_config('zhidu.heads', coalesce(heads, '{}')::text, true),
          set_config('zhidu.posts', coalesce(posts, '{}')::text, true),
          set_config('zhidu.seen', '', true);
  units := coalesce(units, '{}'); heads := coalesce(heads, '{}'); posts := coalesce(posts, '{}');
  select o.rulebook into rulebook from organisation o;
  rulebook := coalesce(rulebook, 0);
end $$;
