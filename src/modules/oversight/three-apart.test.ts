import type { PoolClient } from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { acts, sights } from '../../app/registry.ts'
import { openOffice } from '../../app/testing/office.ts'
import type { Act } from '../../kernel/act.ts'
import { perform } from '../../kernel/action.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { transact } from '../../kernel/transaction.ts'
import { listEngagements } from '../engagements/list-engagements.ts'
import { showDesk } from '../engagements/show-desk.ts'
import { showEngagement } from '../engagements/show-engagement.ts'
import { matterAt } from '../engagements/testing.ts'
import { type Apart, apart, withAdministrators } from './testing.ts'

/*
 * agency/2.3, written out by hand: the three administrators, each with that post and no other. What they may do beyond
 * what everybody may is this and no more; and no walled table shows them a row but their own.
 */
const may: Record<Apart, RegExp> = {
  'system-administrator': /^(oversight\.system|access\..+|federation\..+)$/,
  'security-administrator':
    /^(oversight\.(sign-ins|sessions|end-sessions|grants|tokens|revoke-token)|access\.(resets|(request|confirm|withdraw)-reset))$/,
  'audit-administrator': /^oversight\.(audit|export-audit|seals)$/,
}

const office = await openOffice()
const administrators = await withAdministrators(office)
let engagementId = ''

beforeAll(async () => {
  engagementId = (await matterAt(office, 'received')).engagementId
  await office.rows(`update staff_private set monthly_wage_fen = 1000000 from staff s where s.id = staff_id`)
})

/** The act as declared, but for what it looks at and does. */
const passes = async (act: Act, post: Apart) => {
  const harmless: Act = {
    kind: 'command',
    contract: { ...act.contract, open: 'staff', input: z.any(), output: z.any() },
    allow: act.allow ?? [],
    // Any fact a rule may look at is there, and is nobody's.
    load: async () => new Proxy({}, { get: (_, key) => (key === 'then' ? undefined : nobodys) }),
    run: async () => ({}),
  }
  const credential = { kind: 'session', token: await administrators.token(post) } as const
  return perform(office.house, harmless, {}, { credential, requestId: 'tried' }).then(
    () => true,
    (error) => {
      if (error instanceof Refusal && error.kind === 'forbidden') return false
      throw error
    },
  )
}
const nobodys: unknown = new Proxy(() => {}, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : key === 'then' ? undefined : nobodys),
  apply: () => false,
})

const narrowed = acts.filter((it) => it.contract.open === 'staff' && it.allow?.length)

test.each(apart)('%s: of every act with a rule that lets people in, only their own', async (post) => {
  expect(narrowed.length).toBeGreaterThan(20)
  for (const act of narrowed) {
    const named = act.allow?.some(({ to }: { to?: { named?: unknown } }) => to?.named)
    const let_in = await passes(act, post)
    // What a record gives by name is told by the record, and no record is theirs (below).
    if (!named || !let_in)
      expect([act.contract.name, let_in]).toEqual([act.contract.name, let_in && may[post].test(act.contract.name)])
  }
})

test('the audit administrator changes nothing: no command of the house lets that post in', async () => {
  for (const act of narrowed.filter((it) => it.kind === 'command')) {
    expect(
      act.allow?.some(({ to }: { to?: { posts?: readonly string[] } }) => to?.posts?.includes('audit-administrator')),
    ).toBe(false)
  }
})

test('no sight is given to any of the three', () => {
  for (const { posts } of sights) for (const post of apart) expect(posts ?? []).not.toContain(post)
})

test.each(apart)('%s: behind every wall there is nothing but their own', async (post) => {
  const credential = { kind: 'session', token: await administrators.token(post) } as const
  await transact(office.house.pool, credential, office.stage.now(), async ({ tx, entered }) => {
    await entered
    for (const { table } of sights) {
      const { rows } = await (tx as unknown as PoolClient).query(`select to_jsonb(t) it from ${table} t`)
      const others = rows.filter((row) => row.it.staff_id !== administrators.id(post))
      expect([table, others]).toEqual([table, []])
    }
    return { result: undefined }
  })
})

test.each(apart)('%s sees none of the clients’ matters on any page', async (post) => {
  const as = administrators.as(post)
  await expect(as(showEngagement, { engagementId })).rejects.toMatchObject({ kind: 'missing' })
  expect(await as(listEngagements, { scope: 'all', limit: 20 })).toMatchObject({ items: [], total: 0 })
  expect((await as(showDesk, {})).items).toEqual([])
})
