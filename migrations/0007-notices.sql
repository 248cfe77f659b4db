-- 通知：只说够办事的话，不写客户的内容；各人只看见自己的。
create table notice (
  id uuid primary key,
  staff_id uuid not null references staff,
  kind text not null,
  subject uuid,
  params jsonb not null,
  at timestamptz not null,
  read_at timestamptz
);
comment on table notice is '通知';
create index notice_staff on notice (staff_id, at desc);
create index notice_unread on notice (staff_id) where read_at is null;

-- 写给别人的通知：写的人看不见它，所以由库代写，并即刻叫醒对方的页面。
create function tell(id uuid, to_staff uuid, kind text, subject uuid, params jsonb, at timestamptz) returns void
  language sql volatile security definer set search_path = public, pg_temp
  begin atomic
    insert into notice (id, staff_id, kind, subject, params, at) values (id, to_staff, kind, subject, params, at);
    select pg_notify('notice', to_staff::text || ' ' || id::text);
  end;
