-- 颁行：制度只有一条路可变。起草、商议、公示、施行；每次施行是那部制度的一个版本。
create table own_regulation (
  key text primary key check (key ~ '^own-[1-9][0-9]*$'),
  title text not null,
  short text not null,
  source text not null default '',
  created_by uuid not null references staff,
  created_at timestamptz not null
);
comment on table own_regulation is '机构自己的制度；条文在 article_text，条文的编号形如 own-1/12';
comment on column own_regulation.source is '原文从何而来：文件名，或粘贴';

create table enactment (
  id uuid primary key,
  regulation text not null,
  kind text not null check (kind in ('adopt', 'amend', 'repeal')),
  title text not null,
  reason text not null default '',
  changes jsonb not null,
  scope_units uuid[] not null default '{}',
  scope_employments text[] not null default '{}',
  owner_unit uuid references unit,
  effective_from date not null,
  revision integer not null default 1,
  state text not null check (state in ('draft', 'posted', 'enacted', 'withdrawn')),
  version integer,
  drafted_by uuid references staff,
  drafted_at timestamptz not null,
  posted_at timestamptz,
  posted_until date,
  returned_reason text,
  decided_by uuid references staff,
  decided_at timestamptz,
  check ((state = 'enacted') = (version is not null))
);
comment on table enactment is '颁行：一次采用、修订或废止，从草案到施行';
comment on column enactment.changes is '要改的：采用哪些条、空格填什么、条文怎么改、两说取哪一说';
comment on column enactment.scope_units is '适用的部门；空为全体';
comment on column enactment.scope_employments is '适用的用工形式；空为全体';
comment on column enactment.revision is '草案改过几次；盖印的人须是照最后一稿盖的';
create unique index enactment_version on enactment (regulation, version) where version is not null;
create index enactment_open on enactment (state, effective_from) where state in ('draft', 'posted');

create table enactment_discussion (
  enactment_id uuid primary key references enactment,
  held_on date not null,
  place text not null,
  representatives text[] not null check (cardinality(representatives) > 0),
  recorder text not null,
  minutes text not null default '',
  recorded_by uuid not null references staff,
  recorded_at timestamptz not null
);
comment on table enactment_discussion is '与职工代表的商议（劳动合同法第四条）';

create table enactment_opinion (
  id uuid primary key,
  enactment_id uuid not null references enactment,
  staff_id uuid references staff,
  name text not null,
  words text not null,
  at timestamptz not null,
  verdict text check (verdict in ('taken', 'declined')),
  answer text,
  answered_by uuid references staff,
  answered_at timestamptz,
  check ((verdict is null) = (answer is null))
);
comment on table enactment_opinion is '商议与公示中提出的意见，采纳与否都有答复';
create index enactment_opinion_of on enactment_opinion (enactment_id, at);

create table enactment_acknowledgement (
  enactment_id uuid not null references enactment,
  staff_id uuid not null references staff,
  at timestamptz not null,
  primary key (enactment_id, staff_id)
);
comment on table enactment_acknowledgement is '签认：本人读过这一版';
create index enactment_acknowledgement_staff on enactment_acknowledgement (staff_id);

create table article_text (
  article text not null,
  effective_from date not null,
  position integer not null default 0,
  number text not null,
  heading text not null default '',
  zh text not null,
  en text not null default '',
  enactment_id uuid not null references enactment,
  primary key (article, effective_from)
);
comment on table article_text is '条文的文字，从哪天起如何写；自有制度的全部条文，以及改过字句的通用条文';

create table article_link (
  own text not null,
  article text not null,
  during daterange not null check (not isempty(during)),
  enactment_id uuid not null references enactment,
  exclude using gist (own with =, article with =, during with &&)
);
comment on table article_link is '自有条文对应哪一条通用条文：系统照通用条文办，引用时说自己的条文';
create index article_link_article on article_link (article);

create table conflict_choice (
  conflict text not null,
  effective_from date not null,
  side text not null,
  reason text not null default '',
  enactment_id uuid references enactment,
  primary key (conflict, effective_from)
);
comment on table conflict_choice is '两部制度说法不一时取哪一说，从哪天起';

create table regulation_owner (
  regulation text primary key,
  unit_id uuid not null references unit
);
comment on table regulation_owner is '制度归口部门：由它提出修订、作出解释（业务制度 1.4、单位制度第十三条）';

alter table adoption
  add column enactment_id uuid references enactment,
  add column scope_units uuid[] not null default '{}',
  add column scope_employments text[] not null default '{}';
alter table parameter_value add column enactment_id uuid references enactment;
