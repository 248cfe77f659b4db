import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { addProvider } from './add-provider.ts'
import { listWays } from './list-ways.ts'
import { addsWay } from './testing/ways.ts'

const office = await openOffice()
const usual = {
  kind: 'oidc',
  name: '统一身份',
  clientId: 'zhidu',
  secret: 'a secret',
  agentId: '',
  tenant: '',
  issuer: 'https://id.example.com/realms/office',
  loginBase: '',
  address: 'https://zhidu.example.com/',
  trustsFactor: false,
} as const

test('the administrator adds a way in; its secret is sealed, its addresses end without a slash', async () => {
  const { id } = await office.as('han')(addProvider, usual)
  expect((await office.visitor(listWays, {})).items).toEqual([{ id, kind: 'oidc', name: '统一身份' }])
  const [row] = await office.rows(`select address, encode(secret, 'escape') secret from sign_in_provider`)
  expect(row.address).toBe('https://zhidu.example.com')
  expect(row.secret).not.toContain('a secret')
})

test('the same way twice is refused, also at the same moment', async () => {
  await expect(office.as('zhao')(addProvider, usual)).rejects.toMatchObject({
    kind: 'conflict',
    code: 'way-there-already',
  })
  const other = { ...usual, clientId: 'another' }
  const ends = await Promise.allSettled([office.as('han')(addProvider, other), office.as('zhao')(addProvider, other)])
  expect(ends.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
})

test.each([
  ['no issuer', { issuer: '' }, 'issuer'],
  ['an issuer without TLS', { issuer: 'http://id.example.com' }, 'issuer'],
  ['an issuer that is no address', { issuer: 'id.example.com' }, 'issuer'],
  ['an address with a password in it', { issuer: 'https://a:b@id.example.com' }, 'issuer'],
  ['an address with a query', { loginBase: 'https://id.example.com/?x=1' }, 'loginBase'],
  ['a script for an address', { address: 'javascript:alert(1)' }, 'address'],
  ['no address of our own', { address: '' }, 'address'],
  ['WeCom without its application', { kind: 'wecom' as const, issuer: '' }, 'agentId'],
  ['DingTalk without a secret', { kind: 'dingtalk' as const, issuer: '', secret: '' }, 'secret'],
])('%s is told on the field', async (_, wrong, field) => {
  const refused = await office
    .as('han')(addProvider, { ...usual, ...wrong })
    .catch((it) => it)
  expect(refused).toMatchObject({ kind: 'invalid', fields: { [field]: { zh: expect.any(String) } } })
})

test('nobody else adds a way in (dept/9)', async () => {
  for (const person of ['shen', 'zhou', 'ma'] as const) {
    await expect(office.as(person)(addProvider, { ...usual, clientId: 'x' })).rejects.toMatchObject({
      kind: 'forbidden',
      article: 'dept/9',
    })
  }
  await expect(office.visitor(addProvider, usual)).rejects.toMatchObject({ kind: 'unauthenticated' })
})

test('a house’s own provider may do without a secret: PKCE protects the code', async () => {
  expect(
    await addsWay(office, { kind: 'oidc', clientId: 'public', secret: '', issuer: 'https://id.example.com' }),
  ).toBeTruthy()
})
