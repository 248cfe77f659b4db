-- 进入：一次请求一次，所以要轻。reading 是只读的请求：它的痕迹可以在答复之后片刻才落盘（docs/decisions/audit-of-reads.md）。
drop function enter(text, bytea, date, timestamptz);
create function enter(
  credential text, hash bytea, day date, moment timestamptz, reading boolean default false,
  out staff_id uuid, out client_of uuid, out name text, out units uuid[], out heads uuid[], out posts text[], out rulebook integer
) language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if credential = 'session' then
    select s.id, s.name, h.units, h.heads, h.posts
      into staff_id, name, units, heads, posts
      from session t
      join staff s on s.id = t.staff_id,
   lateral (select array_agg(h.unit_id) units, array_agg(h.unit_id) filter (where h.head) heads, array_agg(h.post) posts
              from holding h where h.staff_id = s.id and h.during @> day) h
     where t.token_hash = hash and t.ended_at is null and t.until > moment and (s.left_at is null or s.left_at > moment);
  elsif credential = 'link' then
    select l.engagement_id into client_of
      from private_link l where l.token_hash = hash and l.revoked_at is null;
  end if;
  units := coalesce(units, '{}'); heads := coalesce(heads, '{}'); posts := coalesce(posts, '{}');
  perform set_config('zhidu.staff', coalesce(staff_id::text, ''), true),
          set_config('zhidu.link', coalesce(client_of::text, ''), true),
          set_config('zhidu.heads', heads::text, true),
          set_config('zhidu.posts', posts::text, true),
          set_config('zhidu.seen', '', true);
  if reading then perform set_config('synchronous_commit', 'off', true); end if;
  rulebook := coalesce((select o.rulebook from organisation o), 0);
end $$;

-- 是否已有服务记录，由写记录的那一条语句自己记在委托上：触发器每写一条都要白问一次。
drop trigger service_noted on service_note;
drop function service_noted();
comment on column engagement.recorded is '是否已有服务记录；写服务记录的语句同时记下';
