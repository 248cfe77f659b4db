import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { both, say } from '../../../web/say.ts'
import type { CheckedRow } from '../roster/checked.ts'
import { columnSays } from '../roster/columns.ts'
import type { RosterDraft, useRosterFocus } from './roster-draft.ts'
import { RosterLine } from './roster-line.tsx'
import type { Filter } from './shown-columns.ts'
import { shownColumns } from './shown-columns.ts'

type Props = {
  rows: readonly CheckedRow[]
  draft: RosterDraft
  focus: ReturnType<typeof useRosterFocus>
  filter: Filter
  onFilter: (it: Filter) => void
  look: number
}

const filterSays = (it: Filter) =>
  ({
    look: say('要看的', 'Want a look'),
    all: say('全部', 'All'),
    refused: say('还要处理', 'To be settled'),
    corrected: say('已改好', 'Corrected'),
    skipped: say('跳过', 'Skipped'),
    good: say('新来的', 'New'),
    changed: say('有变化', 'Changed'),
    same: say('没有变化', 'Unchanged'),
  })[it]

export const RosterTable = ({ rows, draft, focus, filter, onFilter, look }: Props) => {
  // A long list is drawn in portions: nobody reads twenty thousand rows at once.
  const [most, setMost] = useState(100)
  const at = focus.row === null ? -1 : rows.findIndex((it) => it.row === focus.row)
  const shown = rows.slice(0, Math.max(most, at + 20))
  const chips: [Filter, number][] = [
    ['look', look],
    ['all', draft.checked.counts.rows],
  ]
  return (
    <div className="sheet roster-sheet">
      <div className="roster-filter">
        <fieldset className="segments" aria-label={say('看哪些行', 'Which rows')}>
          {chips.map(([it, count]) => (
            <button key={it} type="button" aria-pressed={filter === it} onClick={() => onFilter(it)}>
              {filterSays(it)} {count}
            </button>
          ))}
          {filter !== 'look' && filter !== 'all' ? (
            <button type="button" aria-pressed="true" onClick={() => onFilter('look')}>
              {filterSays(filter)} {rows.length}
            </button>
          ) : null}
        </fieldset>
        <span>{say('点一格就能改，Enter 存下，Esc 放弃', 'Press a cell to correct it; Enter keeps, Esc leaves')}</span>
      </div>
      {rows.length === 0 ? (
        <p className="roster-none">
          {filter === 'look' ? say('没有要看的行。', 'No row wants a look.') : say('这里没有行。', 'No rows here.')}
        </p>
      ) : (
        <table className="roster-table">
          <caption className="zd-hidden">{say('花名册各行', 'Rows of the staff list')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('行', 'Row')}</th>
              {shownColumns.map((it) => (
                <th key={it} scope="col">
                  {both(columnSays(it))}
                </th>
              ))}
              <th scope="col">
                <span className="zd-hidden">{say('办法', 'What to do')}</span>
              </th>
            </tr>
          </thead>
          {shown.map((it) => (
            <RosterLine key={it.row} row={it} draft={draft} focus={focus} />
          ))}
        </table>
      )}
      {shown.length < rows.length ? (
        <p className="roster-none">
          <Button onPress={() => setMost((now) => now + 200)}>
            {say(
              `再看${Math.min(200, rows.length - shown.length)}行`,
              `${Math.min(200, rows.length - shown.length)} more rows`,
            )}
          </Button>
        </p>
      ) : null}
    </div>
  )
}
