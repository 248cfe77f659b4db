-- 备份：每次备份一行。内容在备份文件里，这里只记何时、去了哪里、多大、有没有试着恢复过。
create table backup (
  id uuid primary key,
  kind text not null check (kind in ('scheduled', 'asked', 'before-upgrade', 'before-restore', 'restored')),
  day date,
  tries integer not null default 1,
  began_at timestamptz not null,
  ended_at timestamptz,
  place text not null,
  name text,
  bytes bigint,
  row_count bigint,
  problem jsonb,
  verified_at timestamptz,
  verify_problem jsonb,
  check (kind <> 'scheduled' or day is not null)
);
comment on table backup is '备份：何时、去了哪里、多大、有没有试着恢复过；restored 一行表示本库由备份恢复而来';
comment on column backup.day is '定时备份所属的日子：各进程合起来每天只做一次';
comment on column backup.problem is '没有做成的原因，两种语言各一句';
comment on column backup.verified_at is '最近一次试着恢复并逐表核对的时间';
create unique index backup_once_a_day on backup (day) where kind = 'scheduled';
create index backup_began on backup (began_at desc);
