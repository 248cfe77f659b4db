import { query, rulesOf } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf, OutputOf } from '../../kernel/contract.ts'
import { knownActs } from '../../kernel/powers.ts'
import { invalidField } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import type { Says } from '../../regulations/regulation.ts'
import { articleShape, bookOn } from '../rulebook/public.ts'
import { ListRecords } from './contract.ts'
import { findMissed } from './misses.ts'
import { daysBefore, startOf } from './show-morning.ts'
import { type RecordRow, recordRows, unitsWithHeads } from './store.ts'

type Item = OutputOf<typeof ListRecords>['items'][number]
const page = 50

const actOf = (name: string) => knownActs().find((it) => it.contract.name === name)
const people: Record<RecordRow['actorKind'], Says> = {
  staff: { zh: '员工', en: 'staff' },
  client: { zh: '客户', en: 'the client' },
  visitor: { zh: '访客', en: 'a visitor' },
}

const recordOf = ({ act, subject, matterId, matter }: RecordRow): Item['record'] => {
  if (matterId && matter) return { says: matter, href: `/app/engagements/${matterId}` }
  if (act.startsWith('enactments.') && subject) return { says: '颁行', href: `/app/rulebook/enactments/${subject}` }
  return null
}

const itemOf = (row: RecordRow): Item => {
  const act = actOf(row.act)
  const rule = act && row.code ? rulesOf(act).find((it) => it.code === row.code) : undefined
  return {
    id: String(row.id),
    at: row.at,
    outcome: row.outcome === 'done' ? 'acted' : 'refused',
    says: act?.contract.summary ?? { zh: row.act, en: row.act },
    note: rule?.says ?? null,
    by: row.actor ? { zh: row.actor, en: row.actor } : people[row.actorKind],
    article: row.refusedBy,
    record: recordOf(row),
  }
}

/** The rows of the audit that a figure counts: who did what, and where to; never what stands in the record. */
export const listRecords = query(ListRecords, {
  load: async ({ article, from, to, outcome, after }: InputOf<typeof ListRecords>, tx: Tx, now: Temporal.Instant) => {
    if (from > to || daysBefore(to, 400) > from)
      throw invalidField('from', 'bad-span', {
        zh: '起止日期不对；一次最多看四百天。',
        en: 'These days do not make a span; at most four hundred days at a time.',
      })
    const today = dayOf(now)
    const its: (string | null)[] = article
      ? [article, ...(articleShape(article, await bookOn(tx, today, article.split('/')[0]), today, false)?.links ?? [])]
      : [null]
    const rows =
      outcome === 'missed'
        ? []
        : (
            await Promise.all(
              its.map((it) => recordRows(tx, it, from, to, outcome, after ? Number(after) : null, page + 1)),
            )
          ).flat()
    return { its, rows: rows.sort((a, b) => (a.at === b.at ? b.id - a.id : a.at < b.at ? 1 : -1)).slice(0, page + 1) }
  },
  async run({ article, from, to, outcome }, { its, rows }, ctx) {
    if (outcome !== 'missed')
      return { items: rows.slice(0, page).map(itemOf), next: rows.length > page ? String(rows[page - 1]!.id) : null }

    const until = startOf(daysBefore(to, -1))
    const end = [until, ctx.now.toString()].sort()[0]!
    const late = (await findMissed(startOf(from), end, ctx)).filter((it) => !article || its.includes(it.article))
    const units = await unitsWithHeads(ctx.tx, [...new Set(late.map((it) => it.unitId))], ctx.inForce.day)
    return {
      next: null,
      items: late.slice(0, 500).map((it): Item => {
        const unit = units.find(({ id }) => id === it.unitId)?.name ?? ''
        return {
          id: `${it.record} ${it.due}`,
          at: it.due,
          outcome: 'missed',
          says: it.says,
          note: it.done ? null : { zh: '还没有办', en: 'still open' },
          by: { zh: unit, en: unit },
          article: it.article,
          record: { says: it.record, href: it.href },
        }
      }),
    }
  },
})
