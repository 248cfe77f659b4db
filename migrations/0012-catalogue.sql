-- 岗位目录补上五个岗位；确认时读到的职责原文留底；证书写明颁发单位；紧急联系人与工资同在墙内。
insert into post (code, name)
select code, name
  from (values ('personnel-officer', '人事专员'), ('seal-keeper', '印章保管'), ('system-administrator', '系统管理员'),
               ('security-administrator', '安全管理员'), ('audit-administrator', '审计管理员')) it (code, name)
 where exists (select 1 from organisation where set_up_at is not null)
on conflict do nothing;

create table duties_text (
  hash text primary key,
  post text not null references post (code),
  zh text not null
);
comment on table duties_text is '确认岗位职责时读到的原文：acknowledgement 只记它的散列';

alter table certificate add column issuer text not null default '';
comment on column certificate.issuer is '颁发单位';

alter table staff_private
  add column emergency_name text,
  add column emergency_phone text;
comment on column staff_private.emergency_name is '紧急联系人，由本人填写';
