import { type FormEvent, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner, Empty } from '../../../web/controls/notes.tsx'
import { Seal } from '../../../web/controls/seal.tsx'
import { ago, today } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { IssueToken, ListMyTokens, RevokeToken } from '../token-contract.ts'
import './oversight.css'
import { lastDay } from './words.ts'

type Mine = OutputOf<typeof ListMyTokens>
type Item = Mine['items'][number]

const stateSays = ({ state, until }: Item): string =>
  ({
    live: say(`用到${lastDay(until)}`, `until ${lastDay(until)}`),
    expired: say('已到期', 'expired'),
    revoked: say('已撤销', 'revoked'),
    spent: say('改过密码，已失效', 'ended with the password'),
  })[state]

/** Keys for programs of one's own: each may less than its person, for a time. */
export const TokensPage = () => {
  const mine = useAsk(ListMyTokens, {})
  const revoke = useAct(RevokeToken)
  const [adding, setAdding] = useState(false)
  const [secret, setSecret] = useState<OutputOf<typeof IssueToken> | null>(null)
  if (!mine.data)
    return mine.error ? <PageFailed error={mine.error} again={() => void mine.refetch()} /> : <PageWaiting />
  const { items, choosable } = mine.data
  return (
    <div className="page guard">
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('接口令牌', 'Tokens')}</h1>
          <p className="page-lead">
            {say(
              '给自己的程序用的钥匙：只会比您本人少，最长一年；改密码或离职时一并失效。',
              'Keys for programs of your own: they may less than you, for a year at most, and end with your password or your leaving.',
            )}
          </p>
        </div>
        <div className="page-acts">
          {adding ? null : (
            <Button kind="primary" onPress={() => setAdding(true)}>
              {say('签发一个', 'Issue one')}
            </Button>
          )}
        </div>
      </header>
      {secret ? <Secret it={secret} onClose={() => setSecret(null)} /> : null}
      {adding ? (
        <Issue
          choosable={choosable}
          onClose={() => setAdding(false)}
          onDone={(it) => {
            setSecret(it)
            setAdding(false)
          }}
        />
      ) : null}
      {revoke.error ? <Banner tone="refused">{revoke.error.message}</Banner> : null}
      {items.length === 0 && !adding ? (
        <Empty glyph="钥" title={say('还没有令牌', 'No tokens yet')}>
          {say('程序要替您读数据时，才需要它。', 'You need one only when a program is to read for you.')}
        </Empty>
      ) : null}
      {items.length > 0 ? (
        <ul className="sheet">
          {items.map((it) => (
            <li key={it.id} className="guard-row">
              <Seal glyph={it.acts ? '办' : '查'} fill={it.state === 'live' ? 'jade' : 'dashed'} size={26} />
              <span>
                <b>{it.name}</b>
                <small>
                  {it.acts ? it.acts.map((one) => both(one.says)).join(say('、', ', ')) : say('只读', 'reads only')}
                  {' · '}
                  {it.usedAt ? say(`${ago(it.usedAt)}用过`, `used ${ago(it.usedAt)}`) : say('没有用过', 'never used')}
                </small>
              </span>
              <span>
                <span className="zd-quiet">{stateSays(it)}</span>
                {it.state === 'live' ? (
                  <Button busy={revoke.busy} onPress={() => revoke.send({ id: it.id })}>
                    {say('撤销', 'Revoke')}
                  </Button>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

const Secret = ({ it, onClose }: { it: OutputOf<typeof IssueToken>; onClose: () => void }) => (
  <div className="sheet guard-secret" role="status">
    <p>
      {say(`「${it.name}」的令牌，只显示这一次，请现在存好：`, `The token ${it.name}, shown this once; keep it now:`)}
    </p>
    <code>{it.token}</code>
    <Button onPress={() => void navigator.clipboard?.writeText(it.token)}>{say('复制', 'Copy')}</Button>
    <Button kind="quiet" onPress={onClose}>
      {say('存好了', 'Kept')}
    </Button>
    <p className="zd-quiet">{say('用法：请求头 ', 'Use: the header ')} Authorization: Bearer zt_…</p>
  </div>
)

type IssueProps = {
  choosable: Mine['choosable']
  onClose: () => void
  onDone: (it: OutputOf<typeof IssueToken>) => void
}

const yearAhead = () => `${Number(today().slice(0, 4)) + 1}${today().slice(4)}`.replace('-02-29', '-02-28')

const Issue = ({ choosable, onClose, onDone }: IssueProps) => {
  const [name, setName] = useState('')
  const [until, setUntil] = useState(yearAhead)
  const [kind, setKind] = useState<'read' | 'acts'>('read')
  const [acts, setActs] = useState<ReadonlySet<string>>(new Set())
  const issue = useAct(IssueToken, { onDone })
  const [unnamed, setUnnamed] = useState(false)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setUnnamed(name.trim() === '')
    if (name.trim() === '') return
    issue.send({ name, until, rights: kind === 'read' ? { kind } : { kind, acts: [...acts] } })
  }
  const pick = (act: string) =>
    setActs((now) => {
      const next = new Set(now)
      next.has(act) ? next.delete(act) : next.add(act)
      return next
    })
  return (
    <section className="sheet guard-new">
      <form onSubmit={send} noValidate>
        {issue.error && Object.keys(issue.fields).length === 0 ? (
          <Banner tone="refused">{issue.error.message}</Banner>
        ) : null}
        <div className="guard-pair">
          <Field
            label={say('叫什么', 'Name')}
            hint={say('痕迹里会写明经由它。', 'The trail says when it acted.')}
            error={
              unnamed
                ? say('请起个名字，痕迹里好认。', 'Give it a name, by which the trail knows it.')
                : issue.fields.name
            }
          >
            {(it) => <input {...it} value={name} maxLength={40} onChange={(event) => setName(event.target.value)} />}
          </Field>
          <Field label={say('用到哪一天', 'Its last day')} error={issue.fields.until}>
            {(it) => <DayField attributes={it} value={until} min={today()} max={yearAhead()} onChange={setUntil} />}
          </Field>
        </div>
        <fieldset className="guard-choice">
          <legend>{say('准它做什么', 'What it may do')}</legend>
          <label>
            <input type="radio" name="rights" checked={kind === 'read'} onChange={() => setKind('read')} />
            {say('只读：我能看的它都能读，什么也不能办', 'Only read: what I may see, and do nothing')}
          </label>
          <label>
            <input type="radio" name="rights" checked={kind === 'acts'} onChange={() => setKind('acts')} />
            {say(
              `只准办选定的几件${acts.size ? `（${acts.size}件）` : ''}`,
              `Only the acts chosen${acts.size ? ` (${acts.size})` : ''}`,
            )}
          </label>
        </fieldset>
        {kind === 'acts' ? (
          <div className="guard-acts">
            {choosable.map((it) => (
              <label key={it.act}>
                <input type="checkbox" checked={acts.has(it.act)} onChange={() => pick(it.act)} />
                {both(it.says)}
              </label>
            ))}
          </div>
        ) : null}
        {issue.fields['rights.acts'] ? <p className="zd-field__error">{issue.fields['rights.acts']}</p> : null}
        <div className="page-acts">
          <Button kind="primary" type="submit" busy={issue.busy} muted={kind === 'acts' && acts.size === 0}>
            {say('签发', 'Issue')}
          </Button>
          <Button onPress={onClose}>{say('不签了', 'Cancel')}</Button>
        </div>
      </form>
    </section>
  )
}
