import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { formatMoment } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { ShowMe } from '../../people/contract.ts'
import { Codes } from '../../people/web/codes.tsx'
import { ConfirmReset, InviteStaff, ListResets, RequestReset, WithdrawReset } from '../contract.ts'
import { resetters } from '../rules.ts'
import './resets.css'

type Reset = OutputOf<typeof ListResets>['items'][number]

const Waiting = ({ it }: { it: Reset }) => {
  const confirm = useAct(ConfirmReset, { quiet: true })
  const withdraw = useAct(WithdrawReset, { quiet: true })
  const error = confirm.error ?? withdraw.error
  return (
    <li className="rs-row">
      <PersonSeal name={it.name} size={30} fill="waiting" />
      <div className="rs-words">
        <p className="rs-name">
          {say(`重设${it.name}的登录`, `Reset the sign-in of ${it.name}`)} <span>{it.number}</span>
        </p>
        <p className="rs-note">
          {say(`${it.askedBy} ${formatMoment(it.askedAt)} 提出`, `Asked by ${it.askedBy}, ${formatMoment(it.askedAt)}`)}
          {it.clearsFactor ? say('，一并解除第二重验证', ', second factor too') : null}
          {say(`，${formatMoment(it.until)} 前有效`, `, until ${formatMoment(it.until)}`)}
        </p>
        {it.issued ? (
          <p className="rs-note">
            {say('确认过了，码已发出，还没有用。', 'Confirmed: the code is out and not used yet.')}
          </p>
        ) : it.mayConfirm ? null : (
          <p className="rs-note">{say('要由另一位管理员确认。', 'Another administrator confirms it.')}</p>
        )}
        {error ? <Banner tone="refused">{error.message}</Banner> : null}
      </div>
      <div className="rs-acts">
        {it.mayConfirm ? (
          <Button kind="primary" busy={confirm.busy} onPress={() => confirm.send({ requestId: it.id })}>
            {say('已向本人核实，确认', 'Checked with them; confirm')}
          </Button>
        ) : null}
        <Button busy={withdraw.busy} onPress={() => withdraw.send({ requestId: it.id })}>
          {it.issued ? say('作废', 'Make void') : it.mayConfirm ? say('不同意', 'Refuse') : say('撤回', 'Withdraw')}
        </Button>
      </div>
      {confirm.done ? <Codes invitations={[confirm.done]} onClose={confirm.reset} /> : null}
    </li>
  )
}

/** Resets that wait for a second person, or whose code is still out. Nothing for whoever may not see them, and nothing when none waits. */
export const WaitingResets = () => {
  const me = useAsk(ShowMe, {}).data
  const mine = me?.posts.some((it) => resetters.some((code) => code === it.code)) ?? false
  const { data } = useAsk(ListResets, {}, { enabled: mine })
  if (!data?.items.length) return null
  return (
    <section className="sheet rs" aria-label={say('等确认的重设', 'Resets to be confirmed')}>
      <ul>
        {data.items.map((it) => (
          <Waiting key={it.id} it={it} />
        ))}
      </ul>
    </section>
  )
}

type Person = { id: string; name: string; number: string }

const ResetPane = ({ person, onClose }: { person: Person; onClose: () => void }) => {
  const [lost, setLost] = useState(false)
  const issue = useAct(InviteStaff, { quiet: true, refresh: ['people.staff'] })
  const ask = useAct(RequestReset, { quiet: true })
  const two = lost || issue.refused?.code === 'needs-second-administrator'
  const refused = ask.error ?? (two ? null : issue.error)
  if (issue.done) return <Codes invitations={issue.done.invitations} onClose={onClose} />
  return (
    <Pane title={say(`重设${person.name}的登录`, `Reset the sign-in of ${person.name}`)} onClose={onClose}>
      <div className="rs-pane">
        {ask.done ? (
          <Banner tone="done">
            {say(
              `提出了。请另一位管理员在 ${formatMoment(ask.done.until)} 之前确认；本人已经收到通知。`,
              `Asked for. Another administrator confirms before ${formatMoment(ask.done.until)}; the person has been told.`,
            )}
          </Banner>
        ) : (
          <>
            <p>
              {say(
                '给本人一个重设码，当面交给。用了以后，旧密码作废，所有设备退出。本人会收到通知。',
                'A code, handed over in person. Once used, the old password is void and every device is signed out. The person is told.',
              )}
            </p>
            <label className="rs-check">
              <input type="checkbox" checked={lost} onChange={() => setLost(!lost)} />
              {say(
                '手机和恢复码都丢了：一并解除第二重验证',
                'Phone and recovery codes are lost: turn off the second factor too',
              )}
            </label>
            {two ? (
              <Banner>
                <span>
                  {say(
                    '这要两位管理员：您提出，另一位确认。',
                    'This takes two: you ask, another administrator confirms.',
                  )}{' '}
                  <Citation id="dept/9" />
                </span>
              </Banner>
            ) : null}
            {refused ? <Banner tone="refused">{refused.message}</Banner> : null}
            {two ? (
              <Button
                kind="primary"
                wide
                busy={ask.busy}
                onPress={() => ask.send({ staffId: person.id, clearsFactor: lost })}
              >
                {say('提出重设，等另一位确认', 'Ask for the reset')}
              </Button>
            ) : (
              <Button kind="primary" wide busy={issue.busy} onPress={() => issue.send({ staffIds: [person.id] })}>
                {say('发重设码', 'Issue a reset code')}
              </Button>
            )}
          </>
        )}
      </div>
    </Pane>
  )
}

/** For somebody who has an account: forgot the password, lost the phone. */
export const ResetButton = ({ person }: { person: Person }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="text-button" onClick={() => setOpen(true)}>
        {say('重设登录', 'Reset')}
        <span className="zd-hidden">{say(`：${person.name}`, ` the sign-in of ${person.name}`)}</span>
      </button>
      {open ? <ResetPane person={person} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
