import type { Office } from '../../../app/testing/office.ts'
import type { InputOf } from '../../../kernel/contract.ts'
import { addProvider } from '../add-provider.ts'
import type { AddProvider } from '../contract.ts'

/** A way in as the administrator sets it up; what is not said is usual. */
export const addsWay = async (
  office: Office,
  way: Partial<InputOf<typeof AddProvider>> & Pick<InputOf<typeof AddProvider>, 'kind'>,
) =>
  (
    await office.as('han')(addProvider, {
      name: way.kind,
      clientId: 'zhidu',
      secret: 'secret',
      agentId: '',
      tenant: '',
      issuer: '',
      loginBase: '',
      address: 'https://zhidu.example.com',
      trustsFactor: false,
      ...way,
    })
  ).id

/** The way in that most tests take: an OpenID Connect server of the house. */
export const addsIdWay = (office: Office, { url, client }: { url: string; client: { id: string; secret: string } }) =>
  addsWay(office, { kind: 'oidc', name: '统一身份', clientId: client.id, secret: client.secret, issuer: url })

/** What the sign-in log says of tries through a provider, newest last. */
export const triesThrough = (office: Office) =>
  office.rows(`select outcome, reason, staff_id "staffId", times from sign_in_try where step = 'provider' order by id`)
