-- 部门改名：旧名留着，看过去某一天的组织图时用当天的名字。
create table former_name (
  unit_id uuid not null references unit,
  name text not null,
  until date not null,
  primary key (unit_id, until)
);
comment on table former_name is '部门曾用名，用到 until 的前一天';

-- 部门还有几件未了的委托：只给数。
create function open_matters_of_unit(unit uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select count(*)::integer from engagement e where e.unit_id = unit and e.stage not in ('closed', 'cancelled');
  end;
