-- 封存：痕迹一批一批地连成链，每批由库外的钥匙签名。改、删、插、换次序，都查得出来。
alter table audit add column xact bigint not null default (pg_current_xact_id()::text::bigint);
comment on column audit.xact is '写下它的事务：比所有未完事务都早的，才封';
create index audit_xact on audit using brin (xact) with (pages_per_range = 16, autosummarize = on);

create table audit_seal (
  batch bigint primary key,
  ids int8multirange not null,
  rows integer not null check (rows > 0),
  root bytea not null,
  previous bytea not null,
  head bytea not null unique,
  signature bytea not null,
  key_id text not null,
  at timestamptz not null
);
comment on table audit_seal is '痕迹的封条：一批里有哪些行、它们的散列、与前一批相连的链头、签名';

create table audit_sealed_upto (
  single boolean primary key default true check (single),
  xact bigint not null
);
comment on table audit_sealed_upto is '封到哪个事务之前';
insert into audit_sealed_upto (xact) values (0);

create table audit_handover (
  day date primary key,
  batch bigint not null references audit_seal,
  at timestamptz not null
);
comment on table audit_handover is '每天交给审计管理员的链头：他留着，日后拿来核对';

-- 换了服务器，事务从头数起：已封的归到最前，未封的等下一次。还原之后由主人执行一次。
create function audit_moved() returns void language sql volatile set search_path = public, pg_temp
  begin atomic
    update audit set xact = case when xact < (select u.xact from audit_sealed_upto u) then 0 else 1 end;
    update audit_sealed_upto set xact = 1;
  end;
comment on function audit_moved is '还原到另一台服务器之后执行一次，让封存接得上';
