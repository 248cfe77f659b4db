import { figure } from '../../kernel/figure.ts'
import { daySays } from '../evidence/public.ts'
import { lastDay } from './plan.ts'
import { permissionOf } from './store.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Until when posts that check each other may be held together. Id: `<person>/<post>/<post>`; for whoever decides it, and the person. */
export const permittedUntil = figure({
  key: 'staffing.permitted-until',
  says: { zh: '准许兼任到哪一天', en: 'Until when the posts may be combined' },
  open: 'staff',
  articles: ['agency/2.3'],
  load: async (id, tx) => {
    const [person = '', a = '', b = ''] = id.split('/')
    return uuid.test(person) ? permissionOf(tx, person, [a, b]) : undefined
  },
  explain: ({ name, from, until, staff }, { inForce }) => {
    const end = lastDay(until)!
    const most = inForce.value('multi_post.max_staff')
    return {
      shown: daySays(end),
      note:
        staff > most
          ? {
              zh: `公司现有 ${staff} 人，超过 ${most} 人，准许已不算数。`,
              en: `The company has ${staff} people, more than ${most}: the permission counts no more.`,
            }
          : {
              zh: `公司现有 ${staff} 人；超过 ${most} 人，准许随即不算数。`,
              en: `The company has ${staff} people; above ${most} the permission ends at once.`,
            },
      record: {
        says: {
          zh: `公司领导准许${name}兼任，${daySays(from).zh}起`,
          en: `The leadership permits ${name} to combine them from ${daySays(from).en}`,
        },
      },
      rule: {
        says: {
          zh: '准许写明复核的日子，到那天自动收回。',
          en: 'A permission names its day of review and ends on it by itself.',
        },
      },
      day: inForce.day,
      article: 'agency/2.3',
      value: 'multi_post.max_staff',
      decisive: {
        zh: '到了那一天，或者公司人数超过上述数目，准许即告终止',
        en: 'the permission ends on that day, or when the company grows above the number',
      },
      ways: [
        {
          says: {
            zh: '到期前由公司领导重新准许，或调整岗位',
            en: 'The leadership permits anew before it ends, or a post goes to somebody else',
          },
          href: '/app/chart',
        },
      ],
    }
  },
})
