import { say } from '../../../web/say.ts'

type Props = {
  needs: readonly { no: number; text: string }[]
  picked: readonly number[]
  line: number
  wanted: boolean
  onToggle: (no: number) => void
}

/** Which recorded needs a line of the plan answers: one small press each (service/11). */
export const NeedPicks = ({ needs, picked, line, wanted, onToggle }: Props) => (
  <fieldset
    className={wanted && picked.length === 0 ? 'picks is-wanted' : 'picks'}
    aria-label={say(`第${line}项对着的需求`, `Needs that line ${line} answers`)}
  >
    <span aria-hidden="true">{say('需求', 'needs')}</span>
    {needs.map((it) => (
      <button
        key={it.no}
        type="button"
        aria-pressed={picked.includes(it.no)}
        aria-label={say(`需求${it.no}：${it.text}`, `Need ${it.no}: ${it.text}`)}
        title={it.text}
        onClick={() => onToggle(it.no)}
      >
        {it.no}
      </button>
    ))}
  </fieldset>
)
