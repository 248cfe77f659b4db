import { expect, test } from 'vitest'
import { openDatabase } from '../../app/database.ts'
import { houseOf } from '../../app/organisation.ts'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { at, openStage } from '../../demo/stage.ts'
import type { Act } from '../../kernel/act.ts'
import { assignConsultant } from '../engagements/assign-consultant.ts'
import { bookOne } from '../engagements/testing.ts'
import { broughtIn, decideAll, proposed, sealedTomorrow } from '../own-regulations/testing.ts'
import { listCitations } from './list-citations.ts'
import { readArticle } from './read-article.ts'

const office = await openOffice()

test('a refusal cites the organisation’s own article from its first day on, and every process knows within a second', async () => {
  const id = await broughtIn(office)
  await decideAll(office, id, {
    第十二条: { articles: ['service/4'] },
    第三条: { articles: ['service/4', 'service/3'] },
  })
  const { enactmentId, regulation } = await proposed(office, id, '2026-11-25')
  const { engagementId } = await bookOne(office, { subject: '薪酬绩效' })
  const refused = async () => {
    const give = office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('wang') })
    const { article } = await give.then(
      () => expect.unreachable(),
      (cause) => cause as { article: string },
    )
    const { citations } = await office.visitor(listCitations, {})
    return citations!.find((it) => it.article === article) ?? article
  }
  await sealedTomorrow(office, enactmentId)
  // Sealed, but its day has not come.
  expect(await refused()).toBe('service/4')
  expect((await office.visitor(readArticle, { id: 'service/4' })).own).toEqual([])

  office.clock('2026-11-25', '09:00')
  // The first of the own articles in their order.
  expect(await refused()).toMatchObject({ own: `${regulation}/3`, short: '咨询工作管理办法', number: '第三条' })
  const { own } = await office.visitor(readArticle, { id: 'service/4' })
  expect(own.map((it) => it.number)).toEqual(['第三条', '第十二条'])
  expect(own[1]!.text).toContain('登记专长')

  const second = await openDatabase(office.database.ownerUrl)
  try {
    const house = { ...houseOf(second, 'own'), key: () => Buffer.alloc(32, 7) }
    const stage = openStage(house, at('2026-11-25', '09:00'), password)
    const there = () => stage.act(listCitations as unknown as Act, {}, undefined, 'session') as never
    const { citations, stamp } = (await there()) as { citations: unknown[]; stamp: string }
    expect(citations).toContainEqual(expect.objectContaining({ article: 'service/4', own: `${regulation}/3` }))
    const known = (await stage.act(listCitations as unknown as Act, { known: stamp }, undefined, 'session')) as never
    expect(known).toMatchObject({ stamp, citations: null })

    // What another process seals is seen at once.
    const next = await broughtIn(office)
    await decideAll(office, next, { 第四条: { articles: ['dept/6'] } })
    const more = await proposed(office, next, '2026-11-26')
    await sealedTomorrow(office, more.enactmentId)
    stage.at(at('2026-11-26', '09:00'))
    expect(((await there()) as { citations: unknown[] }).citations).toContainEqual(
      expect.objectContaining({ article: 'dept/6', own: `${more.regulation}/4` }),
    )
  } finally {
    await second.end()
  }
})
