import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listNotices } from '../notices/list-notices.ts'
import { assignConsultant } from './assign-consultant.ts'
import { listCandidates } from './list-candidates.ts'
import { showEngagement } from './show-engagement.ts'
import { bookOne, matterAt } from './testing.ts'

const office = await openOffice()

test('the head gives the booking to a consultant of the subject, who is told and whose time is taken', async () => {
  const { engagementId, slot } = await bookOne(office)
  await office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('ma') })

  const shown = await office.as('ma')(showEngagement, { engagementId })
  expect(shown).toMatchObject({ stage: 'reception', consultant: { name: '马骁' }, assignedBy: '周若兰' })
  const { items } = await office.as('ma')(listNotices, {})
  expect(items[0]!.says.zh).toMatch(/周若兰把 YY-2611-\d{4} 分派给您了/)
  const [time] = await office.rows(
    `select lower(b.during) "from" from booking b join resource r on r.id = b.resource_id where r.staff_id = $1 and b.engagement_id = $2`,
    [office.id('ma'), engagementId],
  )
  expect(Date.parse(time.from)).toBe(Date.parse(slot.startsAt))
})

test('nobody is given a subject outside their speciality (service/4)', async () => {
  const { engagementId } = await bookOne(office, { subject: '薪酬绩效', nth: 3 })
  const refused = office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('wang') })
  await expect(refused).rejects.toMatchObject({ kind: 'conflict', article: 'service/4', code: 'outside-speciality' })
})
