import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { closeTeam } from './close-team.ts'
import { listGroups } from './list-groups.ts'
import { aTeam, groupNow } from './testing.ts'

const office = await openOffice()
const { groupId } = await aTeam(office)

test('only the head dissolves a team (dept/8)', async () => {
  for (const who of ['ma', 'zhao', 'xu'] as const) {
    await expect(office.as(who)(closeTeam, { groupId })).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/8' })
  }
})

test('a team dissolved on a later day stays in the past with its members until yesterday', async () => {
  office.clock('2026-11-26', '09:00')
  await office.as('zhou')(closeTeam, { groupId })
  expect(await groupNow(office, groupId)).toBeUndefined()
  const { groups } = await office.as('lin')(listGroups, { ended: true })
  const past = groups.find((it) => it.id === groupId)!
  expect(past).toMatchObject({ to: '2026-11-25', may: { change: false, close: false } })
  expect(past.members).toHaveLength(2)
  await expect(office.as('zhou')(closeTeam, { groupId })).rejects.toMatchObject({ kind: 'conflict', code: 'ended' })
})

test('one dissolved on the day it was formed never was; the acts stay on record', async () => {
  const slip = await aTeam(office)
  await office.as('zhou')(closeTeam, slip)
  expect(await office.rows('select 1 from work_group where id = $1', [slip.groupId])).toEqual([])
  expect(await office.rows('select act from audit where subject = $1 order by id', [slip.groupId])).toEqual([
    { act: 'groups.form-team' },
    { act: 'groups.close-team' },
  ])
})
