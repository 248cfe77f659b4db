import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listNotices } from '../notices/list-notices.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { rescue } from './rescue.ts'

const office = await openOffice()

test('whoever holds the machine lets the only administrator in again: by a code, on record, and the person is told', async () => {
  const given = await rescue(office.house, 'hz003')
  expect(given).toMatchObject({ name: '韩雪松' })
  const { step } = await office.visitor(acceptInvitation, {
    number: 'HZ003',
    code: given!.code,
    password: '又是新的密码 2026',
  })
  expect(step).toBe('in')
  expect(await office.rows(`select actor_kind, subject from audit where act = 'access.rescue'`)).toEqual([
    { actor_kind: 'visitor', subject: office.id('han') },
  ])
  const told = await office.rows(`select kind from notice where staff_id = $1`, [office.id('han')])
  expect(told.map((it) => it.kind)).toContain('access.rescued')
  expect(await rescue(office.house, 'HZ999')).toBeUndefined()
  expect((await office.as('zhao')(listNotices, {})).items).toEqual([])
})
