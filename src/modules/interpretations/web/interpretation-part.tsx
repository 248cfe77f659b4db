import { type ReactNode, useId, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Seal } from '../../../web/controls/seal.tsx'
import { dayOf, formatDate, formatFullDate } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import {
  AnswerQuestion,
  AskQuestion,
  ConfirmInterpretation,
  ListInterpretations,
  ReplaceInterpretation,
  WithdrawInterpretation,
} from '../contract.ts'
import './interpretation-part.css'

type Listed = OutputOf<typeof ListInterpretations>
export type Interpretation = Listed['items'][number]
export type Question = Listed['questions'][number]

const roles = (): Record<Listed['answers'], string> => ({
  'general-manager': say('总经理', 'the general manager'),
  administration: say('行政部门', 'the administration department'),
  owner: say('归口部门', 'the department that owns the regulation'),
  consulting: say('咨询部主管', 'the head of consulting'),
})

/** 解释 2026-3 */
const nameOf = ({ number }: Interpretation) =>
  number
    ? say(`解释 ${number.year}-${number.no}`, `Interpretation ${number.year}-${number.no}`)
    : say('待颁行', 'not official yet')

/** Questions about an article and their official answers, for its pane: everybody reads the answers, and may ask. */
export const InterpretationPart = ({ article }: { article: string }) => {
  const listed = useAsk(ListInterpretations, { article })
  const [past, setPast] = useState(false)
  if (!listed.data) return null
  const { items, questions, answers } = listed.data
  const live = items.filter((it) => it.state === 'official' || it.state === 'proposed' || it.state === 'outdated')
  const ended = items.filter((it) => !live.includes(it))
  return (
    <section className="interpretations" aria-label={say('解释', 'Interpretation')}>
      <h3 className="pane-part">{say('解释', 'Interpretation')}</h3>
      {live.length === 0 && questions.length === 0 ? (
        <p className="work-quiet">{say('还没有人问过。', 'Nobody has asked yet.')}</p>
      ) : null}
      <ul>
        {live.map((it) => (
          <InterpretationRow key={it.id} it={it} />
        ))}
        {questions.map((it) => (
          <QuestionRow key={it.id} it={it} />
        ))}
      </ul>
      {ended.length > 0 ? (
        <>
          <button type="button" className="text-button" aria-expanded={past} onClick={() => setPast(!past)}>
            {past
              ? say('收起以前的', 'Hide earlier ones')
              : say(`以前的 ${ended.length} 条`, `${ended.length} earlier`)}
          </button>
          {past ? (
            <ul>
              {ended.map((it) => (
                <InterpretationRow key={it.id} it={it} />
              ))}
            </ul>
          ) : null}
        </>
      ) : null}
      <Ask article={article} answeredBy={roles()[answers]} />
    </section>
  )
}

const stateSays = (it: Interpretation) =>
  ({
    proposed: say('部门拟的答复，等总经理颁行', 'written by a department, waits for the general manager'),
    official: it.since ? say(`${it.by}，${formatFullDate(it.since)}`, `${it.by}, ${formatFullDate(it.since)}`) : '',
    outdated: say('条文已改，未经认可，不再有效', 'the article was reworded since: it holds no longer'),
    replaced: say('已由后来的解释替代', 'replaced by a later one'),
    withdrawn: say(`已撤回：${it.endReason}`, `withdrawn: ${it.endReason}`),
  })[it.state]

export const InterpretationRow = ({ it, head }: { it: Interpretation; head?: ReactNode }) => {
  const [act, setAct] = useState<'replace' | 'withdraw' | null>(null)
  const toast = useToast()
  const confirm = useAct(ConfirmInterpretation, { onDone: () => toast(say('已认可。', 'Confirmed.')) })
  const may = (name: string) => it.offers.some((one) => one.act === `interpretations.${name}` && !one.refused)
  const held = it.state === 'official'
  return (
    <li className={`interpretation is-${it.state}`}>
      <Seal glyph="释" fill={held ? 'jade' : it.state === 'proposed' ? 'ochre' : 'outline'} size={22} />
      <div>
        {head}
        <p className="interpretation-question">
          {it.question}
          {it.asker ? <small>{it.mine ? say('您问的', 'your question') : it.asker}</small> : null}
        </p>
        <p className="interpretation-answer">{it.words}</p>
        <p className="interpretation-note">
          <b>{nameOf(it)}</b>
          <span>{stateSays(it)}</span>
          {!it.sameText ? (
            <span>
              {it.version > 0
                ? say(`写于第 ${it.version} 版`, `written under version ${it.version}`)
                : say('写于最初的条文', 'written under the first text')}
            </span>
          ) : null}
        </p>
        {confirm.error ? <p className="zd-field__error">{confirm.error.message}</p> : null}
        <div className="interpretation-ways">
          {may('confirm') && (it.state === 'proposed' || it.state === 'outdated') ? (
            <Button busy={confirm.busy} onPress={() => confirm.send({ id: it.id })}>
              {it.state === 'proposed' ? say('颁行', 'Make it official') : say('仍然有效', 'It still holds')}
            </Button>
          ) : null}
          {may('replace') ? (
            <button type="button" className="text-button" onClick={() => setAct(act === 'replace' ? null : 'replace')}>
              {say('另作解释', 'Replace')}
            </button>
          ) : null}
          {may('withdraw') ? (
            <button
              type="button"
              className="text-button"
              onClick={() => setAct(act === 'withdraw' ? null : 'withdraw')}
            >
              {say('撤回', 'Withdraw')}
            </button>
          ) : null}
        </div>
        {act === 'replace' ? (
          <Replace id={it.id} onDone={() => setAct(null)} />
        ) : act === 'withdraw' ? (
          <Withdraw id={it.id} onDone={() => setAct(null)} />
        ) : null}
      </div>
    </li>
  )
}

type WordsProps = {
  label: string
  send: string
  busy: boolean
  error: string | undefined
  most: number
  hint?: string
  onSend: (words: string) => void
}

/** One field for words and the button that sends them. */
const Words = ({ label, send, busy, error, most, hint, onSend }: WordsProps) => {
  const [words, setWords] = useState('')
  return (
    <form
      className="interpretation-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim()) onSend(words)
      }}
    >
      <Field label={label} hint={hint} {...(error ? { error } : {})}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={3}
            maxLength={most}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" busy={busy} muted={!words.trim()}>
        {send}
      </Button>
    </form>
  )
}

const Replace = ({ id, onDone }: { id: string; onDone: () => void }) => {
  const replace = useAct(ReplaceInterpretation, { onDone })
  return (
    <Words
      label={say('新的解释', 'The new interpretation')}
      send={say('替代旧的', 'Replace the earlier')}
      busy={replace.busy}
      error={replace.fields.words ?? replace.error?.message}
      most={2000}
      onSend={(words) => replace.send({ id, words })}
    />
  )
}

const Withdraw = ({ id, onDone }: { id: string; onDone: () => void }) => {
  const withdraw = useAct(WithdrawInterpretation, { onDone })
  return (
    <Words
      label={say('为什么撤回', 'Why')}
      hint={say('撤回之后，这一问重新等答复。', 'The question waits for an answer again.')}
      send={say('撤回解释', 'Withdraw it')}
      busy={withdraw.busy}
      error={withdraw.fields.reason ?? withdraw.error?.message}
      most={500}
      onSend={(reason) => withdraw.send({ id, reason })}
    />
  )
}

export const QuestionRow = ({ it, head }: { it: Question; head?: ReactNode }) => {
  const toast = useToast()
  const answer = useAct(AnswerQuestion, {
    onDone: ({ number }) =>
      toast(
        number
          ? say(`已答复：解释 ${number.year}-${number.no}。`, `Answered: interpretation ${number.year}-${number.no}.`)
          : say('已交总经理颁行。', 'Handed to the general manager.'),
      ),
  })
  const may = it.offers.some((one) => one.act === 'interpretations.answer')
  return (
    <li className="interpretation is-open">
      <Seal glyph="问" fill="outline" size={22} />
      <div>
        {head}
        <p className="interpretation-question">{it.words}</p>
        <p className="interpretation-note">
          <span>
            {it.mine ? say('您问的', 'your question') : it.asker}
            {say('，', ', ')}
            {formatDate(dayOf(it.askedAt))}
          </span>
          {may ? null : <span>{say('等答复，答复之前别人看不到', 'not answered; nobody else sees it before')}</span>}
        </p>
        {may ? (
          <Words
            label={say('答复', 'Answer')}
            send={say('答复', 'Answer')}
            busy={answer.busy}
            error={answer.fields.words ?? answer.error?.message}
            most={2000}
            onSend={(words) => answer.send({ id: it.id, words })}
          />
        ) : null}
      </div>
    </li>
  )
}

const Ask = ({ article, answeredBy }: { article: string; answeredBy: string }) => {
  const [open, setOpen] = useState(false)
  const id = useId()
  const toast = useToast()
  const ask = useAct(AskQuestion, {
    onDone: () => {
      setOpen(false)
      toast(say(`已提出，${answeredBy}答复后会通知您。`, `Asked; you will hear when ${answeredBy} has answered.`))
    },
  })
  return (
    <>
      <button
        type="button"
        className="text-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {say('问这一条是什么意思', 'Ask what this article means')}
      </button>
      <div id={id}>
        {open ? (
          <Words
            label={say('您的疑问', 'Your question')}
            hint={say(
              `由${answeredBy}正式解释。是谁问的，只有答复的人看得到。`,
              `Interpreted by ${answeredBy}. Only those who answer see who asked.`,
            )}
            send={say('提出', 'Ask')}
            busy={ask.busy}
            error={ask.fields.words ?? ask.error?.message}
            most={500}
            onSend={(words) => ask.send({ article, words })}
          />
        ) : null}
      </div>
    </>
  )
}
