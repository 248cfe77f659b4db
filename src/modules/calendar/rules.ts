import type { InForce } from '../../kernel/in-force.ts'
import { forPosts, rule } from '../../kernel/rule.ts'
import type { Week } from './days.ts'
import { type LegalProblem, problemOfOwnLimits } from './lawful.ts'

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

const lawful = {
  zh: '一天不超过 8 小时，一周平均不超过 44 小时，每周至少休息一天；法定节假日不改成上班。',
  en: 'At most 8 hours a day and 44 a week on average, one day of rest a week, and no statutory day is worked.',
}
const own = { zh: '超过了本单位定的工时。', en: 'Beyond the working hours that the unit set for itself.' }

/**
 * Stated by unit/3 where it is adopted; where it is not, the law holds all the same (`unlawful`). A wanted change that is
 * faulty in itself is told so on its field instead.
 */
export const withinTheLaw = rule<{ readonly problem: LegalProblem | undefined }>({
  code: 'beyond-the-law',
  article: 'unit/3',
  says: lawful,
  because: ({ problem }) => problem?.says ?? lawful,
  holds: ({ problem }) => problem === undefined,
})

/** The tighter limits that the organisation gave itself in the blanks of unit/3. */
export const withinOwnLimits = rule<{ readonly week: Week; readonly faulty: boolean }>({
  code: 'beyond-own-limits',
  article: 'unit/3',
  says: own,
  because: ({ week }, inForce) => problemOfOwnLimits(week, limitsOf(inForce))?.says ?? own,
  holds: ({ week, faulty }, _actor, inForce) => faulty || problemOfOwnLimits(week, limitsOf(inForce)) === undefined,
})
const limitsOf = (inForce: InForce) => ({
  dayHours: inForce.value('unit.day_hours'),
  weekHours: inForce.value('unit.week_hours'),
  restDays: inForce.value('unit.rest_days'),
})

/**
 * Where daily/6 decides alone, the hours stand in its text and change by amending it: text and behaviour never part.
 * unit/3 leaves them to the unit; where both are adopted, the side that was chosen decides.
 */
export const hoursStandInTheArticle = (inForce: InForce) =>
  inForce.adopts('daily/6') && (!inForce.adopts('unit/3') || inForce.side('working-hours') === 'fixed')

export const hoursAreTheUnits = rule<unknown>({
  code: 'hours-stand-in-the-article',
  article: 'daily/6',
  says: {
    zh: '上下班的钟点写在日常制度第六条里，改钟点要修订这一条：从修订施行的那天起，日历自动照新的算。',
    en: 'The hours stand in Article 6 of the daily regulation and change by amending it; from its day on the calendar follows by itself.',
  },
  holds: (_, _actor, inForce) => !hoursStandInTheArticle(inForce),
})
