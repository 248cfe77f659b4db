import { expect, test } from 'vitest'
import { openOffice, people } from '../../app/testing/office.ts'
import { addServiceNote } from '../engagements/add-service-note.ts'
import { listEngagements } from '../engagements/list-engagements.ts'
import { showEngagement } from '../engagements/show-engagement.ts'
import { showFile } from '../engagements/show-file.ts'
import { matterAt } from '../engagements/testing.ts'
import { listNotices } from '../notices/list-notices.ts'
import { showChart } from '../people/show-chart.ts'
import { recordLeaving } from './record-leaving.ts'
import { changer, expectOneHeadAlways } from './testing.ts'

const office = await openOffice()
const { unit, move, record } = await changer(office)
let engagementId = ''
const leave = (who: keyof typeof people, more = {}) =>
  office.as('han')(recordLeaving, { staffId: office.id(who), reason: '个人原因', heads: [], ...more })

test('whoever leaves is out that minute on every device, and what they had in hand is in the head’s', async () => {
  engagementId = (await matterAt(office, 'noted')).engagementId
  const token = await office.stage.token(people.ma)
  const done = await leave('ma')
  expect(done).toMatchObject({ handedOver: 1, leftAt: office.stage.now().toString() })
  const note = { engagementId, heldOn: office.today(), minutes: 10, text: '再补一条' }
  await expect(office.stage.act(addServiceNote, note, token)).rejects.toMatchObject({ kind: 'unauthenticated' })
  await expect(office.as('ma')(listEngagements, { scope: 'mine', limit: 20 })).rejects.toMatchObject({
    kind: 'unauthenticated',
  })
  expect(await office.as('zhou')(showEngagement, { engagementId })).toMatchObject({ consultant: { name: '周若兰' } })
  await office.as('zhou')(addServiceNote, note)
})

test('nothing is lost: notes keep their author’s name, and the matter’s own timeline tells the hand-over', async () => {
  const { notes, timeline } = await office.as('zhou')(showFile, { engagementId })
  expect(notes.map((it) => it.by)).toContain('马骁')
  expect(timeline).toContainEqual(expect.objectContaining({ act: 'engagements.reassign', by: '韩雪松' }))
  expect((await office.as('zhou')(listNotices, {})).items.map((it) => it.says.zh)).toContainEqual(
    expect.stringContaining('马骁离职，手上的 1 件委托转到您名下'),
  )
})

test('the chart is without them at once; that of a day on which they worked shows them for ever', async () => {
  const on = async (day: string) => JSON.stringify(await office.as('zhao')(showChart, { day }))
  office.clock('2026-11-25', '12:00')
  await leave('qihang')
  expect(await on('2026-11-25')).not.toContain('周启航')
  expect(await on('2026-11-24')).toContain('周启航')
  office.clock('2026-11-23', '09:00')
})

test('a head does not leave a department without one: who follows, or why it is vacant', async () => {
  await expect(leave('xu')).rejects.toMatchObject({
    article: 'dept/6',
    code: 'no-head',
    says: { zh: expect.stringContaining('咨询一部') },
  })
  await leave('xu', { heads: [{ unitId: unit('咨询一部'), successorId: office.id('chen') }] })
  await leave('su', { heads: [{ unitId: unit('财务部'), vacantBecause: '正在招聘' }] })
  await expectOneHeadAlways(office, '2026-11-20', 20)
  expect((await office.as('chen')(listNotices, {})).items[0]!.says.zh).toContain('许文博离职')
})

test('a leaving may be for later: until then they work, from that minute they do not', async () => {
  const at = '2026-11-30T04:00:00Z' // noon in China
  expect(await leave('wang', { at })).toMatchObject({ leftAt: at, handedOver: 0 })
  office.clock('2026-11-30', '11:59')
  await office.as('wang')(listEngagements, { scope: 'mine', limit: 20 })
  const token = await office.stage.token(people.wang)
  office.clock('2026-11-30', '12:00')
  await expect(office.stage.act(listEngagements, {}, token)).rejects.toMatchObject({ kind: 'unauthenticated' })
  office.clock('2026-11-23', '09:00')
})

test('a planned change of somebody who leaves is gone with them', async () => {
  const { changeId } = await record('han', '2026-12-01', [move('luo', [{ unit: '咨询一部', post: 'consultant' }])])
  await leave('luo')
  expect(
    await office.rows('select 1 from holding where staff_id = $1 and upper_inf(during)', [office.id('luo')]),
  ).toEqual([])
  expect(await office.rows('select withdrawn_at is not null gone from staff_change where id = $1', [changeId])).toEqual(
    [{ gone: true }],
  )
})

test('only the company records it, nobody their own, nobody twice, and not the last who could run the house', async () => {
  const staffId = office.id('lin')
  await expect(office.as('zhou')(recordLeaving, { staffId, reason: '个人原因', heads: [] })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'dept/9',
  })
  await expect(leave('han')).rejects.toMatchObject({ code: 'own-posts', article: 'agency/2.3' })
  await expect(leave('ma')).rejects.toMatchObject({ code: 'left-already', article: 'frame/3.1' })
  await office.stage.token(people.shen)
  await office.rows(`delete from account where staff_id in ($1, $2)`, [office.id('zhao'), office.id('shen')])
  await expect(
    office.as('shen')(recordLeaving, {
      staffId: office.id('han'),
      reason: '个人原因',
      heads: [{ unitId: unit('行政部'), vacantBecause: '待定' }],
    }),
  ).rejects.toMatchObject({ code: 'last-keeper', article: 'dept/9' })
})

test('unknown people and units are said on their field', async () => {
  await expect(
    leave('zhou', { heads: [{ unitId: unit('咨询二部'), successorId: office.id('ma') }] }),
  ).rejects.toMatchObject({
    fields: { 'heads.0.successorId': expect.anything() },
  })
  await expect(leave('lin', { heads: [{ unitId: unit('咨询二部'), vacantBecause: '待定' }] })).rejects.toMatchObject({
    fields: { 'heads.0.unitId': expect.anything() },
  })
})

test('nobody makes themselves head by recording that the head leaves', async () => {
  const own = await openOffice()
  const [house] = await own.rows(`select id from unit where name = '总经理办公室'`)
  const heads = [{ unitId: house!.id as string, successorId: own.id('han') }]
  await expect(own.as('han')(recordLeaving, { staffId: own.id('zhao'), reason: '换人', heads })).rejects.toMatchObject({
    kind: 'forbidden',
    code: 'own-posts',
    article: 'agency/2.3',
  })
})
