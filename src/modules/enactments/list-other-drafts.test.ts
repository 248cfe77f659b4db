import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { draftEnactment } from './draft-enactment.ts'
import { listOtherDrafts } from './list-other-drafts.ts'
import { drafted } from './testing.ts'

const office = await openOffice()

test('who else amends the article is told to those who may know of the draft, and nobody else', async () => {
  const changes = [{ kind: 'value' as const, key: 'flow.plan_hours', value: 24 }]
  const { id } = await office.as('zhou')(draftEnactment, drafted({ regulation: 'dept', kind: 'amend', changes }))
  const others = (who: Person, article = 'dept/16', except: string | null = null) =>
    office.as(who)(listOtherDrafts, { article, except })
  expect(await others('zhao')).toEqual({
    items: [{ id, state: 'draft', from: '2026-12-01', by: '周若兰', keys: ['flow.plan_hours'], text: false }],
  })
  expect(await others('zhao', 'dept/18')).toEqual({ items: [] })
  expect(await others('zhao', 'dept/16', id)).toEqual({ items: [] })
  expect(await others('ma')).toEqual({ items: [] })
})
