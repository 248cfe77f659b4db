import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { forPosts, rule } from '../../kernel/rule.ts'
import type { Tx } from '../../kernel/sql.ts'
import { opposed, samePair } from '../people/public.ts'
import { permissionsCount } from './plan.ts'
import { GrantException } from './posts-contract.ts'
import { saveException } from './posts-store.ts'
import { ownPosts } from './rules.ts'
import { peopleByIds, staffCount } from './store.ts'

type Permission = { readonly posts: readonly string[]; readonly staff: number; readonly movers: readonly string[] }

const leadershipPermits = forPosts({
  code: 'not-leadership',
  article: 'agency/2.3',
  says: {
    zh: '兼任互相牵制的岗位，只有总经理或副总经理可以准许。',
    en: 'Only the general manager or the deputy permits conflicting posts.',
  },
  posts: ['general-manager', 'deputy-general-manager'],
})

const mayBePermitted = rule<Permission>({
  code: 'never-permitted',
  article: 'agency/2.3',
  says: { zh: '这一对岗位不能破例。', en: 'No permission is possible for this pair.' },
  holds: ({ posts }) => opposed.find((it) => samePair(it.posts, posts))?.exceptable === true,
  because: ({ posts }) => {
    const found = opposed.find((it) => samePair(it.posts, posts))
    return (
      found?.says ?? {
        zh: '这两个岗位并不相冲，不用准许。',
        en: 'These posts do not conflict: no permission is needed.',
      }
    )
  },
})

const smallEnough = rule<Permission>({
  code: 'company-grown',
  article: 'agency/2.3',
  says: { zh: '公司人数已超过可以兼任的限度。', en: 'The company has grown above the number for combined posts.' },
  holds: ({ staff }, _actor, inForce) => permissionsCount(staff, inForce),
  because: ({ staff }, inForce) => {
    const most = inForce.value('multi_post.max_staff')
    return {
      zh: `公司现有 ${staff} 人，超过 ${most} 人就不能再准许兼任。`,
      en: `The company has ${staff} people; above ${most} no such permission is given.`,
    }
  },
})

/** With a last day: on it the permitted post ends by itself (plan.ts). */
export const grantException = command(GrantException, {
  load: async ({ staffId, posts, from, until }: InputOf<typeof GrantException>, tx: Tx, now: Temporal.Instant) => {
    const [[person], count] = await Promise.all([peopleByIds(tx, [staffId]), staffCount(tx, now.toString())])
    if (!person) return undefined
    if (until < from)
      throw invalidField('until', 'ends-before-it-begins', {
        zh: '到期的日子不能早于开始。',
        en: 'It cannot end before it begins.',
      })
    if (until > Temporal.PlainDate.from(from).add({ years: 1 }).toString())
      throw invalidField('until', 'too-long', { zh: '一次最多准许一年。', en: 'One year at most at a time.' })
    return { posts, staff: count!.count, movers: [staffId] }
  },
  allow: [leadershipPermits],
  forbid: [ownPosts],
  must: [mayBePermitted, smallEnough],
  async run({ staffId, posts, from, until, reason }, _, { tx, actor, now }) {
    const id = randomUUIDv7()
    const by = actor.kind === 'staff' ? actor.id : ''
    const after = Temporal.PlainDate.from(until).add({ days: 1 }).toString()
    await saveException(tx, id, staffId, [...posts], from, after, reason, by, now.toString())
    return { id }
  },
})
