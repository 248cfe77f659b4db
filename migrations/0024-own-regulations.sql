-- 自有制度：带来原文、逐条认领。草稿在颁行之前，只有起草的人看得到。
create table own_draft (
  id uuid primary key,
  regulation text references own_regulation,
  title text not null,
  short text not null,
  source text not null,
  style text not null,
  text text not null,
  pieces jsonb not null,
  gone jsonb not null default '[]',
  revision integer not null default 1,
  created_by uuid not null references staff,
  created_at timestamptz not null,
  changed_by uuid not null references staff,
  changed_at timestamptz not null,
  enactment_id uuid references enactment
);
comment on table own_draft is '自有制度的原文拆成条、逐条认领的草稿；成为颁行草案之后只供查看';
comment on column own_draft.regulation is '是哪部自有制度的新一版；空为一部新制度';
comment on column own_draft.text is '整理过的全文；各条的原文接起来正是它';
comment on column own_draft.pieces is '拆成的各条，以及每条的认领';
comment on column own_draft.gone is '旧版有、新版没有的条';
comment on column own_draft.revision is '改过几次；后来的人须照最后一稿改';
create index own_draft_open on own_draft (changed_at) where enactment_id is null;

create table own_duty (
  enactment_id uuid not null references enactment,
  article text not null,
  post text not null,
  rhythm text not null,
  primary key (enactment_id, article)
);
comment on table own_duty is '自有条文里单纯的职责：谁欠什么、多久一次；随颁行生效';
