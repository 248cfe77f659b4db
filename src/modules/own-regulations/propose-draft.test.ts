import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { showEnactment } from '../enactments/show-enactment.ts'
import { withdrawEnactment } from '../enactments/withdraw-enactment.ts'
import { readArticle } from '../rulebook/read-article.ts'
import { readRulebook } from '../rulebook/read-rulebook.ts'
import { decideArticles } from './decide-articles.ts'
import { proposeDraft } from './propose-draft.ts'
import { docx, p } from './testing/docx.ts'
import { broughtIn, decideAll, look, proposed, sealedTomorrow } from './testing.ts'

const office = await openOffice()
const han = office.as('han')
const decided = {
  第十二条: { articles: ['service/4'] },
  第八条: { articles: ['dept/16'], values: { 'flow.assign_hours': 6 } },
  第九条: { articles: ['dept/19'] },
  第十六条: { post: '行政专员', rhythm: '每周一次' },
}

test('an undecided article holds it back, and says how many there are', async () => {
  const id = await broughtIn(office)
  await expect(han(proposeDraft, { id, revision: 1, from: '2026-12-01' })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'articles-undecided',
    says: { zh: '还有 17 条没有认领。' },
  })
})

test('the same blank with two values is for a person to settle', async () => {
  const id = await broughtIn(office)
  const other = { 第十条: { articles: ['dept/16'], values: { 'flow.assign_hours': 8 } } }
  await decideAll(office, id, { ...decided, ...other })
  await expect(proposed(office, id, '2026-12-01')).rejects.toMatchObject({ code: 'two-values' })
  await expect(proposed(office, id, '2026-11-01')).rejects.toMatchObject({ code: 'in-the-past' })
})

test('an office’s own text comes into force: its articles, links, values and duties; then a new version of it', async () => {
  const id = await broughtIn(office)
  await decideAll(office, id, decided)
  const { enactmentId, regulation } = await proposed(office, id, '2026-11-25')
  const shown = await han(showEnactment, { id: enactmentId })
  expect(shown).toMatchObject({ regulation, kind: 'adopt', state: 'draft', from: '2026-11-25' })
  const of = (kind: string) => shown.changes.filter((it) => it.kind === kind)
  expect([of('text').length, of('link').length, of('value')]).toEqual([
    22,
    3,
    [{ kind: 'value', key: 'flow.assign_hours', value: 6 }],
  ])
  await expect(proposed(office, id, '2026-11-25')).rejects.toMatchObject({ code: 'already-proposed' })

  // Nobody else learns that there is a draft.
  const seen = async (who: 'ma' | 'han') => (await office.as(who)(readRulebook, {})).regulations.map((it) => it.key)
  expect(await seen('han')).toContain(regulation)
  expect(await seen('ma')).not.toContain(regulation)
  await expect(office.as('ma')(readRulebook, { regulation })).rejects.toMatchObject({ kind: 'missing' })

  await sealedTomorrow(office, enactmentId)
  office.clock('2026-11-25', '09:00')
  const own = await office.as('ma')(readArticle, { id: `${regulation}/12` })
  expect(own).toMatchObject({
    number: { zh: '第十二条' },
    adoptedFrom: '2026-11-25',
    links: ['service/4'],
    state: 'working',
  })
  const { regulation: read } = await office.as('ma')(readRulebook, { regulation })
  expect(read!.articles.filter((it) => /\/\d+$/.test(it.id))).toHaveLength(17)
  expect(
    await office.rows('select article, post, rhythm from own_duty where enactment_id = $1', [enactmentId]),
  ).toEqual([{ article: `${regulation}/16`, post: '行政专员', rhythm: '每周一次' }])

  // The next version: one article reworded, one gone, one new, and all after it numbered anew.
  const lines = [...read!.articles.filter((it) => /\/\d+$/.test(it.id))].map((it) => it.text.zh.split('\n')[0]!)
  lines[1] = `${lines[1]}外聘人员也适用。`
  lines.splice(15, 1)
  lines.splice(3, 0, '打印机由各部门轮流加纸。')
  const bytes = docx(lines.map((it, i) => p(`第${i + 1}条 ${it}`)))
  const next = await broughtIn(office, bytes, regulation)
  const { draft, by } = await look(office, next)
  expect(by('第13条')).toMatchObject({
    before: { id: `${regulation}/12` },
    decision: { kind: 'link', articles: ['service/4'] },
  })
  expect(by('第2条')).toMatchObject({
    before: { id: `${regulation}/2`, text: expect.not.stringContaining('外聘') },
    decision: null,
  })
  expect(by('第4条').before).toBeNull()
  expect(draft.gone.map((it) => it.number)).toContain('第十六条')

  const open = draft.pieces.filter((it) => it.kind === 'article' && it.decision === null)
  const decisions = open.map((it) => ({ piece: it.key, decision: { kind: 'text' as const } }))
  await han(decideArticles, { id: next, revision: draft.revision, decisions })
  const two = await proposed(office, next, '2026-12-01')
  const amended = await han(showEnactment, { id: two.enactmentId })
  expect(amended).toMatchObject({ kind: 'amend', regulation })
  expect(amended.changes).toContainEqual({ kind: 'repeal', article: `${regulation}/16` })
  expect(amended.changes).toContainEqual({ kind: 'adopt', article: `${regulation}/4a` })
  expect(amended.changes).not.toContainEqual(expect.objectContaining({ kind: 'link', article: 'service/4' }))
})

test('withdrawn again, it can be worked on as before and proposed under the same number', async () => {
  const id = await broughtIn(office)
  await decideAll(office, id)
  const one = await proposed(office, id, '2027-01-01')
  await han(withdrawEnactment, { id: one.enactmentId })
  const two = await proposed(office, id, '2027-02-01')
  expect(two.regulation).toBe(one.regulation)
  expect(two.enactmentId).not.toBe(one.enactmentId)
})

test('two who propose at once make one enactment', async () => {
  const id = await broughtIn(office)
  await decideAll(office, id)
  const { draft } = await look(office, id)
  const give = () => han(proposeDraft, { id, revision: draft.revision, from: '2027-03-01' })
  const both = await Promise.allSettled([give(), give()])
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
})
