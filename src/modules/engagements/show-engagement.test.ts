import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { sent } from '../../kernel/sql.ts'
import { addServiceNote } from './add-service-note.ts'
import { answerEvaluation } from './answer-evaluation.ts'
import { showEngagement } from './show-engagement.ts'
import { expectInvisible, matterAt } from './testing.ts'

const office = await openOffice()

test('the page tells the whole way: parts, times and a timeline that nobody wrote by hand', async () => {
  const { engagementId, link } = await matterAt(office, 'evaluated')
  await office.as('zhou')(answerEvaluation, { engagementId, answer: '谢谢' })
  const shown = await office.as('zhao')(showEngagement, { engagementId })
  expect(shown.timeline.map((it) => `${it.by} ${it.says.zh}`)).toEqual([
    '周若兰 回复了评价',
    '贺岚 作出评价',
    '马骁 交付服务总结',
    '马骁 记下一次服务',
    '贺岚 确认了方案',
    '马骁 方案交客户过目',
    '马骁 接待完毕，记下需求',
    '周若兰 分派了咨询师',
    '贺岚 在公开页预约',
  ])
  expect(JSON.stringify(shown)).not.toContain(link)
  expect(shown.articles).toEqual(['service/16', 'service/15', 'service/14'])
})

test('what may be pressed is offered; what must wait says why and by which article', async () => {
  const { engagementId } = await matterAt(office, 'received')
  const offers = (await office.as('ma')(showEngagement, { engagementId })).offers
  const of = (act: string) => offers.find((it) => it.act === `engagements.${act}`)
  expect(of('submit-plan')).toMatchObject({ refused: null })
  expect(of('add-note')).toMatchObject({
    refused: { article: 'dept/19', says: { zh: expect.stringContaining('方案') } },
  })
  expect(of('assign')).toBeUndefined() // Never theirs to press.
})

test('every reading of a client’s file leaves a row, and so does every refusal', async () => {
  const { engagementId } = await matterAt(office, 'booked')
  await office.as('shen')(showEngagement, { engagementId })
  await expect(office.as('su')(showEngagement, { engagementId })).rejects.toMatchObject({ kind: 'missing' })
  const rows = await office.rows(
    `select outcome, actor_id, code from audit where subject = $1 and act = 'engagements.show' order by id`,
    [engagementId],
  )
  expect(rows).toEqual([
    { outcome: 'read', actor_id: office.id('shen'), code: null },
    { outcome: 'refused', actor_id: office.id('su'), code: 'missing' },
  ])
})

test('a matter with fifty notes costs as many statements as one without', async () => {
  const { engagementId } = await matterAt(office, 'noted')
  const count = async () => {
    const before = sent.count
    await office.as('ma')(showEngagement, { engagementId })
    return sent.count - before
  }
  const few = await count()
  for (let n = 0; n < 50; n += 1) {
    await office.as('ma')(addServiceNote, { engagementId, heldOn: office.today(), minutes: 10, text: `${n}` })
  }
  expect(await count()).toBe(few)
  expect((await office.as('ma')(showEngagement, { engagementId })).notes).toHaveLength(51)
})

test('who may not know of it hears what is said of an id that does not exist', async () => {
  const { engagementId } = await matterAt(office, 'received')
  await expectInvisible(office, showEngagement, { engagementId })
})
