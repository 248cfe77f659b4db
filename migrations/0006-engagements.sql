-- 咨询委托：一位客户的一件事，从预约到评价（部制度第十六条）。
create table engagement (
  id uuid primary key,
  number text not null unique,
  unit_id uuid not null references unit,
  subject_id uuid not null references subject,
  client_name text not null,
  client_phone text not null,
  client_organisation text not null default '',
  topic text not null default '',
  stage text not null check (stage in ('booking', 'assignment', 'reception', 'plan', 'service', 'feedback', 'closed', 'cancelled')),
  procedure_version integer not null,
  terms_rulebook integer not null,
  consultant_id uuid references staff,
  assigned_by uuid references staff,
  assign_reason text not null default '',
  opened_at timestamptz not null,
  due_at timestamptz,
  closed_at timestamptz,
  cancel_reason text,
  plan_state text,
  plan_answered_at timestamptz,
  recorded boolean not null default false,
  evaluated_at timestamptz,
  answered_at timestamptz
);
comment on table engagement is '咨询委托';
comment on column engagement.terms_rulebook is '客户预约时接受的服务规则所在的制度版本（服务规则第二条）';
comment on column engagement.plan_state is '最新一版方案的状态；由触发器随方案更新，列表因此不必逐件去看方案';
comment on column engagement.plan_answered_at is '客户答复最新一版方案的时间；由触发器更新';
comment on column engagement.recorded is '是否已有服务记录；由触发器更新';
comment on column engagement.evaluated_at is '客户评价的时间；由触发器更新';
comment on column engagement.answered_at is '答复评价的时间；由触发器更新';
comment on column engagement.due_at is '当前步骤的时限';
-- 带上部门：行级可见也要看它，总数就只读索引，不必翻表。
create index engagement_consultant_stage on engagement (consultant_id, stage, opened_at desc, id desc) include (unit_id);
create index engagement_consultant_opened on engagement (consultant_id, opened_at desc, id desc) include (unit_id, stage);
create index engagement_unit_opened on engagement (unit_id, opened_at desc, id desc);
create index engagement_opened on engagement (opened_at desc, id desc);
create index engagement_client_phone on engagement (client_phone);

create table engagement_member (
  engagement_id uuid not null references engagement,
  staff_id uuid not null references staff,
  since timestamptz not null,
  primary key (engagement_id, staff_id)
);
comment on table engagement_member is '一起做这件事的助理';
-- 可见范围要问它，而它自己的行又要问可见范围：由库作答，免得两堵墙互相等待。
create function works_on_engagement(matter uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select exists (select 1 from engagement_member m where m.engagement_id = matter and m.staff_id = seen_by_staff());
  end;
create index engagement_member_staff on engagement_member (staff_id);

create table engagement_step (
  engagement_id uuid not null references engagement,
  step text not null,
  entered_at timestamptz not null,
  due_at timestamptz,
  done_at timestamptz,
  done_by uuid references staff,
  primary key (engagement_id, step)
);
comment on table engagement_step is '每一步的交接时间；done_by 空为客户本人';

create table reception (
  id uuid primary key,
  engagement_id uuid not null unique references engagement,
  note text not null,
  waited_minutes integer not null,
  at timestamptz not null,
  by_staff uuid not null references staff
);
comment on table reception is '接待记录，客户看不到';

create table need (
  id uuid primary key,
  engagement_id uuid not null references engagement,
  no integer not null,
  text text not null,
  unique (engagement_id, no)
);
comment on table need is '客户所述的需求';

create table plan (
  id uuid primary key,
  engagement_id uuid not null references engagement,
  version integer not null,
  state text not null check (state in ('draft', 'with-client', 'agreed', 'returned')),
  goals text not null,
  method text not null,
  lines jsonb not null,
  saved_at timestamptz not null,
  sent_at timestamptz,
  answered_at timestamptz,
  return_reason text,
  unique (engagement_id, version)
);
comment on table plan is '方案；lines 每项写明出自哪几条需求（服务规则第十一条）';

create table service_note (
  id uuid primary key,
  engagement_id uuid not null references engagement,
  held_on date not null,
  minutes integer not null,
  text text not null,
  at timestamptz not null,
  by_staff uuid not null references staff
);
comment on table service_note is '服务记录，客户看不到';
create index service_note_engagement on service_note (engagement_id, at desc);

create table service_summary (
  id uuid primary key,
  engagement_id uuid not null unique references engagement,
  text text not null,
  delivered_at timestamptz not null,
  by_staff uuid not null references staff
);
comment on table service_summary is '服务总结，交给客户';

create table evaluation (
  id uuid primary key,
  engagement_id uuid not null unique references engagement,
  satisfaction integer not null check (satisfaction between 1 and 5),
  promptness integer not null check (promptness between 1 and 5),
  usefulness integer not null check (usefulness between 1 and 5),
  words text not null default '',
  at timestamptz not null,
  answer text,
  answered_by uuid references staff,
  answered_at timestamptz
);
comment on table evaluation is '客户评价与答复';

-- 手上未了的委托有几件：只给数，不给看。分派时对别的部门也要数得准。
create function open_matters(people uuid[]) returns table (staff_id uuid, open integer)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select e.consultant_id, count(*)::integer from engagement e
     where e.consultant_id = any (people) and e.stage not in ('closed', 'cancelled')
     group by e.consultant_id;
  end;

-- 时段是否还坐得下：每个部门已占而未分派的预约数，跨部门也要数得准，只给数。
create function unassigned_at(units uuid[], window_ tstzrange) returns table (unit_id uuid, during tstzrange)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select e.unit_id, b.during from booking b join engagement e on e.id = b.engagement_id
     where b.released_at is null and b.during && window_ and e.consultant_id is null and e.unit_id = any (units)
       and e.stage = 'assignment';
  end;

-- 经过：能看见这件事的人，看见它的痕迹。
create function timeline_of(matter uuid) returns table (act text, at timestamptz, actor_kind text, by_name text)
  language sql stable security definer set search_path = public, pg_temp
  begin atomic
    select a.act, a.at, a.actor_kind, s.name from audit a left join staff s on s.id = a.actor_id
     where a.subject = matter::text and a.outcome = 'done'
     order by a.id desc limit 200;
  end;

-- 列表的每一行都要知道方案到了谁手上、有没有服务记录、评价答复了没有：记在委托上，由库自己保持一致。
create function plan_noted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update engagement set plan_state = new.state, plan_answered_at = new.answered_at where id = new.engagement_id;
  return null;
end $$;
create trigger plan_noted after insert or update of state on plan for each row execute function plan_noted();

create function service_noted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update engagement set recorded = true where id = new.engagement_id and not recorded;
  return null;
end $$;
create trigger service_noted after insert on service_note for each row execute function service_noted();

create function evaluation_noted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update engagement set evaluated_at = new.at, answered_at = new.answered_at where id = new.engagement_id;
  return null;
end $$;
create trigger evaluation_noted after insert or update of answered_at on evaluation
  for each row execute function evaluation_noted();
