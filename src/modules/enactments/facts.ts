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

/** Pay, hours, leave, discipline: what has to be discussed and posted first (Labour Contract Law art. 4). */
export const concernsStaff = (changes: readonly Change[]) =>
  changes.flatMap(touched).some((id) => isArticleId(id) && article(id).concernsStaff)

/** The articles without which the rulebook could not be changed, or read, by anybody. */
const lasting: readonly string[] = ['daily/5.2']

const wrong = (path: string, zh: string, en: string) => invalidField(path, 'not-to-be-enacted', { zh, en })

const checkOne = (it: Change, path: string, regulation: string) => {
  const own = regulation.startsWith('own-')
  const known = (id: string) => (id.startsWith('own-') ? own && id.startsWith(`${regulation}/`) : isArticleId(id))
  const noSuch = () => wrong(`${path}.article`, '没有这一条。', 'There is no such article.')
  switch (it.kind) {
    case 'value': {
      if (!isParameterKey(it.key)) throw wrong(`${path}.key`, '没有这个空。', 'There is no such blank.')
      const says = problemOf(parameter(it.key), it.value)
      if (says) throw invalidField(`${path}.value`, 'out-of-bounds', says)
      return
    }
    case 'side': {
      const point = isConflictKey(it.conflict) ? conflict(it.conflict) : undefined
      if (!point?.sides.some(({ key }) => key === it.side)) throw wrong(path, '没有这一说。', 'There is no such side.')
      if (point.always && point.always !== it.side) {
        const winner = point.sides.find(({ key }) => key === point.always)!
        throw invalidField(path, 'always', {
          zh: `这一处不能另选：${winner.means.zh}`,
          en: `This point is not open to choice: ${winner.means.en}`,
        })
      }
      return
    }
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
      if (!known(it.article)) throw noSuch()
  }
}

/** Every change names what exists and fits its blank; throws the refusal on the first that does not. */
export const checkChanges = (changes: readonly Change[], regulation: string) => {
  if (!regulation.startsWith('own-') && !regulations.some(({ key }) => key === regulation)) {
    throw wrong('regulation', '没有这部制度。', 'There is no such regulation.')
  }
  for (const [i, it] of changes.entries()) checkOne(it, `changes.${i}`, regulation)
}

/** What a draft would make of the rulebook on its day: the points it leaves open, the blanks nobody has filled. */
export const outlook = async (tx: Tx, changes: readonly Change[], from: string) => {
  const before = await standingOn(tx, from)
  const adopting = changes.flatMap((it) =>
    it.kind === 'adopt' ? [it.article] : it.kind === 'link' ? [it.article] : [],
  )
  const gone = new Set(changes.flatMap((it) => (it.kind === 'repeal' ? [it.article] : [])))
  const after = new Set(
    [...before.adopted, ...adopting].filter((id) => !gone.has(id) && isArticleId(id)) as ArticleId[],
  )
  const fresh = new Set(adopting)
  const chosen = new Map(changes.flatMap((it) => (it.kind === 'side' ? [[it.conflict, it] as const] : [])))

  const points = conflictsAmong(after)
    .filter((it) => chosen.has(it.key) || it.sides.some(({ articles }) => articles.some((id) => fresh.has(id))))
    .map((it) => ({
      ...it,
      before,
      chosen: chosen.get(it.key)?.side ?? before.sides.get(it.key) ?? it.always ?? null,
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
