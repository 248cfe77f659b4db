import { many, one, write } from '../../kernel/sql.ts'
import type { Kind } from './contract.ts'

/** SQL of signing in through others. */

export type ProviderRow = {
  id: string
  kind: Kind
  name: string
  clientId: string
  agentId: string
  tenant: string
  issuer: string
  loginBase: string
  address: string
  trustsFactor: boolean
  open: boolean
  secret: Buffer | null
}

const provider = `p.id, p.kind, p.name, p.client_id "clientId", p.agent_id "agentId", p.tenant, p.issuer, p.login_base "loginBase",
  p.address, p.trusts_factor "trustsFactor", p.is_open "open", p.secret`

export const openProviders = many<[], { id: string; kind: Kind; name: string }>(
  'federation.open-providers',
  `select id, kind, name from sign_in_provider where is_open order by added_at, id`,
)

export const providerRows = many<[], ProviderRow & { linked: number }>(
  'federation.providers',
  `select ${provider}, (select count(*)::integer from external_identity e join staff s on s.id = e.staff_id
                         where e.provider_id = p.id and s.left_at is null) linked
     from sign_in_provider p order by p.added_at, p.id`,
)

export const lockProvider = one<[id: string], ProviderRow>(
  'federation.lock-provider',
  `select ${provider} from sign_in_provider p where p.id = $1 for update`,
)

export const openProvider = one<[id: string], ProviderRow>(
  'federation.open-provider',
  `select ${provider} from sign_in_provider p where p.id = $1 and p.is_open`,
)

/** The demo is open to everybody: in its name this server speaks to nobody. */
export const demoHere = one<[], { demo: boolean }>('federation.demo-here', `select demo from organisation`)

export const saveProvider = write<
  [
    id: string,
    kind: Kind,
    name: string,
    clientId: string,
    agentId: string,
    tenant: string,
    issuer: string,
    loginBase: string,
    address: string,
    trustsFactor: boolean,
    secret: Buffer | null,
    by: string,
    at: string,
  ]
>(
  'federation.save-provider',
  `insert into sign_in_provider (id, kind, name, client_id, agent_id, tenant, issuer, login_base, address, trusts_factor, secret, added_by, added_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (kind, client_id, issuer) do nothing`,
)

export const updateProvider = write<
  [
    id: string,
    name: string,
    agentId: string,
    tenant: string,
    loginBase: string,
    address: string,
    trustsFactor: boolean,
    open: boolean,
    secret: Buffer | null,
  ]
>(
  'federation.update-provider',
  `update sign_in_provider set name = $2, agent_id = $3, tenant = $4, login_base = $5, address = $6, trusts_factor = $7,
          is_open = $8, secret = coalesce($9, secret) where id = $1`,
)

/** What is long over goes at the same time. */
export const saveAttempt = write<
  [hash: Buffer, providerId: string, device: Buffer, staffId: string | null, secrets: Buffer, until: string, at: string]
>(
  'federation.save-attempt',
  `with old as (delete from sign_in_attempt where state_hash in (
     select state_hash from sign_in_attempt where until < $7::timestamptz - interval '1 day' limit 200 for update skip locked))
   insert into sign_in_attempt (state_hash, provider_id, device_hash, staff_id, secrets, until) values ($1, $2, $3, $4, $5, $6)`,
)

/** Once: who comes second, from another browser, or late, finds nothing. */
export const takeAttempt = one<
  [hash: Buffer, device: Buffer, at: string],
  ProviderRow & { staffId: string | null; secrets: Buffer }
>(
  'federation.take-attempt',
  `update sign_in_attempt a set taken_at = $3 from sign_in_provider p
    where a.state_hash = $1 and a.device_hash = $2 and a.taken_at is null and a.until > $3 and p.id = a.provider_id and p.is_open
   returning ${provider}, a.staff_id "staffId", a.secrets`,
)

export const saveAnswer = write<[hash: Buffer, answer: Buffer, until: string]>(
  'federation.save-answer',
  `update sign_in_attempt set answer = $2, until = $3 where state_hash = $1 and taken_at is not null and answer is null`,
)

export type AnsweredRow = {
  providerId: string
  provider: string
  trusts: boolean
  staffId: string | null
  answer: Buffer
}

export const lockAnswered = one<[hash: Buffer, device: Buffer, at: string], AnsweredRow>(
  'federation.lock-answered',
  `select p.id "providerId", p.name provider, p.trusts_factor trusts, a.staff_id "staffId", a.answer
     from sign_in_attempt a join sign_in_provider p on p.id = a.provider_id
    where a.state_hash = $1 and a.device_hash = $2 and a.answer is not null and a.spent_at is null and a.until > $3 and p.is_open
      for update of a`,
)

export const spendAttempt = write<[hash: Buffer, at: string]>(
  'federation.spend-attempt',
  `update sign_in_attempt set spent_at = $2, answer = null where state_hash = $1`,
)

/** Of somebody who has not left. */
export const holderOf = one<
  [providerId: string, subject: string, at: string],
  { identityId: string; staffId: string; name: string; factored: boolean }
>(
  'federation.holder-of',
  `select e.id "identityId", s.id "staffId", s.name,
          has_second_factor(s.id) factored
     from external_identity e join staff s on s.id = e.staff_id
    where e.provider_id = $1 and e.subject = $2 and (s.left_at is null or s.left_at > $3)`,
)

export const markUsed = write<[identityId: string, at: string]>(
  'federation.mark-used',
  `update external_identity set used_at = $2 where id = $1`,
)

/** Touches no row when the account is somebody else's who is still here. Whoever left holds nothing back. */
export const saveIdentity = write<
  [id: string, providerId: string, subject: string, staffId: string, shown: string, at: string]
>(
  'federation.save-identity',
  `insert into external_identity as e (id, provider_id, subject, staff_id, shown, linked_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (provider_id, subject) do update set staff_id = $4, shown = $5, linked_at = case when e.staff_id = $4 then e.linked_at else $6 end
    where e.staff_id = $4 or exists (select 1 from staff s where s.id = e.staff_id and s.left_at <= $6)`,
)

export const lockOwnIdentity = one<[id: string], { id: string; provider: string }>(
  'federation.lock-own-identity',
  `select e.id, p.name provider from external_identity e join sign_in_provider p on p.id = e.provider_id
    where e.id = $1 and e.staff_id = seen_by_staff() for update of e`,
)

export const deleteIdentity = write<[id: string]>(
  'federation.delete-identity',
  `delete from external_identity where id = $1`,
)

/** A change of the password waits for whoever links, or is waited for: neither misses what the other does. */
export const lockAccount = write<[staffId: string]>(
  'federation.lock-account',
  `select 1 from account where staff_id = $1 for update`,
)

export const sessionOpen = one<[id: string | null], { open: boolean }>(
  'federation.session-open',
  `select exists (select 1 from session where id = $1 and ended_at is null) "open"`,
)

/** All but those that are kept. */
export const deleteIdentities = many<[staffId: string, keep: readonly string[]], { provider: string; shown: string }>(
  'federation.delete-identities',
  `delete from external_identity e using sign_in_provider p
    where e.staff_id = $1 and p.id = e.provider_id and not e.id = any ($2::uuid[])
   returning p.name provider, e.shown`,
)

/** Every open way, and closed ones while an account is still linked. */
export const linksOf = many<
  [staffId: string],
  {
    providerId: string
    kind: Kind
    name: string
    id: string | null
    shown: string | null
    linkedAt: string | null
    usedAt: string | null
  }
>(
  'federation.links-of',
  `select p.id "providerId", p.kind, p.name, e.id, e.shown, e.linked_at "linkedAt", e.used_at "usedAt"
     from sign_in_provider p left join external_identity e on e.provider_id = p.id and e.staff_id = $1
    where p.is_open or e.id is not null order by p.added_at, p.id`,
)
