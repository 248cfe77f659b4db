-- 颁行续：废止从哪天起，另有记录，好让后来排在更早日子的采用只到那天为止；提醒签认，一人一版一天只一次。
create table repeal (
  article text not null,
  effective_from date not null,
  enactment_id uuid not null references enactment,
  primary key (article, effective_from)
);
comment on table repeal is '废止：哪一条从哪天起不再施行，直到再次采用';

create table enactment_reminder (
  enactment_id uuid not null references enactment,
  staff_id uuid not null references staff,
  day date not null,
  reminded_by uuid references staff,
  at timestamptz not null,
  primary key (enactment_id, staff_id, day)
);
comment on table enactment_reminder is '提醒签认：一人、一版、一天至多一次，不论几个进程';
comment on column enactment_reminder.reminded_by is '谁按的提醒；空为系统自己';
