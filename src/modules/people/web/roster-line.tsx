import { useState } from 'react'
import { Citation } from '../../../web/controls/citation.tsx'
import { both, say } from '../../../web/say.ts'
import type { CheckedRow } from '../roster/checked.ts'
import { type Column, columnSays } from '../roster/columns.ts'
import { RosterChanges } from './roster-changes.tsx'
import type { RosterDraft, useRosterFocus } from './roster-draft.ts'
import { stateOf } from './roster-map.tsx'
import { shownColumns } from './shown-columns.ts'

type Props = { row: CheckedRow; draft: RosterDraft; focus: ReturnType<typeof useRosterFocus> }

export const RosterLine = ({ row, draft, focus }: Props) => {
  const state = stateOf(row)
  const first = row.problems[0]
  const skipped = row.state === 'skipped'
  const others = [
    ...new Set([...row.problems, ...row.warnings.filter((it) => it.code !== 'post-new')].map((it) => it.column)),
  ].filter(
    (it) =>
      !(shownColumns as readonly Column[]).includes(it) &&
      (row.problems.some((problem) => problem.column === it) || it in row.original),
  )
  const corrected = (Object.keys(row.original) as Column[]).filter(
    (it) => !(shownColumns as readonly Column[]).includes(it) && !others.includes(it),
  )
  const suggestion = skipped ? undefined : row.problems.find((it) => it.suggestion !== undefined)

  const takeSuggestions = () => {
    for (const it of row.problems) {
      if (it.suggestion !== undefined) draft.correct({ row: row.row, column: it.column }, it.suggestion)
    }
  }

  return (
    <tbody id={`roster-${row.row}`} className={`roster-row is-${state}${focus.row === row.row ? ' is-chosen' : ''}`}>
      <tr>
        <th scope="row">{row.row}</th>
        {shownColumns.map((column) => (
          <td key={column} data-label={both(columnSays(column))}>
            <Cell row={row} column={column} draft={draft} focus={focus} />
          </td>
        ))}
        <td className="roster-acts">
          {state === 'corrected' ? <span className="roster-mark is-corrected">{say('已改', 'Corrected')}</span> : null}
          {skipped ? <span className="roster-mark is-skipped">{say('跳过', 'Skipped')}</span> : null}
          {suggestion ? (
            <button type="button" className="text-button" onClick={takeSuggestions}>
              {say(`用 ${suggestion.suggestion}`, `Use ${suggestion.suggestion}`)}
            </button>
          ) : !skipped && first ? (
            <button
              type="button"
              className="text-button"
              onClick={() => focus.edit({ row: row.row, column: first.column })}
            >
              {say('修改', 'Correct')}
            </button>
          ) : null}
          {state === 'refused' || state === 'skipped' ? (
            <button
              type="button"
              className="text-button is-quiet"
              aria-label={
                skipped
                  ? say(`恢复第${row.row}行`, `Take back row ${row.row}`)
                  : say(`跳过第${row.row}行`, `Skip row ${row.row}`)
              }
              onClick={() => draft.skip([row.row], !skipped)}
            >
              {skipped ? say('恢复', 'Take back') : say('跳过', 'Skip')}
            </button>
          ) : null}
        </td>
      </tr>
      {others.length + corrected.length > 0 ? (
        <tr className="roster-more">
          <td />
          <td colSpan={shownColumns.length + 1}>
            {[...others, ...corrected].map((column) => (
              <span key={column} className="roster-other">
                <span>{both(columnSays(column))}</span>
                <Cell row={row} column={column} draft={draft} focus={focus} />
              </span>
            ))}
          </td>
        </tr>
      ) : null}
      {state === 'changed' ? <RosterChanges row={row} draft={draft} columns={shownColumns.length + 1} /> : null}
    </tbody>
  )
}

const Cell = ({ row, column, draft, focus }: Props & { column: Column }) => {
  const problem = row.problems.find((it) => it.column === column)
  const warning = row.warnings.find((it) => it.column === column)
  const original = row.original[column]
  const editing = focus.editing?.row === row.row && focus.editing.column === column
  const text = row.cells[column] ?? ''
  if (editing)
    return (
      <Typing
        row={row}
        column={column}
        onLeave={() => focus.edit(null)}
        onKeep={(next) => draft.correct({ row: row.row, column }, next)}
        problem={problem ? both(problem.says) : undefined}
      />
    )
  return (
    <>
      <button
        type="button"
        className={problem ? 'cell is-wrong' : original !== undefined ? 'cell is-corrected' : 'cell'}
        aria-label={say(
          `${both(columnSays(column))}：${text || '空'}${problem ? `，${both(problem.says)}` : ''}。修改`,
          `${both(columnSays(column))}: ${text || 'empty'}${problem ? `, ${both(problem.says)}` : ''}. Correct`,
        )}
        onClick={() => focus.edit({ row: row.row, column })}
      >
        {text || (problem ? ' ' : '—')}
      </button>
      {problem ? (
        <span className="cell-why">
          {both(problem.says)}
          {problem.article ? (
            <>
              {' '}
              <Citation id={problem.article} />
            </>
          ) : null}
        </span>
      ) : original !== undefined ? (
        <span className="cell-was">{say(`原 ${original || '空'}`, `was ${original || 'empty'}`)}</span>
      ) : warning && row.state !== 'skipped' ? (
        <span className="cell-note">{both(warning.says)}</span>
      ) : null}
    </>
  )
}

const Typing = ({
  row,
  column,
  problem,
  onKeep,
  onLeave,
}: {
  row: CheckedRow
  column: Column
  problem: string | undefined
  onKeep: (text: string) => void
  onLeave: () => void
}) => {
  const [text, setText] = useState(row.cells[column] ?? '')
  const keep = () => {
    if (text !== (row.cells[column] ?? '')) onKeep(text)
    onLeave()
  }
  return (
    <>
      <input
        className="cell-input"
        // biome-ignore lint/a11y/noAutofocus: pressing the cell was the wish to type in it.
        autoFocus
        value={text}
        maxLength={500}
        aria-label={both(columnSays(column))}
        aria-invalid={problem ? true : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') keep()
          if (event.key === 'Escape') {
            event.preventDefault()
            onLeave()
          }
        }}
      />
      <span className="cell-why">{problem ?? ''}</span>
    </>
  )
}
