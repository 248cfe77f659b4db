import type { Actor } from '../../kernel/actor.ts'
import type { InForce } from '../../kernel/in-force.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { opposedAmong } from './opposed.ts'
import { companyDecides, ownRecord } from './rules.ts'

type List = {
  readonly known: { readonly staffNumbers: readonly string[] }
  readonly people: readonly { readonly id: string; readonly head: boolean; readonly postCode?: string | undefined }[]
  readonly amendments: readonly { readonly id: string }[]
  readonly checked: { readonly newPosts: readonly unknown[]; readonly units: readonly unknown[] }
}

/** Posts that decide about others: given by the company, not by whoever keeps the list. */
const decisive = new Set([
  'general-manager',
  'deputy-general-manager',
  'administrator',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
  'chairman',
  'director',
  'head',
])

/** A list is no way round what is refused person by person: one's own record and posts, and what only the company gives. */
export const guardRoster = ({ known, people, amendments, checked }: List, actor: Actor, inForce: InForce) => {
  const self = actor.kind === 'staff' ? actor.id : ''
  if (amendments.some((it) => it.id === self))
    throw new Refusal('forbidden', ownRecord.code, ownRecord.says, { article: ownRecord.article })
  // The first list of a house places also whoever set it up.
  if (known.staffNumbers.length === 0) return
  if (people.some((it) => it.id === self))
    throw new Refusal(
      'forbidden',
      'own-posts',
      {
        zh: '名单里有您自己的岗位：自己的岗位不能由自己定，请跳过这一行，由别人在组织图上排。',
        en: 'The list gives you a post: nobody settles their own. Skip the row, and let somebody else do it on the chart.',
      },
      { article: 'agency/2.3' },
    )
  const company = companyDecides.holds({}, actor, inForce)
  const decides = people.some((it) => it.head || decisive.has(it.postCode ?? ''))
  if (!company && (checked.newPosts.length > 0 || checked.units.length > 0 || decides))
    throw new Refusal('forbidden', companyDecides.code, companyDecides.says, { article: companyDecides.article })
}

type Placed = {
  readonly id: string
  readonly row: number
  readonly name: string
  readonly postCode?: string | undefined
}

/**
 * agency/2.3, for somebody whom the list fills in beside what they hold already: permission is the leadership's, by name
 * and with a last day, so such a post is given on the chart and not by a list.
 */
export const refuseOpposed = (
  people: readonly Placed[],
  held: readonly { staffId: string; post: string }[],
  inForce: InForce,
) => {
  if (!inForce.adopts('agency/2.3')) return
  for (const { id, row, name, postCode } of people) {
    const own = held.filter((it) => it.staffId === id).map((it) => it.post)
    const [found] = postCode ? opposedAmong([...own, postCode]) : []
    if (!found) continue
    const says = {
      zh: `${name}手上已有岗位，与名单里的互相牵制：${found.says.zh}请跳过这一行，到组织图上排。`,
      en: `${name} holds a post already that checks the one in the list: ${found.says.en} Skip the row and use the chart.`,
    }
    throw new Refusal('conflict', 'conflicting-posts', says, {
      article: 'agency/2.3',
      fields: { [`${row}.post`]: says },
    })
  }
}
