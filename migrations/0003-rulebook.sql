-- 制度：采用了哪些条、空格里填了什么，各自从哪天起。
create table adoption (
  article text not null,
  during daterange not null,
  decided_by uuid references staff,
  decided_at timestamptz not null default now(),
  exclude using gist (article with =, during with &&)
);
comment on table adoption is '采用的条文与施行期间';

create table parameter_value (
  key text not null,
  effective_from date not null,
  value jsonb not null,
  reason text not null default '',
  decided_by uuid references staff,
  decided_at timestamptz not null default now(),
  primary key (key, effective_from)
);
comment on table parameter_value is '条文中的数，从哪天起是多少';
