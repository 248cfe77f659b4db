-- 重设码：用的那一刻再看岗位；证书续期留下原来的有效期（服务规则第四条）。
alter table invitation add column by_two boolean not null default false;
comment on column invitation.by_two is '由两位管理员（或主机上）发出：岗位后来涉密了也可以用';

create table certificate_past (
  id uuid primary key,
  certificate_id uuid not null references certificate,
  number text not null,
  issuer text not null,
  valid_until date,
  renewed_at timestamptz not null,
  renewed_by uuid not null references staff
);
comment on table certificate_past is '证书续期以前的编号、颁发单位与有效期：一次续期一行，不改不删';
create index certificate_past_of on certificate_past (certificate_id, renewed_at desc);
