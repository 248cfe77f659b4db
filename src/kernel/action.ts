import { randomUUIDv7 } from 'node:crypto'
import type { Pool } from 'pg'
import type { z } from 'zod'
import type { Says } from '../regulations/regulation.ts'
import type { Act, Context, Origin } from './act.ts'
import type { Actor } from './actor.ts'
import { actorId, appendAudit, tokenOf } from './audit.ts'
import { dayOf } from './clock.ts'
import type { Contract } from './contract.ts'
import { idempotent } from './idempotency.ts'
import type { InForce } from './in-force.ts'
import { missing, Refusal } from './refusal.ts'
import { firstBroken, refusalOf } from './rule.ts'
import type { Tx } from './sql.ts'
import { type Credential, type Entrance, newToken, transact } from './transaction.ts'

/** What acts need of the world around them: one organisation's database, its clock, and what is in force. */
export type House = {
  readonly pool: Pool
  readonly now: () => Temporal.Instant
  readonly inForce: (tx: Tx, day: string, version: number) => Promise<InForce>
  /** What its tokens begin with: from it alone the door is known that a link or token belongs to. */
  readonly tokenMark: string
  /** The key that secrets are sealed with; it lies outside the database. */
  readonly key: () => Buffer
  /** Whether one more refusal of this actor may be written down now; bounds what a flood of refusals can cost. */
  readonly mayRecordRefusal: (who: string) => boolean
}

export type Call = {
  readonly credential: Credential
  readonly requestId: string
  readonly idempotencyKey?: string
  readonly origin?: Omit<Origin, 'id'>
}

const problem = (issue: z.core.$ZodIssue): Says => {
  const own = (issue as { params?: { says?: Says } }).params?.says
  if (own) return own
  if (issue.code === 'too_small') return { zh: '太短、太少或太早了。', en: 'Too short, too few or too early.' }
  if (issue.code === 'too_big') return { zh: '太长、太多或太晚了。', en: 'Too long, too many or too late.' }
  if (issue.code === 'unrecognized_keys') return { zh: '有不认识的字段。', en: 'There is a field that is not known.' }
  return { zh: '没有填写，或者格式不对。', en: 'Missing, or not of the right form.' }
}

const parsed = (act: Act, input: unknown) => {
  const read = act.contract.input.safeParse(input ?? {})
  if (read.success) return read.data
  const fields: Record<string, Says> = {}
  for (const issue of read.error.issues) fields[issue.path.join('.')] ??= problem(issue)
  const says = { zh: '有几处需要改一改。', en: 'A few things need another look.' }
  throw new Refusal('invalid', 'invalid-input', says, { fields })
}

/** What somebody reads whose post demands a second factor that they did not set up in time. */
export const secondFactorDue = () =>
  new Refusal('forbidden', 'second-factor-due', {
    zh: '您的岗位涉密，要先设好第二重验证，才能接着办事。',
    en: 'Your post is confidential: set up your second factor first, then go on.',
  })

const admit = ({ open: audience, early }: Contract, { actor, bound }: Entrance) => {
  if (bound && !early && audience !== 'anyone') throw secondFactorDue()

  if (audience === 'anyone' || actor.kind === audience) return
  throw new Refusal('unauthenticated', `not-${audience}`, {
    zh: audience === 'staff' ? '请先登录。' : '这条专属链接已经失效，请向本机构索取新的。',
    en: audience === 'staff' ? 'Please sign in.' : 'This private link is no longer valid; please ask for a new one.',
  })
}

/** A token does less than its person: reads, or the acts that it was narrowed to. */
export const narrow = ({ kind, contract }: Pick<Act, 'kind' | 'contract'>, actor: Actor) => {
  if (actor.kind !== 'staff' || !actor.token) return
  const { acts } = actor.token
  if (acts ? acts.includes(contract.name) : kind === 'query') return
  const says = acts
    ? { zh: '这个令牌不包括这一件事。', en: 'This token was not given this act.' }
    : { zh: '这个令牌只准读取。', en: 'This token only reads.' }
  throw new Refusal('forbidden', 'token-narrowed', says, { article: 'agency/2.3' })
}

const subjectOf = (act: Act, input: unknown, output?: unknown): string | null => {
  const field = act.contract.subject
  if (!field) return null
  const of = (it: unknown) => (it as Record<string, unknown> | undefined)?.[field]
  return String(of(input) ?? of(output) ?? '') || null
}

/**
 * The one road from a request to an act: parse, enter, load, judge, run, record, commit. Answers the output or throws a
 * Refusal. A refused act leaves its row in a transaction of its own, after the first one is rolled back.
 */
export const perform = async (house: House, act: Act, rawInput: unknown, call: Call): Promise<unknown> => {
  const input = parsed(act, rawInput)
  const now = house.now()
  const day = dayOf(now)
  const { name, cites, confidential, output } = act.contract
  const who = call.credential?.token ?? 'visitor'
  const once = act.kind === 'command' && call.idempotencyKey ? idempotent(call.idempotencyKey, who, name, input) : null
  const origin: Origin = { ...(call.origin ?? { address: '', agent: '', device: '', site: '' }), id: randomUUIDv7() }
  let actor: Actor = { kind: 'visitor' }

  const record = (tx: Tx, outcome: 'done' | 'read' | 'refused', result?: unknown, refusal?: Refusal) =>
    appendAudit(
      tx,
      name,
      outcome,
      actor.kind,
      actorId(actor),
      subjectOf(act, input, result),
      cites,
      refusal?.article ?? null,
      refusal?.code ?? null,
      call.requestId,
      now.toString(),
      tokenOf(actor),
    )

  try {
    if (act.kind === 'command' && act.first) {
      const { first } = act
      const no = await transact(house.pool, call.credential, now, async ({ tx, entered }) => {
        actor = (await entered).actor
        narrow(act, actor)
        if (await once?.known(tx)) return { result: undefined }
        return { result: (await first(input, { tx, actor, now, origin })) as Refusal | undefined }
      })
      if (no) throw no
    }
    return await transact(
      house.pool,
      call.credential,
      now,
      async ({ tx, entered }) => {
        const claimed = once?.before(tx)
        claimed?.catch(() => {})
        const loading = act.load(input, tx, now)
        loading.catch(() => {})
        const here = await entered
        actor = here.actor
        admit(act.contract, here)
        narrow(act, actor)
        const replay = await claimed
        if (replay) return { result: replay.answer }

        const inForce = await house.inForce(tx, day, here.rulebook)
        const loaded = await loading
        if (loaded === undefined) throw missing()
        const broken = firstBroken(act, loaded, actor, inForce)
        if (broken) throw refusalOf(broken)
        if (act.kind === 'command' && act.choice) {
          const unfit = firstBroken({ must: act.choice }, loaded, actor, inForce)
          if (unfit) throw refusalOf(unfit)
        }

        const lastWrites: Promise<unknown>[] = []
        const last = (write: Promise<unknown>) => {
          write.catch(() => {}) // Heard below; until then it is nobody's.
          lastWrites.push(write)
        }
        const ctx: Context = {
          tx,
          actor,
          inForce,
          now,
          origin,
          key: house.key,
          last,
          newToken: () => newToken(house.tokenMark),
        }
        const result = output.parse(await act.run(input, loaded, ctx))
        if (act.kind === 'query' && !confidential) return { result }
        const closing = (at: Tx) =>
          Promise.all([
            ...lastWrites,
            record(at, act.kind === 'query' ? 'read' : 'done', result),
            once?.after(at, result),
          ])
        return { result, closing }
      },
      act.kind === 'query',
    )
  } catch (error) {
    if (error instanceof Refusal && error.kind !== 'invalid' && house.mayRecordRefusal(actorId(actor) ?? 'visitor')) {
      await transact(house.pool, undefined, now, async ({ entered }) => {
        await entered
        return { result: undefined, closing: (at) => record(at, 'refused', undefined, error) }
      })
    }
    throw error
  }
}
