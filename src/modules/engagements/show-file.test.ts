import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { sent } from '../../kernel/sql.ts'
import { addServiceNote } from './add-service-note.ts'
import { answerEvaluation } from './answer-evaluation.ts'
import { showFile } from './show-file.ts'
import { expectInvisible, matterAt } from './testing.ts'

const office = await openOffice()

test('the file tells the whole way: parts, times and a timeline that nobody wrote by hand', async () => {
  const { engagementId, link } = await matterAt(office, 'evaluated')
  await office.as('zhou')(answerEvaluation, { engagementId, answer: '谢谢' })
  const shown = await office.as('zhao')(showFile, { engagementId })
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
})

test('a matter with fifty notes costs as many statements as one without', async () => {
  const { engagementId } = await matterAt(office, 'noted')
  const count = async () => {
    const before = sent.count
    await office.as('ma')(showFile, { engagementId })
    return sent.count - before
  }
  const few = await count()
  for (let n = 0; n < 50; n += 1) {
    await office.as('ma')(addServiceNote, { engagementId, heldOn: office.today(), minutes: 10, text: `${n}` })
  }
  expect(await count()).toBe(few)
  expect((await office.as('ma')(showFile, { engagementId })).notes).toHaveLength(51)
})

test('who may not know of it hears what is said of an id that does not exist', async () => {
  const { engagementId } = await matterAt(office, 'received')
  await expectInvisible(office, showFile, { engagementId })
})
