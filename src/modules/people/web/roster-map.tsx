import { type KeyboardEvent, useRef } from 'react'
import { both, say } from '../../../web/say.ts'
import type { CheckedRow } from '../roster/checked.ts'
import { columnSays } from '../roster/columns.ts'

const most = 400

/** Somebody of the present staff who differs from the record, or who does not. */
const knownState = ({ known }: CheckedRow) =>
  known && (known.changes.length + known.elsewhere.length > 0 ? 'changed' : 'same')

export const stateOf = (it: CheckedRow) =>
  it.state !== 'good' ? it.state : (knownState(it) ?? (Object.keys(it.original).length > 0 ? 'corrected' : 'good'))

const saysOf = (it: CheckedRow) => {
  const state = stateOf(it)
  const problem = it.problems[0]
  const what = {
    good: say('新来的，没有问题', 'new, no problem'),
    changed: say('与现在的记录不同', 'differs from the record'),
    same: say('与现在的记录一样', 'as on record'),
    corrected: say('已改好', 'corrected'),
    skipped: say('跳过，不写入', 'skipped'),
    refused: problem ? `${both(columnSays(problem.column))}，${both(problem.says)}` : '',
  }[state]
  return say(
    `第 ${it.row} 行，${it.cells.name ?? '没有姓名'}，${what}`,
    `Row ${it.row}, ${it.cells.name ?? 'no name'}: ${what}`,
  )
}

type Props = { rows: readonly CheckedRow[]; chosen: number | null; onChoose: (row: number) => void }

/** One square per row of the sheet. One stop for Tab; the arrows walk it, Enter goes to the row. */
export const RosterMap = ({ rows, chosen, onChoose }: Props) => {
  const grid = useRef<HTMLDivElement>(null)
  // A very long list shows the squares that want something; the others are only counted.
  const shown = rows.length > most ? rows.filter((it) => !['good', 'same'].includes(stateOf(it))).slice(0, most) : rows
  const stop = shown.some((it) => it.row === chosen) ? chosen : shown[0]?.row

  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 10, ArrowUp: -10 }[event.key]
    if (!step) return
    const squares = [...(grid.current?.querySelectorAll<HTMLButtonElement>('button') ?? [])]
    const next = squares[squares.indexOf(document.activeElement as HTMLButtonElement) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move between the buttons inside.
    <div className="roster-map" ref={grid} onKeyDown={walk}>
      {shown.map((it) => (
        <button
          key={it.row}
          type="button"
          tabIndex={it.row === stop ? 0 : -1}
          className={`roster-square is-${stateOf(it)}`}
          aria-label={saysOf(it)}
          aria-current={it.row === chosen}
          onClick={() => onChoose(it.row)}
        >
          {stateOf(it) === 'good' || stateOf(it) === 'same' ? '' : it.row}
        </button>
      ))}
    </div>
  )
}
