import { many, one, write } from '../../kernel/sql.ts'

export type TokenRow = {
  id: string
  staffId: string
  person: string
  number: string
  name: string
  acts: string[] | null
  issuedAt: string
  until: string
  usedAt: string | null
  state: 'live' | 'expired' | 'revoked' | 'spent'
}

const columns = `t.id, t.staff_id "staffId", s.name person, s.number, t.name, t.acts, t.issued_at "issuedAt", t.until, t.used_at "usedAt",
          case when t.revoked_at is not null then 'revoked' when t.until <= $1 then 'expired'
               when a.set_at is null or a.set_at > t.issued_at then 'spent' else 'live' end state`

/** Those of the last year, so that a person sees what became of them. */
export const myTokens = many<[at: string], TokenRow>(
  'oversight.my-tokens',
  `select ${columns} from access_token t join staff s on s.id = t.staff_id left join account a on a.staff_id = s.id
    where t.staff_id = seen_by_staff() and t.until > $1::timestamptz - interval '1 year'
    order by (t.revoked_at is null and t.until > $1) desc, t.issued_at desc, t.id desc limit 100`,
)

/** Everybody's that still open a door: not of those who left. */
export const tokensInUse = many<[at: string], TokenRow>(
  'oversight.tokens-in-use',
  `select ${columns} from access_token t join staff s on s.id = t.staff_id and (s.left_at is null or s.left_at > $1)
     join account a on a.staff_id = s.id and a.set_at <= t.issued_at
    where t.revoked_at is null and t.until > $1 order by coalesce(t.used_at, t.issued_at) desc limit 500`,
)

export const liveTokensOf = one<[staffId: string, at: string], { live: number }>(
  'oversight.live-tokens-of',
  `select count(*)::integer live from access_token t join account a on a.staff_id = t.staff_id and a.set_at <= t.issued_at
    where t.staff_id = $1 and t.revoked_at is null and t.until > $2`,
)

export const saveToken = write<
  [id: string, staffId: string, name: string, hash: Buffer, acts: readonly string[] | null, at: string, until: string]
>(
  'oversight.save-token',
  `insert into access_token (id, staff_id, name, token_hash, acts, issued_at, until) values ($1, $2, $3, $4, $5, $6, $7)`,
)

/** One's own, or anybody's to the security administrator: nobody else learns that it exists. */
export const lockToken = one<[id: string], { id: string; staffId: string }>(
  'oversight.lock-token',
  `select t.id, t.staff_id "staffId" from access_token t
    where t.id = $1 and (t.staff_id = seen_by_staff() or 'security-administrator' = any (seen_by_posts())) for update`,
)

export const revoke = write<[id: string, at: string, by: string]>(
  'oversight.revoke-token',
  `update access_token set revoked_at = $2, revoked_by = $3 where id = $1 and revoked_at is null`,
)
