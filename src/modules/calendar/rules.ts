import { forPosts, rule } from '../../kernel/rule.ts'

/** Whoever keeps the calendar: the leadership, the administrator it named, and the head of administration. */
export const keepsCalendar = forPosts({
  code: 'not-the-keeper',
  article: 'daily/6',
  says: {
    zh: '日历由公司领导、机构管理员或行政部门的主管来定。',
    en: 'The calendar is kept by the leadership, the administrator or the head of administration.',
  },
  posts: ['general-manager', 'deputy-general-manager', 'administrator'],
})

export const headOfAdministration = rule<{ readonly headsAdministration: boolean }>({
  code: 'not-head-of-administration',
  article: 'daily/6',
  says: { zh: '行政部门的主管管日历。', en: 'The head of administration keeps the calendar.' },
  to: { named: { zh: '行政部门的主管', en: 'the head of a department of administration' } },
  holds: ({ headsAdministration }) => headsAdministration,
})

/**
 * Where daily/6 is adopted alone, the hours stand in its text and change by amending it: text and behaviour never part.
 * unit/3 leaves them to the unit.
 */
export const hoursAreTheUnits = rule<unknown>({
  code: 'hours-stand-in-the-article',
  article: 'daily/6',
  says: {
    zh: '上下班的钟点写在日常制度第六条里，改钟点要修订这一条：从修订施行的那天起，日历自动照新的算。',
    en: 'The hours stand in Article 6 of the daily regulation and change by amending it; from its day on the calendar follows by itself.',
  },
  holds: (_, _actor, inForce) => inForce.adopts('unit/3'),
})
