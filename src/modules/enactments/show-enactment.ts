import { offersFor, query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { firstBroken } from '../../kernel/rule.ts'
import { isParameterKey, parameter } from '../../regulations/all.ts'
import { acknowledge } from './acknowledge.ts'
import { answerOpinion } from './answer-opinion.ts'
import { caseOf, staffId, titleOf } from './case.ts'
import { ChangeShape, ValueShape } from './contract.ts'
import { enact } from './enact.ts'
import { postEnactment } from './post-enactment.ts'
import { countedMeans } from './practice.ts'
import { comingOn } from './public.ts'
import { bindsMe, boundByKind } from './reading-store.ts'
import { recordDiscussion } from './record-discussion.ts'
import { returnEnactment } from './return-enactment.ts'
import { reviseEnactment } from './revise-enactment.ts'
import { itsDrafter, preparers } from './rules.ts'
import { ShowEnactment } from './show-contract.ts'
import { discussionOf, findEnactment, opinionsOf, unitNames } from './store.ts'
import { withdrawEnactment } from './withdraw-enactment.ts'

const buttons = [
  reviseEnactment,
  recordDiscussion,
  answerOpinion,
  postEnactment,
  returnEnactment,
  withdrawEnactment,
  enact,
]

/** What the blanks of what it adopts hold already, before it. */
const heldValues = ({ changes, before }: Awaited<ReturnType<typeof caseOf>>) => {
  const adopting = new Set(changes.flatMap((it) => (it.kind === 'adopt' ? [it.article] : [])))
  return [...before.values].flatMap(([key, value]) =>
    isParameterKey(key) && adopting.has(parameter(key).article) ? [{ key, value: ValueShape.parse(value) }] : [],
  )
}

export const showEnactment = query(ShowEnactment, {
  load: async ({ id }, tx, now) => {
    const row = await findEnactment(tx, id)
    if (!row) return undefined
    const others = row.state === 'draft' || row.state === 'posted' ? await comingOn(tx, dayOf(now)) : []
    const beside = others
      .filter((one) => one.id !== id && one.state !== 'enacted')
      .flatMap((one) => one.changes.flatMap((change) => (change.kind === 'adopt' ? [change.article] : [])))
    const [it, discussion, opinions, bound, mine, units, counted] = await Promise.all([
      caseOf(tx, row, beside),
      discussionOf(tx, id),
      opinionsOf(tx, id),
      boundByKind(tx, id, dayOf(now)),
      bindsMe(tx, id, dayOf(now)),
      unitNames(tx, row.units),
      countedMeans(tx, dayOf(now)),
    ])
    return { it, discussion: discussion ?? null, opinions, bound, mine, units, counted }
  },
  run: (_, { it, discussion, opinions, bound, mine, units, counted }, ctx) => {
    const prepares = !firstBroken({ allow: [...preparers, itsDrafter] }, it, ctx.actor, ctx.inForce)
    const offers = offersFor(buttons, it as never, ctx, true)
    const toSign = mine?.so && !mine.at && it.state === 'enacted'
    return {
      ...it,
      title: titleOf(it),
      articles: it.changes.length,
      changes: it.changes.map((one) => ChangeShape.parse(one)),
      units,
      points: it.points.map(({ key, says, sides, always, soon, chosen, chosenBefore, reason, before }) => ({
        key,
        says,
        always: always ?? null,
        soon,
        chosen,
        chosenBefore,
        reason,
        sides: sides.map((side) => ({
          key: side.key,
          says: side.says,
          means: side.means,
          strict: side.strict === true,
          counted: counted(key, side.key),
          articles: side.articles.map((id) => ({ id, adopted: before.adopted.has(id) })),
        })),
      })),
      adopted: [...it.before.adopted].filter((id) => id.startsWith(`${it.regulation}/`)),
      values: heldValues(it),
      discussion,
      // Who said it is for those who answer it; everybody else reads what was said, and what became of it.
      opinions: opinions.map(({ staffId: by, name, ...rest }) => ({
        ...rest,
        mine: by === staffId(ctx.actor),
        name: prepares || by === staffId(ctx.actor) ? name : '',
      })),
      bound,
      bindsMe: mine?.so ?? false,
      acknowledgedAt: mine?.at ?? null,
      prepares,
      offers: toSign ? [...offers, { act: acknowledge.contract.name, refused: null }] : offers,
    }
  },
})
