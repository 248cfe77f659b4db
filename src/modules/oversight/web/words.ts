import type { Says } from '../../../regulations/regulation.ts'
import { dayOf, formatDate } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'

const parts: Record<string, Says> = {
  see: { zh: '可见的记录', en: 'Records to be seen' },
  people: { zh: '机构与人员', en: 'Organisation and people' },
  access: { zh: '登录与邀请', en: 'Sign-in and invitations' },
  federation: { zh: '统一登录', en: 'Sign-in by a provider' },
  staffing: { zh: '人事变动', en: 'Changes of staff' },
  rulebook: { zh: '制度', en: 'Rulebook' },
  notices: { zh: '通知', en: 'Notices' },
  bookings: { zh: '接待时间与预约', en: 'Hours and bookings' },
  engagements: { zh: '委托', en: 'Engagements' },
  oversight: { zh: '权限、安全与痕迹', en: 'Permissions, security, trail' },
}

/** The part of the office that an act belongs to. */
export const partOf = (module: string): Says => parts[module] ?? { zh: module, en: module }

type Kind = 'command' | 'query' | 'sight'

export const kindGlyph: Record<Kind, string> = { command: '办', query: '查', sight: '见' }

type Way = 'posts' | 'head' | 'named'

/** Who it is for, in a few words, before anybody is named. */
export const forWhom = ({ by, audience }: { by: readonly Way[]; audience: 'anyone' | 'staff' | 'client' }): string => {
  if (audience === 'client') return say('客户本人', 'the client')
  if (by.length === 0)
    return audience === 'anyone' ? say('任何人', 'anyone') : say('员工都可以', 'everybody of the staff')
  const words: Record<Way, string> = {
    posts: say('看岗位', 'by post'),
    head: say('本部门主管', 'its head'),
    named: say('记录指名', 'whom the record names'),
  }
  return by.map((it) => words[it]).join(say('、', ', '))
}

/** A token ends with the end of its last day. */
export const lastDay = (until: string): string => formatDate(dayOf(new Date(Date.parse(until) - 1)))
