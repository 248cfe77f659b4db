-- 撤回还没到日子的变动：任职与空缺原样放回。
alter table staff_change add column undo jsonb;
comment on column staff_change.undo is '变动之前的任职与空缺，撤回时原样放回';
