import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { broughtIn, decideAll, proposed, sealedTomorrow } from '../own-regulations/testing.ts'
import { isCounted, isDivision } from './parts.ts'
import { readHistory } from './read-history.ts'
import { readRulebook } from './read-rulebook.ts'
import { searchRulebook } from './search-rulebook.ts'

const office = await openOffice()

test('an office’s own text reads like every other: its order and headings, what acts behind it, its history, and it is found', async () => {
  const id = await broughtIn(office)
  await decideAll(office, id, { 第八条: { articles: ['dept/16'], values: { 'flow.assign_hours': 6 } } })
  const { enactmentId, regulation } = await proposed(office, id, '2026-11-25')
  const listed = async (on?: string) =>
    (await office.as('ma')(readRulebook, on ? { on } : {})).regulations.find((it) => it.key === regulation)
  // A draft that is not posted exists for nobody but those who prepare it.
  expect(await listed()).toBeUndefined()
  await expect(office.as('ma')(readRulebook, { regulation })).rejects.toMatchObject({ kind: 'missing' })
  const prepared = (await office.as('han')(readRulebook, { regulation })).regulations.find(
    (it) => it.key === regulation,
  )
  expect(prepared).toMatchObject({ adopted: 0, from: null, coming: [{ id: enactmentId, state: 'draft' }] })
  await sealedTomorrow(office, enactmentId)
  expect(await listed()).toMatchObject({ adopted: 0, coming: [{ id: enactmentId, state: 'enacted' }] })
  // Before its first day it is read as it will be; nobody is bound yet.
  const before = (await office.as('ma')(readRulebook, { regulation })).regulation!
  for (const it of before.articles) expect(it).toMatchObject({ adoptedFrom: null, beginsOn: '2026-11-25' })

  office.clock('2026-11-25', '09:00')
  const { regulation: read, regulations } = await office.as('ma')(readRulebook, { regulation })
  const counted = read!.articles.filter((it) => isCounted(it.id))
  expect(regulations[0]).toMatchObject({
    key: regulation,
    own: true,
    articles: counted.length,
    adopted: counted.length,
  })
  expect(read!.articles.some((it) => isDivision(it.id))).toBe(true)
  const positions = read!.articles.map((it) => it.position)
  expect(positions).toEqual([...positions].sort((a, b) => a - b))

  const eighth = read!.articles.find((it) => it.number.zh === '第八条')!
  expect(eighth).toMatchObject({ state: 'working', links: ['dept/16'], missing: [] })
  expect(eighth.parameters.find((it) => it.key === 'flow.assign_hours')).toMatchObject({
    value: 6,
    since: '2026-11-25',
  })
  const plain = counted.find((it) => it.links.length === 0)!
  expect(plain).toMatchObject({ state: 'text', mechanisms: [], parameters: [] })

  const { versions, lines } = await office.as('ma')(readHistory, { article: eighth.id })
  expect(versions[0]).toMatchObject({ from: '2026-11-25', adopted: true, by: '赵明月', enactment: { version: 1 } })
  expect(lines.find((it) => it.key === 'flow.assign_hours')!.points.at(-1)).toMatchObject({ value: 6 })

  const { hits } = await office.as('ma')(searchRulebook, { for: plain.text.zh.slice(2, 8) })
  expect(hits.map((it) => it.article)).toContain(plain.id)
})
