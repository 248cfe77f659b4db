import { invalidField } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import {
  type ArticleId,
  article,
  isArticleId,
  isParameterKey,
  type ParameterKey,
  parameter,
  parameters,
  regulations,
} from '../../regulations/all.ts'
import { conflict, conflictsAmong, isConflictKey } from '../../regulations/conflicts.ts'
import type { Says } from '../../regulations/regulation.ts'
import { problemOf } from '../../regulations/values.ts'
import { type Change, standingOn } from '../rulebook/public.ts'
import type { EnactmentRow } from './store.ts'

/** The changes of an enactment as they were typed when they were written; the contract has checked their shape. */
export const changesOf = (row: Pick<EnactmentRow, 'changes'>) => row.changes as readonly Change[]

/** The built-in articles that a change touches. */
const touched = (it: Change): readonly string[] => {
  if (it.kind === 'value') return isParameterKey(it.key) ? [parameter(it.key).article] : []
  if (it.kind === 'side')
    return isConflictKey(it.conflict) ? conflict(it.conflict).sides.flatMap((side) => side.articles) : []
  return [it.article]
}

/** The words by which Labour Contract Law art. 4 names what has to be discussed: they decide about an own text. */
const ownInterests =
  /工资|薪|报酬|奖金|津贴|补贴|提成|绩效|工时|工作时间|上班|下班|加班|值班|排班|考勤|迟到|旷工|休息|休假|请假|假期|社会保险|社保|公积金|福利|培训|劳动纪律|劳动安全|定额|罚|扣|处分|警告|记过|辞退|解除|开除|赔偿/

/** Pay, hours, leave, discipline: what has to be discussed and posted first (Labour Contract Law art. 4). */
export const concernsStaff = (changes: readonly Change[]) =>
  changes.flatMap(touched).some((id) => isArticleId(id) && article(id).concernsStaff) ||
  changes.some((it) => it.kind === 'text' && !isArticleId(it.article) && ownInterests.test(it.text.zh))

/** The articles without which the rulebook could not be changed by anybody: they stay, and they bind everybody. */
const lasting: readonly string[] = ['daily/5.2']

const wrong = (path: string, zh: string, en: string) => invalidField(path, 'not-to-be-enacted', { zh, en })

const checkSide = (it: { readonly conflict: string; readonly side: string }, path: string, regulation?: string) => {
  const point = isConflictKey(it.conflict) ? conflict(it.conflict) : undefined
  const sides = point?.sides ?? []
  const here = !regulation || sides.some(({ articles }) => articles.some((id) => id.startsWith(`${regulation}/`)))
  if (!here || !sides.some(({ key }) => key === it.side)) throw wrong(path, '没有这一说。', 'There is no such side.')
  if (point?.always && point.always !== it.side) {
    const winner = sides.find(({ key }) => key === point.always)!
    throw invalidField(path, 'always', {
      zh: `这一处不能另选：${winner.means.zh}`,
      en: `This point is not open to choice: ${winner.means.en}`,
    })
  }
}

const checkOne = (it: Change, path: string, regulation: string, scoped: boolean, linked: ReadonlySet<string>) => {
  const own = regulation.startsWith('own-')
  const known = (id: string) => id.startsWith(`${regulation}/`) && (own || isArticleId(id))
  const noSuch = () => wrong(`${path}.article`, '这部制度里没有这一条。', 'This regulation has no such article.')
  switch (it.kind) {
    case 'value': {
      if (!isParameterKey(it.key) || !(own || known(parameter(it.key).article))) {
        throw wrong(`${path}.key`, '这部制度里没有这个空。', 'This regulation has no such blank.')
      }
      const says = problemOf(parameter(it.key), it.value)
      if (says) throw invalidField(`${path}.value`, 'out-of-bounds', says)
      return
    }
    case 'side':
      return checkSide(it, path, own ? undefined : regulation)
    case 'link':
    case 'unlink':
      if (!own || !it.own.startsWith(`${regulation}/`) || !isArticleId(it.article)) throw noSuch()
      return
    case 'repeal':
      if (!known(it.article)) throw noSuch()
      if (lasting.includes(it.article)) {
        throw wrong(
          `${path}.article`,
          '制度由谁施行，总要有一条说清楚：这一条不能废止。',
          'Somebody has to be able to put regulations into force: this article stays.',
        )
      }
      return
    default:
      // What an own article is linked to is adopted with it.
      if (!known(it.article) && !(it.kind === 'adopt' && own && linked.has(it.article))) throw noSuch()
      if (it.kind === 'adopt' && scoped && lasting.includes(it.article)) {
        throw wrong(
          `${path}.article`,
          '制度由谁施行，对谁都一样：这一条只能适用于全体。',
          'Who puts regulations into force is the same for everybody: this article binds all.',
        )
      }
  }
}

const targetOf = (it: Change) =>
  it.kind === 'value'
    ? `value ${it.key}`
    : it.kind === 'side'
      ? `side ${it.conflict}`
      : it.kind === 'link' || it.kind === 'unlink'
        ? `link ${it.own} ${it.article}`
        : `${it.kind === 'text' ? 'text' : 'adopt'} ${it.article}`

type Scoped = { readonly units: readonly string[]; readonly employments: readonly string[] }

/** Every change names what exists in that regulation, once, and fits; throws the refusal on the first that does not. */
export const checkChanges = (changes: readonly Change[], regulation: string, { units, employments }: Scoped) => {
  if (!regulation.startsWith('own-') && !regulations.some(({ key }) => key === regulation)) {
    throw wrong('regulation', '没有这部制度。', 'There is no such regulation.')
  }
  const named = new Set<string>()
  const linked = new Set(changes.flatMap((it) => (it.kind === 'link' ? [it.article] : [])))
  for (const [i, it] of changes.entries()) {
    checkOne(it, `changes.${i}`, regulation, units.length + employments.length > 0, linked)
    if (named.has(targetOf(it))) throw wrong(`changes.${i}`, '同一处写了两次。', 'The same thing is named twice.')
    named.add(targetOf(it))
  }
}

/** The sides that the general manager chooses at the last moment. */
export const checkSides = (sides: readonly { readonly conflict: string; readonly side: string }[]) => {
  for (const [i, it] of sides.entries()) checkSide(it, `sides.${i}`)
}

/**
 * What a draft would make of the rulebook on its day: the points it leaves open, the blanks nobody has filled. `beside`:
 * articles of other drafts; a point with them alone may be chosen already, and need not be yet (`soon`).
 */
export const outlook = async (tx: Tx, changes: readonly Change[], from: string, beside: readonly string[] = []) => {
  const before = await standingOn(tx, from)
  const adopting = changes.flatMap((it) =>
    it.kind === 'adopt' ? [it.article] : it.kind === 'link' ? [it.article] : [],
  )
  const gone = new Set(changes.flatMap((it) => (it.kind === 'repeal' ? [it.article] : [])))
  // What begins later has to agree with it too.
  const after = new Set(
    [...before.adopted, ...before.later, ...adopting].filter((id) => !gone.has(id) && isArticleId(id)) as ArticleId[],
  )
  const fresh = new Set(adopting)
  const chosen = new Map(changes.flatMap((it) => (it.kind === 'side' ? [[it.conflict, it] as const] : [])))

  const wider = new Set([...after, ...(beside.filter(isArticleId) as ArticleId[])])
  const now = new Set<string>(conflictsAmong(after).map((it) => it.key))
  // A side of which no article is, or will be, in force is nobody's to choose.
  const live = (it: { readonly articles: readonly ArticleId[] }) => it.articles.some((id) => wider.has(id))
  const standing = (sides: readonly { readonly key: string }[], side: string | undefined) =>
    sides.some(({ key }) => key === side) ? side : undefined

  const points = conflictsAmong(wider)
    .map((it) => ({
      ...it,
      sides: it.sides.filter(live).map((side) => ({ ...side, articles: side.articles.filter((id) => wider.has(id)) })),
    }))
    .filter((it) => chosen.has(it.key) || it.sides.some(({ articles }) => articles.some((id) => fresh.has(id))))
    .map((it) => ({
      ...it,
      before,
      soon: !now.has(it.key),
      chosen:
        standing(it.sides, chosen.get(it.key)?.side) ??
        standing(it.sides, before.sides.get(it.key)) ??
        it.always ??
        null,
      chosenBefore: !chosen.has(it.key) && before.sides.has(it.key),
      reason: chosen.get(it.key)?.reason ?? '',
    }))

  const filled = new Set(changes.flatMap((it) => (it.kind === 'value' ? [it.key] : [])))
  const open = parameters
    .filter((it) => fresh.has(it.article) && !it.optional && it.default === null)
    .filter((it) => !filled.has(it.key) && !before.values.has(it.key))
    .map(({ key, article, says }): { key: ParameterKey; article: string; says: Says } => ({ key, article, says }))
  return { points, open, before }
}
