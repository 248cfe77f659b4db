import { many, one, write } from '../../kernel/sql.ts'

/** SQL of passkeys and of what they are given to sign. */

export type PasskeyRow = {
  id: string
  credentialId: Buffer
  rpId: string
  transports: string[]
  name: string
  madeAt: string
  usedAt: string | null
}

export const passkeysOf = many<[staffId: string], PasskeyRow>(
  'access.passkeys-of',
  `select id, credential_id "credentialId", rp_id "rpId", transports, name, made_at "madeAt", used_at "usedAt"
     from passkey where staff_id = $1 order by made_at, id`,
)

export const holderOf = one<[staffId: string], { number: string; name: string; organisation: string }>(
  'access.holder-of',
  `select s.number, s.name, o.name organisation from staff s, organisation o where s.id = $1`,
)

/** Takes the place of what the same ticket or session was given before. */
export const saveChallenge = write<
  [boundTo: Buffer, challengeHash: Buffer, staffId: string, site: string, until: string]
>(
  'access.save-challenge',
  `insert into passkey_challenge (bound_to, challenge_hash, staff_id, site, until) values ($1, $2, $3, $4, $5)
   on conflict (bound_to) do update set challenge_hash = $2, staff_id = $3, site = $4, until = $5, spent_by = null, passkey_id = null`,
)

/** Nothing when it is another's, over, or was spent before. `by` is the one call that spends it. */
export const spendChallenge = one<
  [boundTo: Buffer, challengeHash: Buffer, staffId: string, at: string, by: string],
  { site: string }
>(
  'access.spend-challenge',
  `update passkey_challenge set spent_by = $5
    where bound_to = $1 and challenge_hash = $2 and staff_id = $3 and until > $4 and spent_by is null returning site`,
)

export const challengeSpentBy = one<
  [boundTo: Buffer, challengeHash: Buffer, by: string],
  { site: string; passkeyId: string | null }
>(
  'access.challenge-spent-by',
  `select site, passkey_id "passkeyId" from passkey_challenge where bound_to = $1 and challenge_hash = $2 and spent_by = $3`,
)

export const markProved = write<[boundTo: Buffer, passkeyId: string]>(
  'access.mark-proved',
  `update passkey_challenge set passkey_id = $2 where bound_to = $1`,
)

/** Touches no row when somebody has this credential already. */
export const savePasskey = write<
  [
    id: string,
    staffId: string,
    credentialId: Buffer,
    publicKey: Buffer,
    rpId: string,
    counter: number,
    transports: string[],
    name: string,
    at: string,
  ]
>(
  'access.save-passkey',
  `insert into passkey (id, staff_id, credential_id, public_key, rp_id, counter, transports, name, made_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (credential_id) do nothing`,
)

export type KeyRow = { id: string; name: string; publicKey: Buffer; rpId: string }

export const passkeyOf = one<[staffId: string, credentialId: Buffer], KeyRow>(
  'access.passkey-of',
  `select id, name, public_key "publicKey", rp_id "rpId" from passkey where staff_id = $1 and credential_id = $2`,
)

/** Touches no row when the device counts less than it did, or the same: devices that do not count stay at 0. */
export const countPasskey = write<[id: string, counter: number, at: string]>(
  'access.count-passkey',
  `update passkey set counter = $2, used_at = $3 where id = $1 and (counter < $2 or (counter = 0 and $2 = 0))`,
)

export const savePasskeyName = write<[id: string, staffId: string, name: string]>(
  'access.rename-passkey',
  `update passkey set name = $3 where id = $1 and staff_id = $2`,
)

export const deletePasskey = one<[id: string, staffId: string], { name: string }>(
  'access.delete-passkey',
  `delete from passkey where id = $1 and staff_id = $2 returning name`,
)
