-- 演示：谁可以一按就进去看看。只有演示机构的库里有行。
create table demo_person (
  key text primary key,
  sort integer not null,
  number text,
  secret text not null
);
comment on table demo_person is '演示人物；secret 是演示密码或客户的专属链接，数据都是编的';
