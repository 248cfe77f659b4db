-- 日历：国家公布的放假与补班。没有公布的年份按周末推算，并标明是暂定的。
create table calendar_day (
  day date primary key,
  kind text not null check (kind in ('statutory', 'moved-rest', 'make-up')),
  name text not null
);
comment on table calendar_day is '与寻常星期不同的日子：statutory 法定节假日，moved-rest 调休放假，make-up 补班';

create table calendar_year (
  year integer primary key,
  source text not null
);
comment on table calendar_year is '已经公布的年份及依据';

insert into calendar_year values
  (2025, '国务院办公厅关于2025年部分节假日安排的通知'),
  (2026, '国务院办公厅关于2026年部分节假日安排的通知');

insert into calendar_day
select d::date, case when d::date = any (statutory) then 'statutory' else 'moved-rest' end, name
  from (values
    ('元旦', date '2025-01-01', date '2025-01-01', array[date '2025-01-01']),
    ('春节', '2025-01-28', '2025-02-04', array[date '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31']),
    ('清明节', '2025-04-04', '2025-04-06', array[date '2025-04-04']),
    ('劳动节', '2025-05-01', '2025-05-05', array[date '2025-05-01', '2025-05-02']),
    ('端午节', '2025-05-31', '2025-06-02', array[date '2025-05-31']),
    ('国庆节、中秋节', '2025-10-01', '2025-10-08', array[date '2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06']),
    ('元旦', '2026-01-01', '2026-01-03', array[date '2026-01-01']),
    ('春节', '2026-02-15', '2026-02-23', array[date '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19']),
    ('清明节', '2026-04-04', '2026-04-06', array[date '2026-04-05']),
    ('劳动节', '2026-05-01', '2026-05-05', array[date '2026-05-01', '2026-05-02']),
    ('端午节', '2026-06-19', '2026-06-21', array[date '2026-06-19']),
    ('中秋节', '2026-09-25', '2026-09-27', array[date '2026-09-25']),
    ('国庆节', '2026-10-01', '2026-10-07', array[date '2026-10-01', '2026-10-02', '2026-10-03'])
  ) as block (name, from_day, to_day, statutory),
  generate_series(from_day, to_day, interval '1 day') d;

insert into calendar_day values
  ('2025-01-26', 'make-up', '春节补班'), ('2025-02-08', 'make-up', '春节补班'), ('2025-04-27', 'make-up', '劳动节补班'),
  ('2025-09-28', 'make-up', '国庆节补班'), ('2025-10-11', 'make-up', '国庆节补班'),
  ('2026-01-04', 'make-up', '元旦补班'), ('2026-02-14', 'make-up', '春节补班'), ('2026-02-28', 'make-up', '春节补班'),
  ('2026-05-09', 'make-up', '劳动节补班'), ('2026-09-20', 'make-up', '国庆节补班'), ('2026-10-10', 'make-up', '国庆节补班');
