import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { showDraft } from './show-draft.ts'
import { broughtIn, look } from './testing.ts'

const office = await openOffice()
const id = await broughtIn(office)

test('it comes back whole after the browser is closed: the pieces joined are the text', async () => {
  const { draft } = await look(office, id)
  const [row] = await office.rows('select text from own_draft where id = $1', [id])
  expect(draft.pieces.map((it) => it.raw).join('')).toBe(row.text)
  expect(draft.recognised).toBe('article')
  expect(draft.articles.find((it) => it.id === 'service/4')).toMatchObject({ adopted: true, concernsStaff: false })
})

test('whoever may not see it does not learn that it exists', async () => {
  const there = office.as('ma')(showDraft, { id })
  const not = office.as('ma')(showDraft, { id: '00000000-0000-7000-8000-000000000000' })
  const answers = await Promise.allSettled([there, not])
  const reasons = answers.map((it) => (it.status === 'rejected' ? { kind: it.reason.kind, says: it.reason.says } : it))
  expect(reasons[0]).toEqual(reasons[1])
  expect(reasons[0]).toMatchObject({ kind: 'missing' })
})

test('six hundred articles are proposed for in a moment, and from memory the second time', async () => {
  const text = Array.from(
    { length: 590 },
    (_, i) => `第${i + 1}条 员工请假应当提前填单，第${i}类假经主管批准后休假，逾期${i}天的另议。`,
  )
  const { beginDraft } = await import('./begin-draft.ts')
  const big = await office.as('han')(beginDraft, { fileName: '', text: text.join('\n'), regulation: null })
  const begun = performance.now()
  await office.as('han')(showDraft, { id: big.id })
  expect(performance.now() - begun).toBeLessThan(4000)
  const again = performance.now()
  await office.as('han')(showDraft, { id: big.id })
  expect(performance.now() - again).toBeLessThan(1500)
})
