-- 离职或调离：手上未了的委托有几件、归哪个部门。只给数，人事不因此看见客户。
create function open_matters_by_unit(people uuid[]) returns table (staff_id uuid, unit_id uuid, open integer)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select e.consultant_id, e.unit_id, count(*)::integer from engagement e
     where e.consultant_id = any (people) and e.stage not in ('closed', 'cancelled')
     group by e.consultant_id, e.unit_id;
  end;

-- 离职的那一刻，一个部门里未了的委托整批转到接手人名下：人事做得到，却看不见是哪几件。每一件各留一行痕迹。
create function hand_over_matters(
  leaver uuid, of_unit uuid, receiver uuid, by_staff uuid, why text, articles text[], request text, moment timestamptz
) returns integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  matters uuid[];
  own_time uuid;
begin
  with moved as (
    update engagement e set consultant_id = receiver, assigned_by = by_staff, assign_reason = why
     where e.consultant_id = leaver and e.unit_id = of_unit and e.stage not in ('closed', 'cancelled') returning e.id
  ) select coalesce(array_agg(id), '{}') into matters from moved;
  insert into audit (act, outcome, actor_kind, actor_id, subject, articles, request_id, at)
    select 'engagements.reassign', 'done', 'staff', by_staff, m::text, hand_over_matters.articles, request, moment from unnest(matters) m;
  insert into resource (id, kind, name, staff_id) select gen_random_uuid(), 'person', s.name, s.id from staff s where s.id = receiver
    on conflict (staff_id) do nothing;
  select r.id into own_time from resource r where r.staff_id = receiver;
  -- 约定的时间跟着转；接手人那时已有安排的，由接手人再分派。
  update booking b set resource_id = own_time from resource r
   where r.id = b.resource_id and r.staff_id = leaver and b.engagement_id = any (matters) and b.released_at is null and lower(b.during) > moment
     and not exists (select 1 from booking o where o.resource_id = own_time and o.released_at is null and o.during && b.during);
  update booking b set released_at = moment from resource r
   where r.id = b.resource_id and r.staff_id = leaver and b.engagement_id = any (matters) and b.released_at is null and lower(b.during) > moment;
  return cardinality(matters);
end $$;

-- 主管的案头要看见：手上有委托的人已经离职，或者不在本部门了。
create index staff_left on staff (left_at) where left_at is not null;
