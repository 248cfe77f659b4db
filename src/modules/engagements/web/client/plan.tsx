import { type FormEvent, useState } from 'react'
import { Button } from '../../../../web/controls/button.tsx'
import { Citation } from '../../../../web/controls/citation.tsx'
import { Field } from '../../../../web/controls/field.tsx'
import { Banner, MarginNote } from '../../../../web/controls/notes.tsx'
import { Stamp } from '../../../../web/controls/seal.tsx'
import { formatMoment } from '../../../../web/dates.ts'
import { both, say } from '../../../../web/say.ts'
import { useAct } from '../../../../web/use-ask.ts'
import { AgreePlan, ReturnPlan } from '../../client-contract.ts'
import { RefusedPane } from './change.tsx'
import { type Matter, type MatterProps, numeral, offerOf } from './matter.ts'

type Plan = NonNullable<Matter['plan']>

const list = (all: readonly number[], words: (n: number) => string) => all.map(words).join(say('、', ', '))

/** The field opens because the reader asked to write: they begin there. */
const focusHere = (it: HTMLElement | null) => it?.focus()

/** The paper itself: each line beside the needs it answers, each need beside its lines. */
export const PlanPaper = ({ plan, needs }: { plan: Plan; needs: Matter['needs'] }) => (
  <article className="pl" aria-label={say('方案', 'The plan')}>
    <div className="pl__head">
      <h2 className="pl__title">
        {say('方案', 'Plan')}{' '}
        <span className="bk__aside">{say(`第${numeral(plan.version)}版`, `version ${plan.version}`)}</span>
      </h2>
      {plan.state === 'agreed' ? (
        <Stamp words={say('商定', 'Agreed')} size={18} />
      ) : (
        plan.sentAt && <span className="zd-quiet">{formatMoment(plan.sentAt)}</span>
      )}
    </div>
    <section className="pl__part">
      <h3>{say('目标', 'Goals')}</h3>
      <p className="pl__words">{plan.goals}</p>
    </section>
    <section className="pl__part">
      <h3>{say('您提出的需求', 'What you asked for')}</h3>
      <ol className="pl__lines">
        {needs.map((need) => {
          const answered = plan.lines.flatMap((it, i) => (it.needs.includes(need.no) ? [i + 1] : []))
          return (
            <li key={need.no}>
              <span className="pl__no">{need.no}</span>
              <span>{need.text}</span>
              <span className={answered.length ? 'pl__answers' : 'pl__answers pl__none'}>
                {answered.length
                  ? say(`↔ 内容${list(answered, numeral)}`, `↔ line ${list(answered, numeral)}`)
                  : say('这一版没有安排', 'not in this version')}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
    <section className="pl__part">
      <h3>{say('内容', 'Content')}</h3>
      <ol className="pl__lines">
        {plan.lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one version never move.
          <li key={i}>
            <span className="pl__no">{numeral(i + 1)}</span>
            <span className="pl__words">{line.text}</span>
            <span className="pl__answers">
              {line.needs.length > 0 && say(`↔ 需求${list(line.needs, String)}`, `↔ need ${list(line.needs, String)}`)}
            </span>
          </li>
        ))}
      </ol>
    </section>
    <section className="pl__part">
      <h3>{say('方法', 'Method')}</h3>
      <p className="pl__words">{plan.method}</p>
    </section>
  </article>
)

/** The client reads the plan and answers it: agrees, or says what should change. */
export const PlanToAnswer = ({ matter, again }: MatterProps) => {
  const [returning, setReturning] = useState(false)
  const [reason, setReason] = useState('')
  const [lacking, setLacking] = useState<string>()
  const [why, setWhy] = useState<'agree' | 'return' | null>(null)
  const agree = useAct(AgreePlan)
  const giveBack = useAct(ReturnPlan)
  const plan = matter.plan
  if (!plan) return null
  const refused = agree.refused ?? giveBack.refused
  const agreeOffer = offerOf(matter, AgreePlan.name)
  const returnOffer = offerOf(matter, ReturnPlan.name)
  const shown = why === 'agree' ? agreeOffer?.refused : why === 'return' ? returnOffer?.refused : null

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setLacking(
      reason.trim()
        ? undefined
        : say('请写一两句想改什么，我们才知道怎么改。', 'Please say in a sentence what should change.'),
    )
    if (reason.trim() && (await giveBack.press({ version: plan.version, reason }))) again()
  }

  return (
    <>
      <PlanPaper plan={plan} needs={matter.needs} />
      <div className="pl__act">
        <MarginNote title={say('同意意味着什么', 'What agreeing means')}>
          <p>
            {say(
              '您同意之后，服务才开始；不同意，就不开始。这一版会原样存下来。',
              'Service begins only once you agree; without it, nothing begins. This version is kept as it is.',
            )}{' '}
            <Citation
              id="service/11"
              decisive={say(
                '方案未经客户同意，不得开始服务',
                'no service may begin before the client has agreed to the plan',
              )}
            />
          </p>
        </MarginNote>
        {refused && (
          <Banner tone="refused">
            <span>{refused.says}</span>
            {refused.article && <Citation id={refused.article} />}
            {refused.kind === 'conflict' && (
              <Button kind="quiet" onPress={again}>
                {say('看最新的', 'See the latest')}
              </Button>
            )}
          </Banner>
        )}
        {returning ? (
          <form className="pl__act" style={{ marginBlockStart: 0 }} onSubmit={submit} noValidate>
            <Field
              label={say('想改什么', 'What should change')}
              cite="service/13"
              error={lacking ?? giveBack.refused?.fields?.reason}
            >
              {(it) => (
                <textarea
                  {...it}
                  ref={focusHere}
                  rows={4}
                  maxLength={1000}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
            <div className="pl__buttons">
              <Button kind="primary" type="submit" busy={giveBack.busy}>
                {say('请他们修改', 'Ask for the change')}
              </Button>
              <Button onPress={() => setReturning(false)}>{say('再看看', 'Back')}</Button>
            </div>
          </form>
        ) : (
          <div className="pl__buttons">
            {agreeOffer && (
              <Button
                kind="primary"
                large
                busy={agree.busy}
                refused={agreeOffer.refused !== null}
                onPress={async () => {
                  if (agreeOffer.refused) setWhy('agree')
                  else if (await agree.press({ version: plan.version })) again()
                }}
              >
                {say('同意这份方案', 'Agree to this plan')}
              </Button>
            )}
            {returnOffer && (
              <Button
                large
                refused={returnOffer.refused !== null}
                onPress={() => (returnOffer.refused ? setWhy('return') : setReturning(true))}
              >
                {say('请修改', 'Ask for changes')}
              </Button>
            )}
          </div>
        )}
      </div>
      {shown && (
        <RefusedPane
          title={say('现在还不能答复方案', 'The plan cannot be answered now')}
          says={both(shown.says)}
          article={shown.article}
          phone={matter.organisation.phone}
          onClose={() => setWhy(null)}
        />
      )}
    </>
  )
}
