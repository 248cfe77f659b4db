import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { showChoices } from './show-choices.ts'

const office = await openOffice()

test('units with their heads, posts of the catalogue, and people by name, number or initials', async () => {
  const all = await office.as('han')(showChoices, { staffId: office.id('ma') })
  expect(all.units).toContainEqual(expect.objectContaining({ name: '咨询二部', head: '周若兰' }))
  expect(all.posts).toContainEqual({ code: 'consultant', name: '咨询师' })
  expect(all.held).toMatchObject([{ unit: '咨询二部', post: 'consultant', postName: '咨询师', head: false }])
  for (const q of ['马骁', 'HZ011', 'mx']) {
    expect((await office.as('han')(showChoices, { q })).people.map((it) => it.name)).toContain('马骁')
  }
})

test('for those who decide about staff', async () => {
  await expect(office.as('zhou')(showChoices, {})).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/9' })
})
