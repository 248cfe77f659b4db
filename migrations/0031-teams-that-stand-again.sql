-- 撤回部门的撤销：其间新组的团队、新任的组长、新编进来的人，原先止于撤销那天的，不再止于那天。其余与 0020 相同。
create or replace function undo_change(change uuid) returns void language plpgsql set search_path = public, pg_temp as $$
declare
  it record;
  present jsonb;
  sets text;
  decided_since boolean;
  closed uuid;
  former date;
begin
  for it in select * from staff_change_row r where r.change_id = change order by r.id desc loop
    execute format('select to_jsonb(t) from %I t where t.id = $1', it.of_table) into present using it.row_id;
    begin
      if it.was is null then
        execute format('delete from %I t where t.id = $1', it.of_table) using it.row_id;
      elsif it.became is null then
        if present is null then
          execute format('insert into %I select * from jsonb_populate_record(null::%I, $1)', it.of_table, it.of_table) using it.was;
        end if;
      else
        -- 只放回这次变动改过的列：部门后来改了名，名字照后来的。
        select string_agg(format('%I = r.%I', k, k), ', '), bool_or(present -> k is distinct from it.became -> k) into sets, decided_since
          from jsonb_object_keys(it.became) k where it.was -> k is distinct from it.became -> k;
        if present is not null and not decided_since then
          execute format('update %I t set %s from jsonb_populate_record(null::%I, $1) r where t.id = $2', it.of_table, sets, it.of_table)
            using it.was, it.row_id;
        end if;
      end if;
    exception when exclusion_violation or foreign_key_violation then
      -- 其间另指定了代理或负责人，或者组已经结束：照其间的决定。任职与空缺不会走到这里。
      if it.of_table not in ('deputy', 'work_group_member', 'work_group_leader') then raise; end if;
    end;
  end loop;
  select c.unit_id, c.effective_on into closed, former from staff_change c where c.id = change and c.kind = 'closing';
  if closed is not null then
    update work_group g set during = daterange(lower(g.during), null) where g.unit_id = closed and g.kind = 'team' and upper(g.during) = former;
    -- 到组的止期，或到早已另定的下一位为止。
    update work_group_leader l set during = daterange(lower(l.during), least(upper(g.during),
             (select min(lower(n.during)) from work_group_leader n where n.group_id = l.group_id and lower(n.during) >= former)))
      from work_group g
     where g.id = l.group_id and g.unit_id = closed and g.kind = 'team' and upper(l.during) = former and (upper(g.during) is null or upper(g.during) > former);
    update work_group_member m set during = daterange(lower(m.during), least(upper(g.during),
             (select min(lower(n.during)) from work_group_member n where n.group_id = m.group_id and n.staff_id = m.staff_id and lower(n.during) >= former)))
      from work_group g
     where g.id = m.group_id and g.unit_id = closed and g.kind = 'team' and upper(m.during) = former and (upper(g.during) is null or upper(g.during) > former)
       -- 那天离职的，止于离职。
       and not exists (select 1 from staff_change_row r join staff_change o on o.id = r.change_id
                        where r.row_id = m.id and o.id <> change and o.withdrawn_at is null and upper((r.became ->> 'during')::daterange) = former);
  end if;
  -- 组若在其间提前结束，成员跟着到那一天。
  delete from work_group_member m using work_group g, staff_change_row r
   where r.change_id = change and r.row_id = m.id and g.id = m.group_id and not m.during && g.during;
  update work_group_member m set during = m.during * g.during from work_group g, staff_change_row r
   where r.change_id = change and r.row_id = m.id and g.id = m.group_id and not m.during <@ g.during;
end $$;

-- 已定下以后由谁负责的：这个人一直是成员，换一次决定也不掉队。
update work_group_member m set during = daterange(lower(m.during), upper(g.during))
  from work_group g, work_group_leader l, staff s
 where g.id = m.group_id and l.group_id = g.id and l.staff_id = m.staff_id and s.id = m.staff_id and s.left_at is null
   and lower(l.during) > current_date and upper(m.during) = lower(l.during);
