-- 解释：对条文的疑问与正式的答复，附在条文之下（单位制度第十三条、业务制度 1.4）。
create table interpretation_question (
  id uuid primary key,
  article text not null,
  words text not null,
  asked_by uuid not null references staff,
  asked_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'answered'))
);
comment on table interpretation_question is '对条文的疑问；是谁问的，只有答复的人和本人看得到';
create index interpretation_question_open on interpretation_question (asked_at) where state = 'open';
create index interpretation_question_article on interpretation_question (article);

create table interpretation_year (
  year integer primary key,
  last integer not null
);
comment on table interpretation_year is '正式解释每年从一号编起：这一年编到几号';

create table interpretation (
  id uuid primary key,
  question_id uuid not null references interpretation_question,
  article text not null,
  words text not null,
  state text not null check (state in ('proposed', 'official', 'replaced', 'withdrawn')),
  year integer,
  no integer,
  version integer not null,
  answered_by uuid not null references staff,
  answered_at timestamptz not null,
  official_by uuid references staff,
  official_at timestamptz,
  valid_at timestamptz not null,
  confirmed_by uuid references staff,
  confirmed_at timestamptz,
  ended_by uuid references staff,
  ended_at timestamptz,
  end_reason text not null default '',
  unique (year, no),
  check ((year is null) = (official_at is null) and (no is null) = (official_at is null)),
  check ((state = 'proposed') = (official_at is null and ended_at is null))
);
comment on table interpretation is '对一问的解释；正式的有年份与编号，撤回或被后来的替代仍留着';
comment on column interpretation.version is '写的时候那部制度施行到第几版';
comment on column interpretation.valid_at is '写成或认可的时间；条文在此之后改了字句，解释自行失效，除非再经认可';
create unique index interpretation_live on interpretation (question_id) where state in ('proposed', 'official');
create index interpretation_article on interpretation (article);
