import { Seal } from '../../../web/controls/seal.tsx'
import { say } from '../../../web/say.ts'
import './first-steps.css'

const keys = ['set-up', 'roster', 'chart', 'invite'] as const
type Key = (typeof keys)[number]

/** Where in setting up one is: four steps, minutes each. */
export const FirstSteps = ({ at }: { at: Key }) => {
  const says: Record<Key, [string, string]> = {
    'set-up': ['设', say('设立机构', 'Set up')],
    roster: ['册', say('导入花名册', 'Import the staff')],
    chart: ['图', say('核对组织图', 'Check the chart')],
    invite: ['邀', say('发邀请码', 'Invite')],
  }
  const now = keys.indexOf(at)
  return (
    <ol className="first-steps" aria-label={say('设立机构的步骤', 'Steps of setting up')}>
      {keys.map((key, i) => (
        <li
          key={key}
          className={i < now ? 'is-done' : i === now ? 'is-now' : ''}
          aria-current={i === now ? 'step' : undefined}
        >
          <Seal
            glyph={says[key][0]}
            size={26}
            fill={i < now ? 'jade' : i === now ? 'now' : 'dashed'}
            round={i >= now}
          />
          <span>
            {says[key][1]}
            {i < now ? <span className="zd-hidden">{say('，已完成', ', done')}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
