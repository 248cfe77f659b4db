-- 凭据：每条制度每天起了几次作用、拒绝了几次；时限从哪一刻、按哪一天的数算起。
create table article_day (
  day date not null,
  article text not null,
  acted integer not null,
  refused integer not null,
  primary key (day, article)
);
comment on table article_day is '每条每日的次数，全机构合计；由痕迹累计而来，只给总经理与副总经理看';

create table article_count (
  day date not null,
  article text not null,
  unit_id uuid,
  actor_id uuid,
  acted integer not null,
  refused integer not null,
  unique nulls not distinct (day, article, unit_id, actor_id)
);
comment on table article_count is '每条每日的次数，分到人与事：本人看自己的，主管看本部门的事';
comment on column article_count.unit_id is '所办的事归哪个部门；不归部门的事为空';
comment on column article_count.actor_id is '办事的员工；客户办的为空';
create index article_count_actor on article_count (actor_id, day) where actor_id is not null;
create index article_count_unit on article_count (unit_id, day) where unit_id is not null;

create table article_counted (
  single boolean primary key default true check (single),
  upto bigint not null default 0
);
comment on table article_counted is '痕迹累计到第几号；之后的现数';
insert into article_counted default values;

-- 痕迹说的是哪一件委托；客户没有填编号时，他自己就是那件委托的持有人。
create function matter_of(act text, subject text, actor_kind text, actor_id uuid) returns uuid
  language sql immutable parallel safe
  return case when act not like 'engagements.%' then null
              when subject ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then subject::uuid
              when actor_kind = 'client' then actor_id end;

create function office_day(moment timestamptz) returns date language sql immutable parallel safe
  return (moment at time zone 'Asia/Shanghai')::date;

-- 取到的最后一号，与此刻可能还攥着更小号码的事务：号码在取到表锁之后才取，这些事务一结束，那一号以内就不会再有新行。
create function audit_horizon(out last bigint, out writers text[]) language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  select case when s.is_called then s.last_value else 0 end into last from audit_id_seq s;
  select coalesce(array_agg(l.virtualtransaction), '{}') into writers from pg_locks l
   where l.relation = 'audit'::regclass and l.mode = 'RowExclusiveLock' and l.granted and l.pid <> pg_backend_pid();
end $$;
create function audit_writing(writers text[]) returns boolean language sql volatile security definer set search_path = public, pg_temp
  return exists (select 1 from pg_locks l where l.relation = 'audit'::regclass and l.mode = 'RowExclusiveLock'
                    and l.virtualtransaction = any (writers));

-- 累计到 horizon 号为止，一次最多 most 号；进度与累计在同一事务里，哪个进程来做都只算一次。
create function count_articles(horizon bigint, most integer) returns bigint
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  first bigint;
  final bigint;
begin
  select upto into first from article_counted for update;
  final := least(horizon, first + most);
  if final <= first then return 0; end if;
  with fresh as materialized (
    select office_day(a.at) on_day, cited.article, matter_of(a.act, a.subject, a.actor_kind, a.actor_id) matter,
           case when a.actor_kind = 'staff' then a.actor_id end actor, cited.acted, cited.refused
      from audit a,
   lateral (select unnest(a.articles) article, 1 acted, 0 refused where a.outcome = 'done'
            union all select a.refused_by, 0, 1 where a.outcome = 'refused' and a.refused_by is not null) cited
     where a.id > first and a.id <= final and a.outcome <> 'read'
  ), detailed as (
    insert into article_count as c (day, article, unit_id, actor_id, acted, refused)
    select f.on_day, f.article, e.unit_id, f.actor, sum(f.acted), sum(f.refused)
      from fresh f left join engagement e on e.id = f.matter group by 1, 2, 3, 4
    on conflict (day, article, unit_id, actor_id) do update
      set acted = c.acted + excluded.acted, refused = c.refused + excluded.refused
  )
  insert into article_day as d (day, article, acted, refused)
  select on_day, article, sum(acted), sum(refused) from fresh group by 1, 2
  on conflict (day, article) do update set acted = d.acted + excluded.acted, refused = d.refused + excluded.refused;
  update article_counted set upto = final;
  return final - first;
end $$;

-- 时限是从哪一刻算起的；那一天施行的数算数。改期、退回方案会重新算。
alter table engagement_step add column counted_from timestamptz;
comment on column engagement_step.counted_from is '时限从哪一刻算起；空为进入这一步的时刻';
create index engagement_step_late on engagement_step (due_at) where done_at is null or done_at > due_at;
create index engagement_step_served on engagement_step (entered_at) where step = 'service';
create index evaluation_at on evaluation (at);
