import type { Office, Person } from '../../../app/testing/office.ts'
import { addsWay } from './ways.ts'

/** An account at a provider that is linked to the person, as somebody signed in as them would have done. */
export const isLinked = async (office: Office, person: Person, shown: string) => {
  const providerId = await addsWay(office, {
    kind: 'oidc',
    name: `统一身份${shown}`,
    clientId: shown,
    issuer: 'https://id.example.com',
  })
  const [{ id }] = await office.rows(
    `insert into external_identity (id, provider_id, subject, staff_id, shown, linked_at)
     values (gen_random_uuid(), $1, $2, $3, $2, now()) returning id`,
    [providerId, shown, office.id(person)],
  )
  return id as string
}
/** What is linked to the person now. */
export const linksOf = async (office: Office, person: Person) =>
  (await office.rows('select shown from external_identity where staff_id = $1 order by 1', [office.id(person)])).map(
    (it) => it.shown as string,
  )
