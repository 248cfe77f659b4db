import { Button } from '../../../web/controls/button.tsx'
import { formatDate, formatMoment, today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { WithdrawChange } from '../contract.ts'
import { type ChangeItem, changeSays } from './ruler.tsx'

/** What was decided for the day that the chart shows, and the way back while its day has not come. */
export const ChangesOfDay = ({ day, items }: { day: string; items: readonly ChangeItem[] }) => {
  const toast = useToast()
  const withdraw = useAct(WithdrawChange, {
    refresh: ['staffing.', 'people.'],
    onDone: () => toast(say('已撤回，那天照旧。', 'Withdrawn: that day stays as it was.')),
  })
  if (items.length === 0) return null
  return (
    <ul className="of-day" aria-label={say(`${formatDate(day)}的变动`, `Changes of ${formatDate(day)}`)}>
      {items.map((it) => (
        <li key={it.id}>
          <span>
            <strong>{day > today() ? say(`${formatDate(day)}起`, `From ${formatDate(day)}`) : formatDate(day)}</strong>
            {say('，', ', ')}
            {changeSays(it)}
            {it.note ? <span className="zd-quiet"> {it.note}</span> : null}
            {it.decidedBy ? (
              <span className="zd-quiet">
                {' '}
                {say(
                  `${it.decidedBy}${formatMoment(it.decidedAt)}排定`,
                  `decided by ${it.decidedBy}, ${formatMoment(it.decidedAt)}`,
                )}
              </span>
            ) : null}
          </span>
          {it.withdrawable ? (
            <Button busy={withdraw.busy} onPress={() => withdraw.send({ changeId: it.id })}>
              {say('撤回', 'Withdraw')}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
