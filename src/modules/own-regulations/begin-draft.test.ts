import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { beginDraft } from './begin-draft.ts'
import { docx, p } from './testing/docx.ts'
import { broughtIn, look } from './testing.ts'

const office = await openOffice()
const paste = (text: string, who: 'han' | 'ma' = 'han') =>
  office.as(who)(beginDraft, { fileName: '', text, regulation: null })

test('a Word document is read and split, named by its first line, and likened to the built-in articles', async () => {
  const { draft, by } = await look(office, await broughtIn(office))
  expect(draft).toMatchObject({
    title: '衡知咨询有限公司咨询工作管理办法',
    short: '咨询工作管理办法',
    style: 'article',
    revision: 1,
  })
  expect(draft.pieces.filter((it) => it.kind === 'article')).toHaveLength(17)
  expect(by('第十二条').proposals[0]!.article).toBe('service/4')
  expect(by('第八条').found).toContainEqual(expect.objectContaining({ key: 'flow.assign_hours', value: 6 }))
  expect(by('第十二条').proposals[0]!.words.join('')).toContain('证书')
})

test('a pasted text will do; a new text changes nothing that is in force', async () => {
  const before = await office.rows('select count(*)::integer n from adoption')
  const { articles } = await paste('一、上班\n（一）准时到岗。\n（二）不得早退。\n二、卫生\n（一）轮流值日。')
  expect(articles).toBe(3)
  expect(await office.rows('select count(*)::integer n from adoption')).toEqual(before)
})

test('who prepares no enactments brings no text (daily/5.2)', async () => {
  await expect(paste('第一条 甲。\n第二条 乙。', 'ma')).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'daily/5.2',
  })
  await expect(office.visitor(beginDraft, { fileName: '', text: '甲', regulation: null })).rejects.toMatchObject({
    kind: 'unauthenticated',
  })
})

test.each([
  ['old-word', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['pdf', Buffer.from('%PDF-1.7')],
  ['macros', docx([p('甲')], { 'word/vbaProject.bin': 'x' })],
  ['too-many', Buffer.from(Array.from({ length: 10_000 }, (_, i) => `第${i + 1}条 做事。`).join('\n'))],
  ['empty', docx([p(' ')])],
])('%s is refused in words, with what to do, and nothing is kept', async (code, bytes) => {
  const before = await office.rows('select count(*)::integer n from own_draft')
  await expect(
    office.as('han')(beginDraft, { fileName: '制度.docx', base64: bytes.toString('base64'), regulation: null }),
  ).rejects.toMatchObject({ kind: 'invalid', code, fields: { base64: { zh: expect.any(String) } } })
  expect(await office.rows('select count(*)::integer n from own_draft')).toEqual(before)
})

test('neither a file nor a text, both, or a version of nothing', async () => {
  const han = office.as('han')
  await expect(han(beginDraft, { fileName: '', regulation: null })).rejects.toMatchObject({ code: 'one-of-both' })
  await expect(han(beginDraft, { fileName: '', text: '甲', regulation: 'own-9' })).rejects.toMatchObject({
    kind: 'missing',
  })
})
