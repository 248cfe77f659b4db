import { expect } from 'vitest'
import type { Office, Person } from '../../app/testing/office.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { article, articles } from '../../regulations/all.ts'
import type { DraftEnactment, Enact } from './contract.ts'
import { draftEnactment } from './draft-enactment.ts'
import { enact } from './enact.ts'
import { postEnactment } from './post-enactment.ts'
import { recordDiscussion } from './record-discussion.ts'
import { showEnactment } from './show-enactment.ts'

/** For tests: a draft taken as far as a test needs it, by 韩雪松 who prepares and 赵明月 who seals. */
type Draft = InputOf<typeof DraftEnactment>

export const adopting = (...ids: string[]) => ids.map((it) => ({ kind: 'adopt' as const, article: it }))

/** Every article of a regulation. */
export const whole = (regulation: string) =>
  adopting(...articles.filter((it) => it.regulation.key === regulation).map((it) => it.id))

/** What nobody has to discuss: room rules that touch no interest of the staff. */
export const quiet = 'quality/0.1'

export const drafted = (of: Partial<Draft> & Pick<Draft, 'changes'>): Draft => ({
  ...{ regulation: 'quality', kind: 'adopt', reason: '', from: '2026-12-01' },
  ...{ units: [], employments: [], ownerUnitId: null },
  ...of,
})

export const draft = (office: Office, of: Partial<Draft> & Pick<Draft, 'changes'>, by: Person = 'han') =>
  office.as(by)(draftEnactment, drafted(of))

export const discussion = {
  ...{ heldOn: '2026-11-20', place: '三楼会议室', representatives: ['林晓薇', '罗昊天'] },
  ...{ recorder: '韩雪松', minutes: '' },
}

/** Discussed, and posted until the given day. */
export const posted = async (
  office: Office,
  of: Partial<Draft> & Pick<Draft, 'changes'>,
  until = '2026-11-24',
  by: Person = 'han',
) => {
  const it = await draft(office, of, by)
  await office.as(by)(recordDiscussion, { id: it.id, ...discussion })
  await office.as(by)(postEnactment, { ...it, until })
  return it
}

/** The general manager seals it, all the stricter unless `sides` says otherwise. */
export const sealed = async (
  office: Office,
  it: { id: string; revision: number },
  sides: InputOf<typeof Enact>['sides'] = [],
) => {
  const { points } = await office.as('zhao')(showEnactment, { id: it.id })
  const open = points.filter(
    (one) => one.chosen === null && !one.soon && !sides.some((side) => side.conflict === one.key),
  )
  const strict = open.map((one) => ({
    ...{ conflict: one.key, reason: '' },
    side: (one.sides.find((side) => side.strict) ?? one.sides[0]!).key,
  }))
  return office.as('zhao')(enact, { id: it.id, revision: it.revision, sides: [...sides, ...strict] })
}

/** Drafted, and sealed in the same hour: only what needs no discussion. */
export const enacted = async (office: Office, of: Partial<Draft> & Pick<Draft, 'changes'>, by: Person = 'han') => {
  const it = await draft(office, of, by)
  await sealed(office, it)
  return it
}

/** Whoever may not see a draft meets what somebody meets who asks for one that never was. */
export const expectUnknown = (refused: Promise<unknown>) => expect(refused).rejects.toMatchObject({ kind: 'missing' })

export const concerns = (id: Parameters<typeof article>[0]) => article(id).concernsStaff === true
