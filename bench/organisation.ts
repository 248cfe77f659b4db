import { createHash } from 'node:crypto'
import pg from 'pg'
import { ensureDatabase, openDatabase } from '../src/app/database.ts'
import { houseOf } from '../src/app/organisation.ts'
import { openStage } from '../src/demo/stage.ts'
import { setUpOrganisation } from '../src/modules/people/set-up-organisation.ts'

/** The organisation that is measured: set up by the real act, then filled with one insert for each table. */

export const stages = ['reception', 'plan', 'service', 'feedback', 'closed'] as const
export type Matter = { readonly token: string; readonly id: string }
export type Filled = {
  readonly url: string
  readonly tokens: readonly string[]
  readonly read: Matter[]
  readonly serve: Matter[]
}

const tokenOf = (consultant: number) =>
  createHash('sha256').update(`bench consultant ${consultant}`).digest('base64url')

const fill = (engagements: number, notes: number) => [
  // What references what is right by construction; checking a million rows would only lengthen the wait.
  `set session_replication_role = replica`,
  `select setseed(0.42)`,
  `create function pg_temp.key(of text) returns uuid language sql immutable
     return overlay(overlay(md5(of) placing '8' from 13) placing '8' from 17)::uuid`,
  `insert into unit (id, name, kind, founded_on) select pg_temp.key('unit' || i), '咨询' || i || '部', 'department', '2020-01-01' from generate_series(1, 5) i`,
  `insert into staff (id, number, name) select pg_temp.key('staff' || i), 'B' || lpad(i::text, 3, '0'),
     substr('赵钱孙李周吴郑王冯陈', 1 + i % 10, 1) || substr('伟芳娜敏静丽强磊军洋', 1 + i / 10 % 10, 1) || substr('文明志华建国', 1 + i % 6, 1)
     from generate_series(1, 55) i`,
  // The first fifty are consultants, who see only their own; the last five head a department each.
  `insert into holding (id, staff_id, unit_id, post, head, during)
     select pg_temp.key('holding' || i), pg_temp.key('staff' || i), pg_temp.key('unit' || (1 + i % 5)),
            case when i > 50 then 'head' else 'consultant' end, i > 50, '[2020-01-01,)' from generate_series(1, 55) i`,
  `insert into subject (id, name) select pg_temp.key('subject' || i), '题目' || i from generate_series(1, 8) i`,
  `insert into resource (id, kind, name, unit_id, place)
     select pg_temp.key('room' || i), 'room', '接待室' || i, pg_temp.key('unit' || i), '3 层' from generate_series(1, 5) i`,
  `create temp table plot as
     select i, 1 + floor(random() * 50)::integer who, random() r, random() aged, random() more from generate_series(1, ${engagements}) i`,
  `create temp table matter as
     select uuidv7(opened_at - now()) id, * from (
       select i, who, more, stage, now() - case when stage in ('closed', 'cancelled') then interval '30 days' + aged * interval '700 days'
              else interval '8 days' + aged * interval '52 days' end opened_at
         from (select *, case when r < 0.62 then 'closed' when r < 0.68 then 'cancelled' when r < 0.72 then 'feedback' when r < 0.84 then 'service'
                 when r < 0.90 then 'plan' when r < 0.96 then 'reception' else 'assignment' end stage from plot) staged) dated`,
  `insert into engagement (id, number, unit_id, subject_id, client_name, client_phone, client_organisation, topic, stage, procedure_version,
       terms_rulebook, consultant_id, assigned_by, opened_at, due_at, closed_at)
     select id, 'W' || lpad(i::text, 7, '0'), pg_temp.key('unit' || (1 + who % 5)), pg_temp.key('subject' || (1 + i % 8)), '客户' || i,
            '138' || lpad((i % 60000)::text, 8, '0'), '某某有限公司', '想请人看看组织与薪酬的安排，先谈一次再说', stage, 1, 1,
            case when stage <> 'assignment' then pg_temp.key('staff' || who) end, pg_temp.key('staff' || (50 + 1 + who % 5)),
            opened_at, case when stage not in ('closed', 'cancelled') then opened_at + interval '20 days' end,
            case when stage in ('closed', 'cancelled') then opened_at + interval '25 days' end from matter`,
  `insert into engagement_step (engagement_id, step, entered_at, due_at, done_at, done_by)
     select m.id, s.step, opened_at + s.no * interval '1 day', opened_at + s.no * interval '2 days',
            case when s.no < at.no then opened_at + (s.no + 1) * interval '1 day' end, case when s.no between 1 and at.no - 1 then pg_temp.key('staff' || who) end
       from matter m
       join (values ('assignment', 1), ('cancelled', 1), ('reception', 2), ('plan', 3), ('service', 4), ('feedback', 5), ('closed', 6)) at (stage, no) using (stage)
       join (values ('booking', 0), ('assignment', 1), ('reception', 2), ('plan', 3), ('service', 4), ('feedback', 5)) s (step, no) on s.no <= at.no`,
  `insert into reception (id, engagement_id, note, waited_minutes, at, by_staff)
     select gen_random_uuid(), id, repeat('客户说明来意，谈了现状与顾虑。', 5), (more * 20)::integer, opened_at + interval '2 days', pg_temp.key('staff' || who)
       from matter where stage in ('plan', 'service', 'feedback', 'closed')`,
  `insert into need (id, engagement_id, no, text) select gen_random_uuid(), id, no, '把岗位与薪酬的关系理清楚，并说明依据' from matter, generate_series(1, 3) no
     where stage in ('plan', 'service', 'feedback', 'closed') and more < 0.5`,
  `insert into plan (id, engagement_id, version, state, goals, method, lines, saved_at, sent_at, answered_at)
     select gen_random_uuid(), id, 1, 'agreed', repeat('理清岗位，定下薪酬带宽。', 4), repeat('访谈、问卷与数据分析。', 4),
            '[{"text": "访谈十位关键岗位", "needs": [1, 2]}, {"text": "给出薪酬带宽草案", "needs": [3]}]', opened_at + interval '3 days',
            opened_at + interval '3 days', opened_at + interval '4 days' from matter where stage in ('service', 'feedback', 'closed')`,
  `insert into service_note (id, engagement_id, held_on, minutes, text, at, by_staff)
     select gen_random_uuid(), id, (opened_at + d * interval '3 hours')::date, 60, repeat('今日访谈了两位主管，确认了口径，约定下次时间。', 3),
            opened_at + interval '4 days' + d * interval '3 hours', pg_temp.key('staff' || who)
       from (select id, opened_at, who, row_number() over (order by i) k, count(*) over () n from matter where stage in ('service', 'feedback', 'closed')) m,
            generate_series(1, 1 + ${notes} * 2 / ${engagements}) d
      where (k * 7919 + d * 104729) % 1000 < 1000.0 * ${notes} / (n * (1 + ${notes} * 2 / ${engagements}))`,
  `insert into service_summary (id, engagement_id, text, delivered_at, by_staff)
     select gen_random_uuid(), id, repeat('本次服务完成了约定的各项内容。', 6), opened_at + interval '20 days', pg_temp.key('staff' || who)
       from matter where stage in ('feedback', 'closed')`,
  `insert into evaluation (id, engagement_id, satisfaction, promptness, usefulness, words, at, answer, answered_by, answered_at)
     select gen_random_uuid(), id, 5, 4, 5, '很有帮助', opened_at + interval '22 days', '谢谢您', pg_temp.key('staff51'), opened_at + interval '23 days'
       from matter where stage = 'closed' and more < 0.6`,
  `insert into booking (id, resource_id, during, engagement_id)
     select gen_random_uuid(), pg_temp.key('room' || (1 + k % 5)), tstzrange(now() + k / 5 * interval '1 hour', now() + (k / 5 + 1) * interval '1 hour'), id
       from (select id, row_number() over (order by i) k from matter where stage = 'reception' and more < 0.3) m`,
  // What the acts would have left behind: the timeline is read from it.
  `insert into audit (at, act, outcome, actor_kind, actor_id, subject, articles, request_id)
     select done_at, case step when 'booking' then 'engagements.book' when 'assignment' then 'engagements.assign' when 'reception' then 'engagements.receive'
              when 'plan' then 'engagements.agree-plan' when 'service' then 'engagements.deliver-summary' else 'engagements.evaluate' end,
            'done', case when done_by is null then 'client' else 'staff' end, done_by, engagement_id::text, '{dept/16}', 'bench'
       from engagement_step where done_at is not null order by done_at`,
  `insert into audit (at, act, outcome, actor_kind, actor_id, subject, articles, request_id)
     select at, 'engagements.add-note', 'done', 'staff', by_staff, engagement_id::text, '{dept/16,service/14}', 'bench' from service_note order by at`,
  `set session_replication_role = default`,
]

/** Answers the tokens of the fifty and matters of theirs to ask for. */
export const makeOrganisation = async (base: string, engagements: number, notes: number): Promise<Filled> => {
  const url = await ensureDatabase(base, 'zhidu')
  const database = await openDatabase(url)
  const stage = openStage(houseOf(database, 'own'), Temporal.Now.instant(), '')
  await stage.act(setUpOrganisation, {
    organisation: '测速咨询',
    phone: '0571 8810 3300',
    address: '西溪路 128 号',
    adminName: '管理员',
    adminNumber: 'A001',
    password: 'measure me twice',
  })
  await database.end()

  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  for (const statement of fill(engagements, notes)) await owner.query(statement)
  const tokens = Array.from({ length: 50 }, (_, i) => tokenOf(i + 1))
  const hashes = tokens.map((it) => createHash('sha256').update(it).digest())
  await owner.query(
    `insert into session (token_hash, staff_id, begun_at, until)
     select hash, pg_temp.key('staff' || no), now(), now() + interval '14 days' from unnest($1::bytea[]) with ordinality as it (hash, no)`,
    [hashes],
  )
  await owner.query('vacuum analyze')
  await owner.query('checkpoint')
  const some = async (where: string) => {
    const { rows } = await owner.query<{ id: string; no: string }>(
      `select e.id, substr(s.number, 2) no from engagement e join staff s on s.id = e.consultant_id where ${where} order by md5(e.id::text) limit 10000`,
    )
    return rows.map(({ id, no }): Matter => ({ id, token: tokens[Number(no) - 1]! }))
  }
  const filled = { url, tokens, read: await some('true'), serve: await some(`e.stage = 'service'`) }
  await owner.end()
  return filled
}
