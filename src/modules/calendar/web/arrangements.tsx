import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { formatDate, formatMoment } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { WithdrawArrangement } from '../own-contract.ts'
import { stretchName, type Year } from './words.ts'

type Arranged = Year['arrangements'][number]

/** What the organisation arranged for itself this year; what was withdrawn stays, crossed out. */
export const Arrangements = ({ year: { arrangements } }: { year: Year }) => (
  <section aria-labelledby="arranged-title">
    <h2 className="section-title" id="arranged-title">
      {say('公司自己的放假与补班', 'Own closures and make-up days')} <Citation id="unit/3" />
    </h2>
    {arrangements.length === 0 ? (
      <p className="zd-quiet">{say('这一年还没有。', 'None this year.')}</p>
    ) : (
      <ul className="arranged">
        {arrangements.map((it) => (
          <One key={it.id} it={it} />
        ))}
      </ul>
    )}
  </section>
)

const One = ({ it }: { it: Arranged }) => {
  const [asking, setAsking] = useState(false)
  const [because, setBecause] = useState('')
  const toast = useToast()
  const act = useAct(WithdrawArrangement, {
    onDone: () => toast(say(`「${it.name}」已经撤回。`, `“${it.name}” is withdrawn.`)),
  })
  return (
    <li className={it.withdrawn ? 'arranged-one is-withdrawn' : 'arranged-one'}>
      <p>
        <strong>{it.name}</strong> <span className="zd-quiet">{it.unit ?? say('全公司', 'whole organisation')}</span>
      </p>
      <p className="arranged-days">
        {it.from && it.to ? (
          <span>{say(`停 ${stretchName(it.from, it.to)}`, `closed ${stretchName(it.from, it.to)}`)}</span>
        ) : null}
        {it.makeUp.length > 0 ? (
          <span className="arranged-made">
            {say('补 ', 'made up ')}
            {it.makeUp.map(formatDate).join(say('、', ', '))}
          </span>
        ) : null}
      </p>
      <p className="zd-quiet">
        {it.reason}
        {it.by ? say(`（${it.by}，${formatMoment(it.at)}）`, ` (${it.by}, ${formatMoment(it.at)})`) : ''}
      </p>
      {it.withdrawn ? (
        <p className="zd-quiet">
          {say(
            `${it.withdrawn.by ?? ''} ${formatMoment(it.withdrawn.at)} 撤回：${it.withdrawn.because}`,
            `Withdrawn by ${it.withdrawn.by ?? ''}, ${formatMoment(it.withdrawn.at)}: ${it.withdrawn.because}`,
          )}
        </p>
      ) : null}
      {it.mayWithdraw && !asking ? (
        <button type="button" className="text-button" onClick={() => setAsking(true)}>
          {say('撤回', 'Withdraw')}
          <span className="zd-hidden">{it.name}</span>
        </button>
      ) : null}
      {asking && it.mayWithdraw ? (
        <form
          className="arranged-withdraw"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (because.trim()) act.send({ arrangementId: it.id, because })
          }}
        >
          <Field label={say('为什么撤回', 'Why')} {...(act.fields.because && { error: act.fields.because })}>
            {(attributes) => (
              <input
                {...attributes}
                maxLength={300}
                value={because}
                onChange={(event) => setBecause(event.target.value)}
              />
            )}
          </Field>
          <div className="calendar-form-acts">
            <Button type="submit" kind="danger" muted={!because.trim()} busy={act.busy}>
              {say('撤回', 'Withdraw')}
            </Button>
            <Button kind="quiet" onPress={() => setAsking(false)}>
              {say('留着', 'Keep it')}
            </Button>
          </div>
          {act.error ? <Banner tone="refused">{act.error.message}</Banner> : null}
        </form>
      ) : null}
    </li>
  )
}
