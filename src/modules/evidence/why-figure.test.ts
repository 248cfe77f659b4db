import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { missing } from '../../kernel/refusal.ts'
import { answerEvaluation } from '../engagements/answer-evaluation.ts'
import { bookOne, matterAt } from '../engagements/testing.ts'
import { amendParameter } from '../rulebook/amend-parameter.ts'
import { whyFigure } from './why-figure.ts'

const office = await openOffice()
const why = (who: Person, figure: string, id: string) => office.as(who)(whyFigure, { figure, id })

test('why a matter is to be assigned by then: record, rule, value of the day, article, regulation, and the days counted', async () => {
  const { engagementId, number } = await bookOne(office, { day: '2026-11-25', time: '09:00' })
  const it = await why('zhou', 'engagements.step-due', `${engagementId}/assignment`)
  expect(it).toMatchObject({
    shown: { zh: '11月23日 14:00' },
    record: { says: { zh: expect.stringContaining(number) }, href: `/app/engagements/${engagementId}` },
    day: '2026-11-23',
    value: { key: 'flow.assign_hours', value: 4, since: null, was: null },
    article: {
      id: 'dept/16',
      href: '/app/rulebook/dept/16',
      decisive: { zh: expect.stringContaining('{flow.assign_hours}') },
    },
    regulation: { short: { zh: '部制度' }, from: expect.any(String) },
    counting: [{ day: '2026-11-23', kind: 'work', minutes: 240 }],
    recounted: null,
  })
  const soon = await bookOne(office)
  const capped = await why('zhou', 'engagements.step-due', `${soon.engagementId}/assignment`)
  expect(capped).toMatchObject({
    shown: { zh: '11月23日 11:00' },
    rule: { note: { zh: expect.stringContaining('约定的时间') } },
  })
})

test('an amendment in between: the old matter keeps the old value and its version, the new one has the new', async () => {
  const old = await matterAt(office, 'received', { nth: 2 })
  await office.as('zhao')(amendParameter, {
    key: 'flow.plan_hours',
    value: 24,
    from: '2026-11-25',
    reason: '方案要更细',
  })
  const before = await why('ma', 'engagements.step-due', `${old.engagementId}/plan`)
  expect(before.value).toMatchObject({ key: 'flow.plan_hours', value: 16, since: null })

  office.clock('2026-11-25', '09:00')
  const young = await matterAt(office, 'received', { nth: 2 })
  const after = await why('ma', 'engagements.step-due', `${young.engagementId}/plan`)
  expect(after.value).toMatchObject({ value: 24, since: '2026-11-25', was: { value: 16 } })
  expect(after.regulation).toMatchObject({ version: expect.any(Number), from: '2026-11-25', by: expect.any(String) })
  expect(after.article.parameters.find((it) => it.key === 'flow.plan_hours')?.value).toBe(24)

  const still = await why('ma', 'engagements.step-due', `${old.engagementId}/plan`)
  expect(still).toEqual(before)
  expect(still.article.parameters.find((it) => it.key === 'flow.plan_hours')?.value).toBe(16)
})

test('how long a step took, whether that was late, and by which limit', async () => {
  office.clock('2026-11-25', '09:00')
  const { engagementId } = await matterAt(office, 'received', { nth: 6 })
  const it = await why('zhou', 'engagements.hand-over', `${engagementId}/assignment`)
  expect(it.note?.zh).toMatch(/没有迟/)
  await office.rows(
    `update engagement_step set done_at = due_at + interval '90 minutes' where engagement_id = $1 and step = 'assignment'`,
    [engagementId],
  )
  expect((await why('zhou', 'engagements.hand-over', `${engagementId}/assignment`)).note?.zh).toMatch(/迟了1小时30分/)
})

test('every step of a matter answers, from the reception to the evaluation and the answer to it', async () => {
  office.clock('2026-11-25', '09:00')
  const { engagementId } = await matterAt(office, 'evaluated', { nth: 4 })
  const asked = async (step: string) => (await why('ma', 'engagements.step-due', `${engagementId}/${step}`)).value?.key
  expect(await asked('reception')).toBe('flow.receive_wait_minutes')
  expect(await asked('plan')).toBe('flow.plan_hours')
  expect(await asked('service')).toBe('flow.summary_days') // a service is recorded: the summary is what is owed
  expect(await asked('feedback')).toBe('flow.evaluate_days')
  const answer = await why('zhou', 'engagements.answer-due', engagementId)
  expect(answer).toMatchObject({
    article: { id: 'service/16' },
    value: { key: 'feedback.reply_days', value: 3 },
    note: null,
  })
  await office.as('zhou')(answerEvaluation, { engagementId, answer: '谢谢' })
  expect((await why('zhou', 'engagements.answer-due', engagementId)).note?.zh).toMatch(/已经答复/)
  const serving = await matterAt(office, 'serving', { nth: 4 })
  expect((await why('ma', 'engagements.step-due', `${serving.engagementId}/service`)).value?.key).toBe(
    'flow.start_days',
  )
})

test('a calendar that was changed since does not change the limit, and the page says so', async () => {
  const { engagementId } = await bookOne(office, { nth: 7 })
  await office.rows(
    `update engagement_step set due_at = due_at + interval '1 hour' where engagement_id = $1 and step = 'assignment'`,
    [engagementId],
  )
  const it = await why('zhou', 'engagements.step-due', `${engagementId}/assignment`)
  expect(it.recounted?.zh).toMatch(/已定的时限不变/)
})

test('what a candidate carries, and whether they signed: for the head who chooses', async () => {
  const { engagementId } = await bookOne(office, { nth: 8 })
  const load = await why('zhou', 'engagements.load', `${engagementId}/${office.id('ma')}`)
  expect(load).toMatchObject({ value: { key: 'consultant.max_open' }, article: { id: 'service/12' } })
  const open = await why('zhou', 'engagements.undertaking', `${engagementId}/${office.id('qihang')}`)
  expect(open).toMatchObject({
    shown: { zh: '还没有签' },
    value: null,
    article: { id: 'service/5' },
    ways: [expect.anything()],
  })
})

test('of a record that the reader may not see, why is what it is of one that does not exist', async () => {
  const { engagementId } = await matterAt(office, 'evaluated', { nth: 9 })
  const ma = office.id('ma')
  const asked: [string, string][] = [
    ['engagements.step-due', `${engagementId}/plan`],
    ['engagements.hand-over', `${engagementId}/plan`],
    ['engagements.answer-due', engagementId],
    ['engagements.load', `${engagementId}/${ma}`],
    ['engagements.undertaking', `${engagementId}/${ma}`],
  ]
  for (const [figure, id] of asked) {
    for (const who of ['wang', 'xu', 'chen', 'han', 'su'] as const) {
      await expect(why(who, figure, id), `${who} ${figure}`).rejects.toEqual(missing())
    }
    await expect(why('zhou', figure, id.replace(engagementId, randomUUID()))).rejects.toEqual(missing())
    await expect(why('zhou', figure, 'no such id')).rejects.toEqual(missing())
    await expect(office.visitor(whyFigure, { figure, id })).rejects.toMatchObject({ kind: 'unauthenticated' })
  }
  // Who carries how much is shown to whoever chooses, not to the consultant.
  await expect(why('ma', 'engagements.load', `${engagementId}/${ma}`)).rejects.toEqual(missing())
  await expect(why('zhou', 'no.such-figure', engagementId)).rejects.toEqual(missing())
  await expect(why('zhou', 'engagements.change-until', '')).rejects.toEqual(missing())
})

test('the second factor’s day is told to its own person, a permission to whoever decides it, what is to be read to its reader', async () => {
  await office.rows(`update account set factor_due = '2026-12-01 09:00+08' where staff_id = $1`, [office.id('zhou')])
  expect(await why('zhou', 'access.factor-due', '')).toMatchObject({
    shown: { zh: '12月1日前' },
    article: { id: 'agency/2.3' },
  })
  await office.rows('update account set factor_due = null where staff_id = $1', [office.id('ma')])
  await expect(why('ma', 'access.factor-due', office.id('zhou'))).rejects.toEqual(missing())

  await office.rows(
    `insert into post_exception (id, staff_id, posts, during, reason, by_staff, at)
     values (gen_random_uuid(), $1, '{cashier,accountant}', '[2026-11-01,2027-02-01)', '小公司', $2, now())`,
    [office.id('su'), office.id('zhao')],
  )
  const id = `${office.id('su')}/accountant/cashier`
  expect(await why('zhao', 'staffing.permitted-until', id)).toMatchObject({
    shown: { zh: '1月31日' },
    value: { key: 'multi_post.max_staff' },
  })
  expect(await why('su', 'staffing.permitted-until', id)).toMatchObject({ shown: { zh: '1月31日' } })
  await expect(why('ma', 'staffing.permitted-until', id)).rejects.toEqual(missing())
  await expect(why('zhao', 'staffing.permitted-until', `${office.id('ma')}/accountant/cashier`)).rejects.toEqual(
    missing(),
  )

  const [latest] = await office.rows(
    `select id from enactment where state = 'enacted' order by decided_at desc limit 1`,
  )
  expect(await why('ma', 'enactments.reading-due', latest.id)).toMatchObject({
    article: { id: 'daily/2' },
    value: null,
  })
  await expect(why('ma', 'enactments.reading-due', randomUUID())).rejects.toEqual(missing())
})
