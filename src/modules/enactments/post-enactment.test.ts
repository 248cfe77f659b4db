import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listEnactments } from './list-enactments.ts'
import { postEnactment } from './post-enactment.ts'
import { adopting, draft, enacted, expectUnknown } from './testing.ts'

const office = await openOffice()
const changes = adopting('quality/3.1')

test('posted, everybody whom it binds is told and may read it; points still open are posted as open', async () => {
  const it = await draft(office, { regulation: 'agency', changes: adopting('agency/3.3.2', 'agency/3.3.4') })
  const before = await office.as('ma')(listEnactments, { regulation: 'agency' })
  await office.as('han')(postEnactment, { ...it, until: '2026-11-25' })
  const after = await office.as('ma')(listEnactments, { regulation: 'agency' })
  expect([before.items.length, after.items.length]).toEqual([0, 1])
  expect(after.items[0]).toMatchObject({ state: 'posted', postedUntil: '2026-11-25' })
  const [told] = await office.rows(`select count(*)::integer n from notice where kind = 'enactments.posted'`)
  const [staff] = await office.rows(`select count(*)::integer n from staff`)
  expect(told.n).toBe(staff.n)
  await expect(office.as('han')(postEnactment, { ...it, until: '2026-11-25' })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'daily/5.2',
    code: 'not-a-draft',
  })
})

test('the posting ends today or later, and before the day of effect', async () => {
  const it = await draft(office, { changes })
  for (const until of ['2026-11-22', '2026-12-01', '2027-01-01']) {
    await expect(office.as('han')(postEnactment, { ...it, until })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { until: {} },
    })
  }
  await expect(office.as('han')(postEnactment, { ...it, revision: 9, until: '2026-11-25' })).rejects.toMatchObject({
    code: 'moved-on',
  })
})

test('what is in force already is not posted; nobody else posts, or learns of the draft', async () => {
  const done = await enacted(office, { changes: adopting('quality/1.1') })
  await expect(office.as('han')(postEnactment, { ...done, until: '2026-11-25' })).rejects.toMatchObject({
    code: 'not-a-draft',
  })
  const it = await draft(office, { changes })
  await expectUnknown(office.as('zhou')(postEnactment, { ...it, until: '2026-11-25' }))
})
