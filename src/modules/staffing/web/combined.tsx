import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { Seal } from '../../../web/controls/seal.tsx'
import { Why } from '../../../web/controls/why.tsx'
import { today } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { GrantException, type ListCombined } from '../posts-contract.ts'
import './change.css'
import { plusDays, plusMonths } from './days.ts'
import { inUnit } from './post-name.ts'

export type Combined = OutputOf<typeof ListCombined>['items'][number]
export type ConflictOf = { staffId: string; name: string; conflict: Omit<Combined['conflicts'][number], 'mendBy'> }

type Props = {
  items: readonly Combined[]
  leads: boolean
  onChange: (staffId: string) => void
  onPermit: (it: ConflictOf) => void
}

/** 身兼数岗: beneath the chart, who holds several posts, and which of them check each other. */
export const CombinedPosts = ({ items, leads, onChange, onPermit }: Props) => {
  const [all, setAll] = useState(false)
  if (items.length === 0) return null
  const loud = items.filter((it) => it.overdue || it.conflicts.length > 0)
  const quiet = items.filter((it) => !loud.includes(it))
  return (
    <section className="combined" aria-label={say('身兼数岗', 'Combined posts')}>
      {loud.map((it) => (
        <div key={it.staffId} className={it.overdue ? 'combined-line is-overdue' : 'combined-line'}>
          <Seal
            glyph={it.conflicts.length > 0 ? '冲' : '复'}
            fill={it.overdue ? 'cinnabar' : 'ochre'}
            size={22}
            label={
              it.conflicts.length > 0 ? say('岗位相冲', 'conflicting posts') : say('该复核了', 'to be looked at again')
            }
          />
          <p>
            {it.conflicts.length > 0 ? (
              it.conflicts.map((one) => (
                <span key={one.posts.join(' ')}>
                  <strong>{it.name}</strong>
                  {say(` ${one.names.join('兼')}，`, ` is ${one.names.join(' and ')}: `)}
                  {both(one.says)}
                  {one.exceptedUntil ? (
                    <>
                      {say('准到 ', ' Permitted until ')}
                      <strong>{one.exceptedUntil}</strong>
                      <Why
                        figure="staffing.permitted-until"
                        id={`${it.staffId}/${one.posts.join('/')}`}
                        about={say(`准许${it.name}兼任到哪一天`, `until when ${it.name} may combine them`)}
                      />
                      {say('，到期自动收回。', ', then it ends by itself.')}
                    </>
                  ) : one.mendBy ? (
                    <>
                      {say(
                        '公司人数已超过限度，原来的准许不再算数，岗位还在；请在 ',
                        ' The company has grown above the number: the permission counts no more, the posts are still held. Settle one elsewhere by ',
                      )}
                      <strong>{one.mendBy}</strong>
                      {say(' 之前改过来。', '.')}
                    </>
                  ) : one.exceptable ? (
                    say('没有准许。', ' Not permitted.')
                  ) : (
                    say('这一条不能破例。', ' No permission is possible.')
                  )}{' '}
                  <Citation id={one.article} />
                </span>
              ))
            ) : (
              <span>
                <strong>{it.name}</strong>
                {say(
                  ` 兼任${it.held.map(inUnit).join('、')}，复核的日子已过。`,
                  ` holds ${it.held.map(inUnit).join(' and ')}; the day of review has passed.`,
                )}{' '}
                <Citation id="agency/2.3" />
              </span>
            )}
          </p>
          <div className="combined-acts">
            {leads
              ? it.conflicts
                  .filter((one) => one.exceptable && !one.mendBy)
                  .slice(0, 1)
                  .map((one) => (
                    <Button
                      key="permit"
                      onPress={() => onPermit({ staffId: it.staffId, name: it.name, conflict: one })}
                    >
                      {one.exceptedUntil ? say('改准许', 'Change the permission') : say('准许', 'Permit')}
                    </Button>
                  ))
              : null}
            <Button onPress={() => onChange(it.staffId)}>{say('调整岗位', 'Change the posts')}</Button>
          </div>
        </div>
      ))}
      {quiet.length > 0 ? (
        <div className="combined-quiet">
          <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {say(`身兼数岗，彼此不相冲：${quiet.length}人`, `Several posts without conflict: ${quiet.length}`)}
          </button>
          {all ? (
            <ul>
              {quiet.map((it) => (
                <li key={it.staffId}>
                  <strong>{it.name}</strong> {it.held.map(inUnit).join(say('，', '; '))}
                  {it.held
                    .flatMap((one) => (one.reviewOn ? [one.reviewOn] : []))
                    .slice(0, 1)
                    .map((one) => (
                      <span key={one} className="zd-quiet">
                        {say(`，${one} 复核`, `, to be looked at on ${one}`)}
                      </span>
                    ))}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}

/** The leadership writes down that it permits what agency/2.3 sees as a conflict, and until when. */
export const PermitPane = ({ of: { staffId, name, conflict }, onClose }: { of: ConflictOf; onClose: () => void }) => {
  const toast = useToast()
  const [from, setFrom] = useState(today())
  const [until, setUntil] = useState(plusDays(plusMonths(today(), 6), -1))
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const act = useAct(GrantException, {
    refresh: ['staffing.', 'people.'],
    onDone: () => {
      toast(say(`已准许${name}兼任到 ${until}。`, `${name} may hold both until ${until}.`))
      onClose()
    },
  })
  const short = reason.trim().length < 2
  return (
    <Pane title={say(`准许${name}兼任`, `Permit ${name} to hold both`)} onClose={onClose}>
      <div className="change">
        <p className="page-lead">
          {conflict.names.join(say('兼', ' and '))}
          {say('：', ': ')}
          {both(conflict.says)} <Citation id={conflict.article} />
        </p>
        <Field label={say('从哪天起', 'From')} error={act.fields.from}>
          {(it) => <DayField attributes={it} value={from} onChange={setFrom} />}
        </Field>
        <Field
          label={say('到哪天为止', 'Last day')}
          error={act.fields.until}
          hint={say('到期自动收回，不必另办。', 'It ends by itself after that day.')}
        >
          {(it) => <DayField attributes={it} value={until} min={from} onChange={setUntil} />}
        </Field>
        <Field
          label={say('为什么准许', 'Why')}
          error={act.fields.reason ?? (asked && short ? say('请写明理由。', 'Say why.') : undefined)}
        >
          {(it) => (
            <textarea
              {...it}
              rows={3}
              maxLength={200}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {act.error && Object.keys(act.fields).length === 0 ? <Banner tone="refused">{act.error.message}</Banner> : null}
        <div className="change-foot">
          <Button onPress={onClose}>{say('先不准', 'Not now')}</Button>
          <Button
            kind="primary"
            busy={act.busy}
            onPress={() => {
              setAsked(true)
              if (!short) act.send({ staffId, posts: conflict.posts, from, until, reason })
            }}
          >
            {say(`准到 ${until}`, `Permit until ${until}`)}
          </Button>
        </div>
      </div>
    </Pane>
  )
}
