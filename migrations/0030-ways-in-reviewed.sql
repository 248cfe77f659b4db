-- 进来，审阅以后（docs/decisions/second-factor.md）。

-- 涉密岗位：再加人事专员，看得到每个人的证件号与工资。出纳、印章保管、董事在系统里看不到受保护的记录，不在其内。
create or replace function confidential_posts(posts text[], heads uuid[]) returns boolean language sql immutable parallel safe
  return coalesce(cardinality(heads), 0) > 0
      or coalesce(posts, '{}') && array['general-manager', 'deputy-general-manager', 'administrator', 'head', 'counsellor', 'accountant',
                                        'personnel-officer',
                                        'system-administrator', 'security-administrator', 'audit-administrator'];

-- 某日至某日之间（不含末日）有没有哪一天岗位涉密：排好的变动也算。
create function confidential_within(person uuid, since date, before date) returns boolean language sql stable
  begin atomic
    select exists (select 1 from holding h
                    where h.staff_id = person and h.during && daterange(since, before)
                      and confidential_posts(array[h.post], case when h.head then array[h.unit_id] end))
        or exists (select 1 from deputy d where d.staff_id = person and d.during && daterange(since, before));
  end;

-- 重设码出自哪一次两人重设：撤回它，码就作废。
alter table invitation add column request_id uuid references reset_request;
comment on column invitation.request_id is '出自哪一次两人重设；一位管理员发的、新来的邀请码为空';

-- 演示人人能进，不留谁从哪里来。
create function kept_address(given text) returns text language sql stable
  begin atomic
    select case when exists (select 1 from organisation o where o.demo) then '' else given end;
  end;
update session set address = '' where address <> '' and exists (select 1 from organisation o where o.demo);
update sign_in_try set address = '' where address <> '' and exists (select 1 from organisation o where o.demo);

-- 设备认不出是什么时，通行密钥不再替它起中文名；页面与通知各用各的话说。
update passkey set name = '' where name = '通行密钥';
