import { dayOf } from '../../kernel/clock.ts'
import { figure } from '../../kernel/figure.ts'
import { daySays } from '../evidence/public.ts'
import { ownFactorDue } from './store.ts'

/** The day by which the reader's own second factor is to be set up; nobody else's is told. */
export const factorDue = figure({
  key: 'access.factor-due',
  says: { zh: '第二重验证的期限', en: 'Day by which the second factor is due' },
  open: 'staff',
  articles: ['agency/2.3'],
  load: (_, tx) => ownFactorDue(tx),
  explain: ({ due, set }) => {
    const at = daySays(dayOf(Temporal.Instant.from(due)))
    const begun = dayOf(Temporal.Instant.from(due).subtract({ hours: 24 * 14 }))
    return {
      shown: { zh: `${at.zh}前`, en: `before ${at.en}` },
      ...(set && { note: { zh: '已经设好了。', en: 'It is set up.' } }),
      record: {
        says: {
          zh: `您的岗位涉密，${daySays(begun).zh}起算`,
          en: `Your post is confidential; counted from ${daySays(begun).en}`,
        },
        href: '/app/me/devices',
      },
      rule: {
        says: {
          zh: '涉密岗位登录之后十四天内设好第二重验证，过期先设好才能办事。',
          en: 'A confidential post sets it up within fourteen days of signing in; after that, before anything else.',
        },
        note: {
          zh: '这是系统的规则：权限应当合理并受监督。',
          en: 'A rule of the system: permissions stay sensible and are watched.',
        },
      },
      day: begun,
      article: 'agency/2.3',
      ways: set ? [] : [{ says: { zh: '现在就设', en: 'Set it up now' }, href: '/app/me/devices' }],
    }
  },
})
