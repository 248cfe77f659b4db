/** Somebody of the organisation, with what their posts of today carry. Units are ids. */
export type StaffActor = {
  readonly kind: 'staff'
  readonly id: string
  readonly name: string
  /** Units in which they hold any post today. */
  readonly units: readonly string[]
  /** Units whose one head they are today (dept/6). */
  readonly heads: readonly string[]
  /** Codes of the posts they hold today. */
  readonly posts: readonly string[]
  /** Their kind of employment (unit/2): what some regulations bind by. */
  readonly employment: string
  /** The session that they act in. */
  readonly session?: string
  /** The token that acts for them, by its name. `acts`: these and no other; null: it only reads. */
  readonly token?: { readonly name: string; readonly acts: readonly string[] | null }
}

/** Whoever holds the private link of one matter: its client, without an account. */
export type ClientActor = { readonly kind: 'client'; readonly id: string; readonly name: string }

/** Nobody known: the public pages. */
export type Visitor = { readonly kind: 'visitor' }

export type Actor = StaffActor | ClientActor | Visitor

/** The kinds of people a contract is open to. */
export type Audience = 'staff' | 'client' | 'anyone'

export const holds = (actor: Actor, post: string) => actor.kind === 'staff' && actor.posts.includes(post)
export const isHeadOf = (actor: Actor, unitId: string | null) =>
  actor.kind === 'staff' && unitId !== null && actor.heads.includes(unitId)
export const isStaff = (actor: Actor, id: string | null) => actor.kind === 'staff' && actor.id === id
