import { query } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { firstBroken } from '../../kernel/rule.ts'
import type { Tx } from '../../kernel/sql.ts'
import { type Candidate, fitForIt } from './candidate-rules.ts'
import { loadCandidates } from './candidates.ts'
import { headOfItsDepartment } from './rules.ts'
import { findEngagement } from './store.ts'
import { ListCandidates } from './work-contract.ts'

const reasonsFor = ({ servedBefore, speciality, open, certificate, certificateKind }: Candidate, subject: string) => [
  ...(servedBefore > 0
    ? [
        {
          zh: `服务过这位客户 ${servedBefore} 次`,
          en: `Served this client ${servedBefore} time${servedBefore > 1 ? 's' : ''} before`,
        },
      ]
    : []),
  ...(speciality ? [{ zh: `专长含「${subject}」`, en: `Speciality: ${subject}` }] : []),
  ...(certificate === 'valid' ? [{ zh: `${certificateKind}在有效期内`, en: `${certificateKind} is valid` }] : []),
  ...(open === 0 ? [{ zh: '手上没有未了的委托', en: 'Carries no open matter' }] : []),
]

/** Who served this client before comes first, then who carries least. Those whom an article refuses stay, at the end. */
export const listCandidates = query(ListCandidates, {
  load: async ({ engagementId }: InputOf<typeof ListCandidates>, tx: Tx, now: Temporal.Instant) => {
    const engagement = await findEngagement(tx, engagementId)
    return engagement && { engagement, ...(await loadCandidates(tx, engagement, now)) }
  },
  allow: [headOfItsDepartment],
  run(_, { engagement, candidates }, { actor, inForce }) {
    const { subject } = engagement
    const items = candidates.map((candidate) => {
      const broken = firstBroken({ must: fitForIt }, { engagement, candidate, subject }, actor, inForce)
      const { staffId, name, post, open, servedBefore } = candidate
      const refused = broken
        ? { says: broken.says, article: broken.rule.article, code: broken.rule.code, used: [...broken.used] }
        : null
      return {
        staffId,
        name,
        post,
        open,
        most: inForce.value('consultant.max_open'),
        servedBefore,
        reasons: reasonsFor(candidate, subject),
        refused,
      }
    })
    const rank = (it: (typeof items)[number]) => [it.refused ? 1 : 0, -it.servedBefore, it.open] as const
    return {
      items: items.sort((a, b) => {
        const [x, y] = [rank(a), rank(b)]
        return x[0] - y[0] || x[1] - y[1] || x[2] - y[2]
      }),
    }
  },
})
