-- 预约：资源与占用。同一资源同一时刻只有一处占用，由数据库保证。
create table opening (
  weekday integer not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null,
  check (opens < closes),
  primary key (weekday, opens)
);
comment on table opening is '接待时间：星期一为 1；中间的空当是休息';

create table resource (
  id uuid primary key,
  kind text not null check (kind in ('room', 'person')),
  name text not null,
  unit_id uuid references unit,
  staff_id uuid unique references staff,
  place text not null default '',
  closed_on date
);
comment on table resource is '可以占用的：接待室，或一个人的时间';
create index resource_unit on resource (unit_id) where kind = 'room';

create table booking (
  id uuid primary key,
  resource_id uuid not null references resource,
  during tstzrange not null check (not isempty(during)),
  engagement_id uuid not null,
  released_at timestamptz,
  constraint never_twice exclude using gist (resource_id with =, during with &&) where (released_at is null)
);
comment on table booking is '占用';
create index booking_engagement on booking (engagement_id);
create index booking_during on booking using gist (during) where (released_at is null);
