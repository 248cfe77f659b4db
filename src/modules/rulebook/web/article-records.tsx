import { useState } from 'react'
import { Seal } from '../../../web/controls/seal.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { dayOf } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { useAsk } from '../../../web/staff/server.ts'
import { ListRecords, ShowArticleDays } from '../../evidence/contract.ts'
import type { Article, Chosen } from './rulebook-words.ts'

const few = 5
const seals = {
  acted: { glyph: '行', fill: 'jade' },
  refused: { glyph: '拒', fill: 'cinnabar' },
  missed: { glyph: '误', fill: 'ochre' },
} as const
const outcomeSays = (it: keyof typeof seals) =>
  ({ acted: say('执行', 'acted'), refused: say('拒绝', 'refused'), missed: say('落空', 'missed') })[it]

/** The last twenty-two days as a strip; told in words to whoever does not see it by the figures above it. */
const Strip = ({ id }: { id: string }) => {
  const days = useAsk(ShowArticleDays, { article: id }, { staleTime: 60_000 }).data?.days
  if (!days?.some((it) => it.acted + it.refused + it.missed > 0)) return null
  const most = Math.max(...days.map((it) => it.acted + it.refused + it.missed))
  return (
    <div className="days-strip" aria-hidden="true">
      {days.map((it) => {
        const all = it.acted + it.refused + it.missed
        return (
          <i
            key={it.day}
            title={`${it.day} ${all}`}
            className={it.refused ? 'is-refused' : it.missed ? 'is-missed' : it.acted ? 'is-acted' : ''}
            style={{ height: all === 0 ? 1 : `${20 + (80 * all) / most}%` }}
          />
        )
      })}
    </div>
  )
}

/** What the article did in the month: the figures, and the records behind them that the reader may see. */
export const ArticleRecords = ({
  article,
  counted,
  day,
}: {
  article: Article
  counted: Chosen['counted']
  day: string
}) => {
  const [whole, setWhole] = useState(false)
  const records = useAsk(
    ListRecords,
    { article: article.id, from: `${day.slice(0, 7)}-01`, to: day },
    { staleTime: 60_000 },
  )
  const items = records.data?.items ?? []
  const whose = { all: '', unit: say('（您部门的）', ' (your department)'), own: say('（您自己的）', ' (your own)') }[
    counted
  ]
  return (
    <>
      <h3 className="pane-part">{say(`本月${whose}`, `This month${whose}`)}</h3>
      <p className="pane-acted">
        {say(`执行${article.acted}次，`, `Acted ${article.acted} times, `)}
        <span className={article.refused > 0 ? 'is-refused' : ''}>
          {say(`拒绝${article.refused}次`, `refused ${article.refused}`)}
        </span>
        {say('，', ', ')}
        <span className={article.missed > 0 ? 'is-missed' : ''}>
          {say(`落空${article.missed}次`, `missed ${article.missed}`)}
        </span>
        {say('。', '.')}
      </p>
      <Strip id={article.id} />
      {records.isPending ? <Waiting lines={2} /> : null}
      {items.length > 0 ? (
        <ul className="pane-records">
          {(whole ? items : items.slice(0, few)).map((it) => (
            <li key={it.id}>
              <time dateTime={it.at}>{dayOf(it.at).slice(5)}</time>
              <span>
                {both(it.by)} {both(it.says)}
                {it.note ? <small>{both(it.note)}</small> : null}
                {it.record ? (
                  <small>
                    <a href={it.record.href}>{it.record.says}</a>
                  </small>
                ) : null}
              </span>
              <Seal {...seals[it.outcome]} size={20} label={outcomeSays(it.outcome)} />
            </li>
          ))}
        </ul>
      ) : null}
      {!whole && items.length > few ? (
        <button type="button" className="text-button" onClick={() => setWhole(true)}>
          {say(`看全部${records.data?.next ? `最近${items.length}` : items.length}件`, `All ${items.length}`)}
        </button>
      ) : null}
    </>
  )
}
