import { Link } from '@tanstack/react-router'
import { both, say } from '../../../web/say.ts'
import type { CheckedRow } from '../roster/checked.ts'
import { columnSays } from '../roster/columns.ts'
import type { RosterDraft } from './roster-draft.ts'

const none = () => say('空', 'empty')

/** What the list would change of somebody on the staff, field by field; written only when it is chosen. */
export const RosterChanges = ({ row, draft, columns }: { row: CheckedRow; draft: RosterDraft; columns: number }) => {
  const { changes = [], elsewhere = [] } = row.known ?? {}
  const chosen = draft.amended.includes(row.row)
  return (
    <tr className="roster-more">
      <td />
      <td colSpan={columns}>
        <div className="roster-changes">
          {changes.length > 0 ? (
            <label className="roster-take">
              <input
                type="checkbox"
                checked={chosen}
                onChange={(event) => draft.amend([row.row], event.target.checked)}
              />
              {say(`采用这${changes.length}处`, `Take ${changes.length === 1 ? 'this' : `these ${changes.length}`}`)}
            </label>
          ) : null}
          <ul>
            {changes.map((it) => (
              <li key={it.column}>
                <span>{both(columnSays(it.column))}</span> <del>{it.before || none()}</del> → <ins>{it.after}</ins>
              </li>
            ))}
            {elsewhere.map((it) => (
              <li key={it.column} className="is-elsewhere">
                <span>{both(columnSays(it.column))}</span> {it.before || none()} → {it.after}{' '}
                {say('岗位按日变动，名单不改：', 'posts change by day, not by a list: ')}
                <Link to="/app/chart">{say('在组织图排定', 'plan it on the chart')}</Link>
              </li>
            ))}
          </ul>
        </div>
      </td>
    </tr>
  )
}
