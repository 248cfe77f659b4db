import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { ago } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAct } from '../../../web/staff/server.ts'
import { ImportRoster, ReadRoster } from '../contract.ts'
import { FirstSteps } from './first-steps.tsx'
import { RosterAside } from './roster-aside.tsx'
import { type Read, type RosterDraft, useRosterFocus } from './roster-draft.ts'
import { download, problemCsv } from './roster-export.ts'
import { RosterHeadings } from './roster-headings.tsx'
import { stateOf } from './roster-map.tsx'
import type { ChosenFile } from './roster-page.tsx'
import { RosterTable } from './roster-table.tsx'
import type { Filter } from './shown-columns.ts'

export const RosterReview = ({
  draft,
  read,
  onDone,
  first,
  file,
}: {
  draft: RosterDraft
  read: Read
  onDone: () => void
  first: boolean
  file: ChosenFile | null
}) => {
  const { checked, corrections, skipped } = draft
  const { counts, people } = checked
  const writes = people.fresh + draft.amended.length
  const focus = useRosterFocus()
  const [filter, setFilter] = useState<Filter>('look')
  const write = useAct(ImportRoster, { refresh: ['people.'], onDone })
  const again = useAct(ReadRoster, { refresh: [], onDone: (it) => draft.begin(it) })
  const look = checked.rows.filter(draft.needsLook)
  const settled = look.length - counts.refused
  const refusedRows = checked.rows.filter((it) => it.state === 'refused')
  const unconfirmed = checked.newPosts.length > 0 && !draft.postsConfirmed
  const why =
    counts.refused > 0
      ? say(`写入，还差${counts.refused}行`, `Write: ${counts.refused} rows to go`)
      : writes === 0
        ? people.changed > 0
          ? say('还没有选要采用的变化', 'No change is chosen yet')
          : say('没有要写入的', 'Nothing to write')
        : unconfirmed
          ? say('写入，还差确认岗位', 'Write: confirm the posts first')
          : null
  const shown = checked.rows.filter((it) =>
    filter === 'all' ? true : filter === 'look' ? draft.needsLook(it) : stateOf(it) === filter,
  )

  const send = () =>
    write.send({
      table: read.table,
      corrections: Object.fromEntries(Object.entries(corrections)),
      skipped,
      amended: draft.amended,
    })
  const goTo = (row: number) => {
    if (!shown.some((it) => it.row === row)) setFilter('all')
    focus.show(row)
  }

  return (
    <div className="page roster">
      {first ? <FirstSteps at="roster" /> : null}
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('导入花名册', 'Import a staff list')}</h1>
          <p className="page-lead" role="status">
            {look.length === 0 ? (
              writes > 0 ? (
                say(`${counts.rows}行都没有问题，可以写入。`, `All ${counts.rows} rows are fine and may be written.`)
              ) : (
                say(
                  `${counts.rows}行都与现在的记录一样，没有要写的。`,
                  `All ${counts.rows} rows are as on record; there is nothing to write.`,
                )
              )
            ) : (
              <>
                {say(
                  `${counts.rows}行里${counts.rows - look.length}行没有问题，`,
                  `Of ${counts.rows} rows ${counts.rows - look.length} are fine; `,
                )}
                <strong>{look.length}</strong>
                {say('行要您看一眼', ' want a look')}
                {settled > 0 ? say(`；已了结${settled}行`, `, ${settled} seen to`) : ''}
                {counts.refused > 0 ? (
                  <>
                    {say('，还剩', ', ')}
                    <strong>{counts.refused}</strong>
                    {say('行。', ' to go.')}
                  </>
                ) : (
                  say('，都处理好了。', ', all settled.')
                )}
              </>
            )}
          </p>
        </div>
        <p className="roster-file">
          {read.table.fileName}
          {read.table.sheet ? say(` · 工作表「${read.table.sheet}」`, ` · sheet “${read.table.sheet}”`) : ''}
          <span>
            {say(`${ago(draft.readAt)}读入`, `read ${ago(draft.readAt)}`)}
            <button
              type="button"
              className="text-button"
              onClick={() =>
                (Object.keys(corrections).length + skipped.length === 0 ||
                  window.confirm(
                    say(
                      '换一份会丢掉这里的改动，仍要换吗？',
                      'Your corrections here will be gone. Choose another all the same?',
                    ),
                  )) &&
                draft.forget()
              }
            >
              {say('换一份', 'Another file')}
            </button>
          </span>
        </p>
      </header>
      {write.error ? <Banner tone="refused">{write.error.message}</Banner> : null}
      {again.error ? <Banner tone="refused">{again.error.message}</Banner> : null}
      {file && read.table.unread.length > 0 ? (
        <details className="roster-unread">
          <summary>
            {say(
              `有${read.table.unread.length}列没有认出来：${read.table.unread.slice(0, 4).join('、')}`,
              `${read.table.unread.length} columns were not understood: ${read.table.unread.slice(0, 4).join(', ')}`,
            )}
          </summary>
          <RosterHeadings
            unread={read.table.unread}
            found={read.table.columns.map((it) => it.column)}
            busy={again.busy}
            onSay={(said) => again.send({ ...file, headings: { ...file.headings, ...said } })}
          />
        </details>
      ) : null}
      <div className="roster-grid">
        <RosterTable rows={shown} draft={draft} focus={focus} filter={filter} onFilter={setFilter} look={look.length} />
        <RosterAside draft={draft} chosen={focus.row} onChoose={goTo} filter={filter} onFilter={setFilter} />
      </div>
      <div className="roster-bar">
        <p>
          {say(
            `全部了结后一次写入：新来${people.fresh}人${people.changed ? `，更改${draft.amended.length}人` : ''}，要么全写，要么一个也不写。空着的格子不改原来的记录。`,
            `Written in one go once all is settled: ${people.fresh} new${people.changed ? `, ${draft.amended.length} changed` : ''}, all or nobody. An empty cell changes nothing on record.`,
          )}
        </p>
        <div className="roster-bar-acts">
          {people.changed > draft.amended.length ? (
            <Button
              onPress={() =>
                draft.amend(
                  draft.changed.map((it) => it.row),
                  true,
                )
              }
            >
              {say(`${people.changed}人的变化都采用`, `Take all ${people.changed} changes`)}
            </Button>
          ) : null}
          {refusedRows.length > 0 ? (
            <>
              <button
                type="button"
                className="text-button"
                onClick={() =>
                  download(say('花名册问题行.csv', 'staff-list-problems.csv'), problemCsv(read.table, refusedRows))
                }
              >
                {say('导出问题行', 'Export these rows')}
              </button>
              <Button
                onPress={() =>
                  draft.skip(
                    refusedRows.map((it) => it.row),
                    true,
                  )
                }
              >
                {say(`其余${refusedRows.length}行都跳过`, `Skip the ${refusedRows.length} left`)}
              </Button>
            </>
          ) : null}
          <Button kind="primary" busy={write.busy} muted={why !== null} onPress={send}>
            {write.busy ? say('正在写入…', 'Writing…') : (why ?? say(`写入${writes}人`, `Write ${writes} people`))}
          </Button>
        </div>
      </div>
    </div>
  )
}
