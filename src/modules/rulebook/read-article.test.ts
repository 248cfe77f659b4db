import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { readArticle } from './read-article.ts'

const office = await openOffice()

test('whoever is bound by an article may read it, and sees what makes it true', async () => {
  const it = await office.visitor(readArticle, { id: 'service/4' })
  expect(it).toMatchObject({
    id: 'service/4',
    state: 'working',
    adoptedFrom: '2026-11-02',
    text: { zh: expect.any(String), en: expect.any(String) },
  })
  expect(it.mechanisms).toContainEqual({ kind: 'gate', name: 'engagements.assign: outside-speciality' })
  // How often it acted and refused is the organisation's own business.
  expect(it).not.toHaveProperty('refused')
})

test('an article that there is none of is not found', async () => {
  for (const id of ['service/999', 'x', 'dept/4; drop table staff']) {
    await expect(office.visitor(readArticle, { id })).rejects.toMatchObject({ kind: 'missing' })
  }
})
