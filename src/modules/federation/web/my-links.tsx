import './my-links.css'
import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Refused } from '../../../web/api.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Banner, MarginNote } from '../../../web/controls/notes.tsx'
import { formatDay, formatMoment } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { ListLinks, Unlink } from '../contract.ts'
import { glyphOf } from './kinds.ts'
import { goThrough } from './public/going-through.ts'

type Item = OutputOf<typeof ListLinks>['items'][number]

const LinkRow = ({ provider, linked }: Item) => {
  const [sure, setSure] = useState(false)
  const [going, setGoing] = useState(false)
  const [error, setError] = useState<string>()
  const toast = useToast()
  const end = useAct(Unlink, {
    onDone: () => toast(say(`${provider.name}账号已解除。`, `The ${provider.name} account is unlinked.`)),
  })
  const go = async () => {
    setGoing(true)
    setError(undefined)
    try {
      await goThrough(provider, { link: true })
    } catch (cause) {
      setGoing(false)
      setError(cause instanceof Refused ? cause.says : String(cause))
    }
  }
  const told = error ?? end.error?.message
  return (
    <li className="dv-row ml-row">
      <span className={linked ? 'dv-glyph dv-glyph--on' : 'dv-glyph'} aria-hidden="true">
        {glyphOf[provider.kind]}
      </span>
      <div>
        <p className="dv-name">{provider.name}</p>
        <p className="dv-note">
          {linked ? (
            <>
              <span>{linked.shown}</span>
              <span>{say(`${formatDay(linked.linkedAt)} 连上`, `Linked on ${formatDay(linked.linkedAt)}`)}</span>
              {linked.usedAt ? (
                <span>{say(`${formatMoment(linked.usedAt)} 用过`, `Used ${formatMoment(linked.usedAt)}`)}</span>
              ) : null}
            </>
          ) : (
            <span>{say('还没有连上', 'Not linked')}</span>
          )}
        </p>
      </div>
      <div className="ml-acts">
        {linked && !sure ? (
          <Button
            kind="quiet"
            onPress={() => setSure(true)}
            label={say(`解除${provider.name}账号`, `Unlink ${provider.name}`)}
          >
            {say('解除', 'Unlink')}
          </Button>
        ) : null}
        {linked && sure ? (
          <>
            <Button kind="danger" busy={end.busy} onPress={() => end.send({ identityId: linked.id })}>
              {say('解除它', 'Unlink it')}
            </Button>
            <Button kind="quiet" onPress={() => setSure(false)}>
              {say('留着', 'Keep it')}
            </Button>
          </>
        ) : null}
        {linked ? null : (
          <Button
            busy={going}
            onPress={() => void go()}
            label={say(`连上${provider.name}账号`, `Link ${provider.name}`)}
          >
            {say('连上', 'Link')}
          </Button>
        )}
      </div>
      {told ? (
        <div className="ml-told">
          <Banner tone="refused">{told}</Banner>
        </div>
      ) : null}
    </li>
  )
}

/** A part of the page of one's own sign-in. Where the house has no other way in, nothing is shown. */
export const MyLinks = () => {
  const items = useAsk(ListLinks, {}).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="dv-part" aria-labelledby="ml-title">
      <h2 className="section-title" id="ml-title">
        {say('连着的账号', 'Linked accounts')}
      </h2>
      <ul className="sheet ml-list">
        {items.map((it) => (
          <LinkRow key={it.provider.id} {...it} />
        ))}
      </ul>
      <MarginNote title={say('扫一扫就进来', 'Scan and you are in')}>
        <p>
          {say(
            '连上以后，可以用它登录；设了第二重验证的，仍会再问一次验证码。换了手机或账号，请在这里解除。',
            'Once linked it signs you in; a second factor is still asked for. Unlink it here when your phone or account changes.',
          )}
        </p>
      </MarginNote>
    </section>
  )
}
