-- 一年的放假安排公布时，落在那一年里的暂定期限重算一遍。录入的人看不到委托，所以由库来数，只给出时间。
create function provisional_deadlines(of_year integer)
  returns table (engagement_id uuid, unit_id uuid, step text, entered_at timestamptz, due_at timestamptz, starts_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select t.engagement_id, e.unit_id, t.step, t.entered_at, t.due_at,
           (select lower(b.during) from booking b join resource r on r.id = b.resource_id and r.kind = 'room'
             where b.engagement_id = e.id and b.released_at is null limit 1)
      from engagement_step t join engagement e on e.id = t.engagement_id and e.stage = t.step
     where t.done_at is null and t.step in ('assignment', 'plan', 'service')
       and extract(year from t.due_at at time zone 'Asia/Shanghai') = of_year;
  end;

create function recount_deadline(engagement uuid, of_step text, due timestamptz) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    update engagement_step t set due_at = due where t.engagement_id = engagement and t.step = of_step and t.done_at is null;
    update engagement e set due_at = due where e.id = engagement and e.stage = of_step and e.due_at is not null;
  end;
