import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { both, say } from '../../../web/say.ts'
import '../../../web/controls/field.css'
import { type Column, columnSays, columns } from '../roster/columns.ts'

export type SaidHeadings = Record<string, Column>

type Props = {
  /** Headings of the file that mean nothing to us. */
  unread: readonly string[]
  /** Columns that a list cannot do without and that were not found. */
  missing?: readonly Column[]
  /** Columns that were found: nothing else can be one of them. */
  found?: readonly Column[]
  busy: boolean
  onSay: (said: SaidHeadings) => void
}

/** The office says what its own headings mean; the organisation remembers it with the list that is written. */
export const RosterHeadings = ({ unread, missing = [], found = [], busy, onSay }: Props) => {
  const [said, setSaid] = useState<SaidHeadings>({})
  const taken = new Set<Column>([...found, ...Object.values(said)])
  const set = (heading: string, column: string) =>
    setSaid((now) => {
      const { [heading]: _, ...rest } = now
      return column ? { ...rest, [heading]: column as Column } : rest
    })
  const lacking = missing.filter((it) => !Object.values(said).includes(it))
  return (
    <section className="roster-headings">
      <h3>{say('这些列没有认出来', 'These columns were not understood')}</h3>
      <p>
        {missing.length > 0
          ? say('请说明哪一列是什么，说过一次就记住了。', 'Say which is which; it is remembered.')
          : say(
              '用得上的话，说明它是什么；说过一次就记住了。',
              'If they are of use, say what they are; it is remembered.',
            )}
      </p>
      <ul>
        {unread.map((heading) => (
          <li key={heading}>
            <label>
              <span>{heading}</span>
              <select
                className="zd-input"
                value={said[heading] ?? ''}
                onChange={(event) => set(heading, event.target.value)}
              >
                <option value="">{say('不读这一列', 'leave it out')}</option>
                {columns
                  .filter((it) => !taken.has(it) || said[heading] === it)
                  .map((it) => (
                    <option key={it} value={it}>
                      {both(columnSays(it))}
                    </option>
                  ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
      <Button busy={busy} muted={Object.keys(said).length === 0 || lacking.length > 0} onPress={() => onSay(said)}>
        {lacking.length > 0
          ? say(
              `还差${lacking.map((it) => both(columnSays(it))).join('、')}`,
              `Still lacking: ${lacking.map((it) => both(columnSays(it)).toLowerCase()).join(', ')}`,
            )
          : say('按这样再读一次', 'Read it again so')}
      </Button>
    </section>
  )
}
