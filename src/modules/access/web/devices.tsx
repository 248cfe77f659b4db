import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Banner, MarginNote } from '../../../web/controls/notes.tsx'
import { Why } from '../../../web/controls/why.tsx'
import { formatDay, formatMoment } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { queryClient, useAct, useAsk } from '../../../web/staff/server.ts'
import { MyLinks } from '../../federation/web/my-links.tsx'
import { EndSession, ListDevices, SignOutEverywhere, StopOwnReset } from '../own-contract.ts'
import { FactorPart } from './factor-part.tsx'
import { PasswordPart } from './password-part.tsx'
import { WaitingResets } from './resets.tsx'
import './devices.css'

type Mine = OutputOf<typeof ListDevices>
type Device = Mine['devices'][number]

const nameOf = (it: { device: string }) => it.device || say('认不出的设备', 'A device not recognised')
const whereFrom = (address: string) => address || say('来处没有记', 'address not kept')

/** One character for what kind of device it is. */
const glyphOf = (device: string) =>
  /iPhone|Android|HarmonyOS|iPad/.test(device) ? say('机', 'Ph') : device ? say('台', 'De') : say('未', '?')

const DeviceRow = ({ it, onEnd, busy }: { it: Device; onEnd: () => void; busy: boolean }) => (
  <li className={it.here ? 'dv-row dv-row--here' : 'dv-row'}>
    <span className="dv-glyph" aria-hidden="true">
      {glyphOf(it.device)}
    </span>
    <div className="dv-words">
      <p className="dv-name">
        {nameOf(it)}
        {it.here ? <span className="dv-here">{say('就是这台', 'this one')}</span> : null}
      </p>
      <p className="dv-note">
        {say(`${formatMoment(it.seenAt)} 用过`, `Used ${formatMoment(it.seenAt)}`)}
        <span>{say(`${formatMoment(it.begunAt)} 登录`, `Signed in ${formatMoment(it.begunAt)}`)}</span>
        <span>{whereFrom(it.address)}</span>
      </p>
    </div>
    {it.here ? null : (
      <Button kind="quiet" busy={busy} onPress={onEnd} label={say(`让它退出：${nameOf(it)}`, `Sign out ${nameOf(it)}`)}>
        {say('让它退出', 'Sign out')}
      </Button>
    )}
  </li>
)

const Devices = ({ devices }: { devices: readonly Device[] }) => {
  const end = useAct(EndSession)
  const everywhere = useAct(SignOutEverywhere, {
    onDone: ({ here }) => {
      if (!here) return
      queryClient.clear()
      location.assign('/sign-in')
    },
  })
  const others = devices.filter((it) => !it.here).length
  const error = end.error ?? everywhere.error
  return (
    <div className="sheet dv-sheet">
      {error ? <Banner tone="refused">{error.message}</Banner> : null}
      <ul className="dv-list">
        {devices.map((it) => (
          <DeviceRow key={it.id} it={it} busy={end.busy} onEnd={() => end.send({ sessionId: it.id })} />
        ))}
      </ul>
      <div className="dv-acts">
        {others > 0 ? (
          <Button busy={everywhere.busy} onPress={() => everywhere.send({ keepHere: true })}>
            {say(`其余 ${others} 台都退出`, `Sign out the other ${others}`)}
          </Button>
        ) : null}
        <Button kind="danger" busy={everywhere.busy} onPress={() => everywhere.send({})}>
          {say('所有设备都退出', 'Sign out everywhere')}
        </Button>
      </div>
    </div>
  )
}

const outcomeSays = (it: Mine['tries'][number]) =>
  ({
    in: say('进来了', 'came in'),
    half:
      it.step === 'provider'
        ? say('扫码对，等第二步', 'proved there, half way')
        : say('密码对，等第二步', 'password right, half way'),
    wrong:
      it.step === 'code'
        ? say('第二步不对', 'second step wrong')
        : it.step === 'invitation'
          ? say('邀请码不对', 'wrong invitation')
          : say('没有对上', 'not right'),
    throttled: say('太频繁，挡住了', 'held back'),
  })[it.outcome]

const Tries = ({ tries }: { tries: Mine['tries'] }) => {
  const [all, setAll] = useState(false)
  const shown = all ? tries : tries.slice(0, 6)
  return (
    <div className="sheet dv-sheet">
      {tries.length === 0 ? <p className="dv-none">{say('还没有记录。', 'Nothing yet.')}</p> : null}
      <ul className="dv-tries">
        {shown.map((it) => (
          <li key={`${it.at} ${it.step} ${it.outcome}`}>
            <span className="dv-when">{formatMoment(it.at)}</span>
            <span className={it.outcome === 'wrong' || it.outcome === 'throttled' ? 'dv-out dv-out--bad' : 'dv-out'}>
              {outcomeSays(it)}
              {it.times > 1 ? say(`，${it.times} 次`, `, ${it.times} times`) : null}
            </span>
            <span className="dv-from">
              {nameOf(it)} · {whereFrom(it.address)}
            </span>
          </li>
        ))}
      </ul>
      {tries.length > shown.length ? (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {say(`再看 ${tries.length - shown.length} 条`, `${tries.length - shown.length} more`)}
        </button>
      ) : null}
    </div>
  )
}

/** Somebody asked that this person's sign-in be reset, or issued the code: they learn of it here too, and may stop it. */
const OwnReset = ({ reset }: { reset: NonNullable<Mine['reset']> }) => {
  const stop = useAct(StopOwnReset)
  return (
    <div className="dv-reset" role="alert">
      <p>
        {reset.issued || !reset.askedAt
          ? say(
              `${reset.askedBy}发出了重设您登录的码，${formatMoment(reset.until)} 前能用。不是您要的？`,
              `${reset.askedBy} issued a code that resets your sign-in, good until ${formatMoment(reset.until)}. Not asked for?`,
            )
          : say(
              `${reset.askedBy}在 ${formatMoment(reset.askedAt)} 提出重设您的登录，等另一位管理员确认。不是您要的？`,
              `${reset.askedBy} asked, ${formatMoment(reset.askedAt)}, to reset your sign-in; another administrator confirms. Not asked for?`,
            )}
      </p>
      {stop.error ? <p>{stop.error.message}</p> : null}
      <Button kind="danger" busy={stop.busy} onPress={() => stop.send({})}>
        {reset.issued ? say('不是我要的，作废', 'Make it void') : say('不是我要的，撤回', 'Stop it')}
      </Button>
    </div>
  )
}

/** Where one is signed in, and everything that guards it. */
export const DevicesPage = () => {
  const mine = useAsk(ListDevices, {})
  if (!mine.data)
    return mine.error ? <PageFailed error={mine.error} again={() => void mine.refetch()} /> : <PageWaiting />
  const { devices, factor, passwordSetAt, reset, tries } = mine.data
  return (
    <div className="page dv">
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('我的登录与设备', 'My sign-in and devices')}</h1>
          <p className="page-lead">
            {devices.length === 1
              ? say('您只在这台设备上登录着。', 'You are signed in on this device alone.')
              : say(`您在 ${devices.length} 台设备上登录着。`, `You are signed in on ${devices.length} devices.`)}
            {factor.on
              ? say('第二重验证开着。', ' Your second factor is on.')
              : factor.by
                ? say(
                    `第二重验证还没开，请在 ${formatDay(factor.by)} 之前设好。`,
                    ` Set up your second factor before ${formatDay(factor.by)}.`,
                  )
                : say('第二重验证没有开。', ' Your second factor is off.')}
            {!factor.on && factor.by ? (
              <Why figure="access.factor-due" about={say('第二重验证的期限', 'day the second factor is due')} />
            ) : null}
          </p>
        </div>
      </header>
      {reset ? <OwnReset reset={reset} /> : null}
      <WaitingResets />
      <section className="dv-part" aria-labelledby="dv-devices">
        <h2 className="section-title" id="dv-devices">
          {say('登录着的设备', 'Signed in on')}
        </h2>
        <Devices devices={devices} />
        <MarginNote title={say('认不出哪一台？', 'One you do not know?')}>
          <p>
            {say(
              '让它退出，那边开着的页面立刻失效；再改一次密码，知道旧密码的人就进不来了。',
              'Sign it out: pages open there end at once. Then change your password, and whoever knew the old one is out.',
            )}
          </p>
        </MarginNote>
      </section>
      <section className="dv-part" aria-labelledby="dv-factor">
        <h2 className="section-title" id="dv-factor">
          {say('第二重验证', 'Second factor')}
        </h2>
        <FactorPart factor={factor} />
        <MarginNote title={say('多一道门', 'A second door')}>
          <p>
            {say(
              '密码被人知道了，没有您的设备也进不来。最好设两种，恢复码放在手机以外的地方。',
              'Whoever learns your password still needs a device of yours. Two kinds are best; keep recovery codes somewhere other than the phone.',
            )}
          </p>
        </MarginNote>
      </section>
      <MyLinks />
      <section className="dv-part" aria-labelledby="dv-password">
        <h2 className="section-title" id="dv-password">
          {say('密码', 'Password')}
        </h2>
        <PasswordPart setAt={passwordSetAt} />
        <MarginNote title={say('改了会怎样', 'What a change does')}>
          <p>
            {say(
              '其他设备都退出，这台留着；连着的账号解除，勾上的留着。忘了原密码，请管理员发重设码。',
              'Every other device is signed out; this one stays. Linked accounts are unlinked but for those you tick. If you forgot the old one, ask an administrator for a code.',
            )}
          </p>
        </MarginNote>
      </section>
      <section className="dv-part" aria-labelledby="dv-tries">
        <h2 className="section-title" id="dv-tries">
          {say('最近的登录', 'Recent sign-ins')}
        </h2>
        <Tries tries={tries} />
        <MarginNote title={say('每一次都记下', 'Every try is written down')}>
          <p>
            {say(
              '没成功的也在内。不是您试的，请告诉安全管理员。',
              'Failed ones too. If it was not you, tell the security administrator.',
            )}
          </p>
        </MarginNote>
      </section>
    </div>
  )
}
