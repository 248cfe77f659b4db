-- 日历：国家公布的每一版安排，公司自己的放假与补班，分部门、分时期的作息时间。
alter table calendar_year add column issued_on date;
comment on column calendar_year.source is '通知的名称';
comment on column calendar_year.issued_on is '通知的日期';

insert into calendar_year (year, source) values (2024, '国务院办公厅关于2024年部分节假日安排的通知');
update calendar_year set issued_on = case year
  when 2024 then date '2023-10-25' when 2025 then date '2024-11-12' when 2026 then date '2025-11-04' end;

insert into calendar_day
select d::date, case when d::date = any (statutory) then 'statutory' else 'moved-rest' end, name
  from (values
    ('元旦', date '2024-01-01', date '2024-01-01', array[date '2024-01-01']),
    ('春节', '2024-02-10', '2024-02-17', array[date '2024-02-10', '2024-02-11', '2024-02-12']),
    ('清明节', '2024-04-04', '2024-04-06', array[date '2024-04-04']),
    ('劳动节', '2024-05-01', '2024-05-05', array[date '2024-05-01']),
    ('端午节', '2024-06-08', '2024-06-10', array[date '2024-06-10']),
    ('中秋节', '2024-09-15', '2024-09-17', array[date '2024-09-17']),
    ('国庆节', '2024-10-01', '2024-10-07', array[date '2024-10-01', '2024-10-02', '2024-10-03'])
  ) as block (name, from_day, to_day, statutory),
  generate_series(from_day, to_day, interval '1 day') d;

insert into calendar_day values
  ('2024-02-04', 'make-up', '春节补班'), ('2024-02-18', 'make-up', '春节补班'), ('2024-04-07', 'make-up', '清明节补班'),
  ('2024-04-28', 'make-up', '劳动节补班'), ('2024-05-11', 'make-up', '劳动节补班'), ('2024-09-14', 'make-up', '中秋节补班'),
  ('2024-09-29', 'make-up', '国庆节补班'), ('2024-10-12', 'make-up', '国庆节补班');

create table calendar_edition (
  id uuid primary key,
  year integer not null,
  title text not null,
  issued_on date,
  reason text not null default '',
  days jsonb not null,
  by_staff uuid references staff,
  at timestamptz not null
);
comment on table calendar_edition is '某一年安排的每一版：谁在何时录入或更正，当时写的是哪些日子；只增不改';
comment on column calendar_edition.days is '[{day, kind, name}]';
comment on column calendar_edition.by_staff is '空为随产品带来';
create index calendar_edition_year on calendar_edition (year, at desc);

insert into calendar_edition (id, year, title, issued_on, days, at)
select gen_random_uuid(), y.year, y.source, y.issued_on,
       (select jsonb_agg(jsonb_build_object('day', day, 'kind', kind, 'name', name) order by day)
          from calendar_day where extract(year from day) = y.year), now()
  from calendar_year y;

create table own_arrangement (
  id uuid primary key,
  unit_id uuid references unit,
  name text not null,
  reason text not null,
  closed daterange check (not isempty(closed)),
  make_up date[] not null default '{}',
  by_staff uuid references staff,
  decided_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references staff,
  withdrawn_because text,
  check (closed is not null or cardinality(make_up) > 0)
);
comment on table own_arrangement is '公司自己的放假与补班：全公司（unit_id 为空）或一个部门；停的日子与补的日子一并决定';

create table work_hours (
  id uuid primary key,
  unit_id uuid references unit,
  during daterange not null check (not isempty(during)),
  week jsonb not null,
  reason text not null default '',
  by_staff uuid references staff,
  decided_at timestamptz not null,
  withdrawn_at timestamptz
);
comment on table work_hours is '作息时间：从哪天到哪天，一周各天从几点到几点；期限按它计算。没有定过的，按日常制度第六条';
comment on column work_hours.week is '[{weekday, opens, closes}]，星期一为 1；一天可有几段，中间是休息';

-- 从前期限也按接待时间算。接待时间与日常制度第六条不同的机构，作息时间沿用原样，期限不因升级而变。
comment on table opening is '接待时间：星期一为 1；中间的空当是休息。客户何时可以约；期限按 work_hours 算';
insert into work_hours (id, during, week, reason, decided_at)
select gen_random_uuid(), daterange(null, null),
       jsonb_agg(jsonb_build_object('weekday', weekday, 'opens', from_time, 'closes', to_time) order by weekday, from_time),
       '沿用原来的接待时间', now()
  from (select weekday, to_char(opens, 'HH24:MI') from_time,
               case when closes = '24:00' then '24:00' else to_char(closes, 'HH24:MI') end to_time from opening) it
having count(*) > 0 and string_agg(weekday || from_time || to_time, ' ' order by weekday, from_time) <>
  '109:0012:00 113:0018:00 209:0012:00 213:0018:00 309:0012:00 313:0018:00 409:0012:00 413:0018:00 509:0012:00 513:0018:00';
