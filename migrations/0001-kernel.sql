-- 内核：痕迹、重试、行级可见所读的设置。
create extension if not exists btree_gist;

create table organisation (
  single boolean primary key default true check (single),
  name text not null,
  phone text not null default '',
  address text not null default '',
  demo boolean not null default false,
  rulebook integer not null default 1,
  set_up_at timestamptz
);
comment on table organisation is '本库所属的机构，只有一行';
comment on column organisation.rulebook is '制度版本：采用或修订一次加一，各进程据此更新缓存';
comment on column organisation.demo is '演示机构：数据都是编的';

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  act text not null,
  outcome text not null check (outcome in ('done', 'read', 'refused')),
  actor_kind text not null,
  actor_id uuid,
  subject text,
  articles text[] not null,
  refused_by text,
  code text,
  request_id text not null
);
comment on table audit is '痕迹：谁、何时、做了什么、依据哪几条、结果如何；从不记内容';
create index audit_subject on audit (subject, id) where outcome = 'done';
create index audit_refused_by on audit (refused_by) where outcome = 'refused';

create table idempotency (
  key_hash bytea primary key,
  act text not null,
  fingerprint bytea not null,
  answer bytea,
  at timestamptz not null default now()
);
comment on table idempotency is '同一请求重试只算一次；答复用请求自己的钥匙加密';
create index idempotency_at on idempotency (at);

create table number_series (
  kind text not null,
  period text not null,
  last integer not null,
  primary key (kind, period)
);
comment on table number_series is '编号：每类每期从一数起，不留空号';

-- 行级可见所读：谁在场。只在本事务内有效，由 enter 设置；没有进入的事务什么也看不见。
create function seen_by_staff() returns uuid language sql stable parallel safe
  return nullif(current_setting('zhidu.staff', true), '')::uuid;
create function seen_by_link() returns uuid language sql stable parallel safe
  return nullif(current_setting('zhidu.link', true), '')::uuid;
create function seen_by_head_of() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('zhidu.heads', true), ''), '{}')::uuid[];
create function seen_by_posts() returns text[] language sql stable parallel safe
  return coalesce(nullif(current_setting('zhidu.posts', true), ''), '{}')::text[];

-- 新建一件事的客户，在同一事务里就是这件事的持有人。
create function become_client_of(matter uuid) returns void language sql volatile
  begin atomic
    select set_config('zhidu.link', matter::text, true);
  end;
