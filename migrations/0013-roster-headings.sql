-- 花名册的列名：本机构说过一次的叫法，下次自己认得。
create table roster_heading (
  heading text primary key,
  means text not null,
  at timestamptz not null
);
comment on table roster_heading is '花名册的列名：哪一种叫法是哪一列，写入花名册时记下';
