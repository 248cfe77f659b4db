import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { showOrganisation } from './show-organisation.ts'

const office = await openOffice()

test('anyone learns whose door this is, and no more', async () => {
  expect(await office.visitor(showOrganisation, {})).toEqual({
    name: '衡知咨询',
    glyph: '衡',
    phone: '0571 8810 3300',
    address: '西溪路 128 号 3 层',
    demo: false,
    setUp: true,
  })
})
