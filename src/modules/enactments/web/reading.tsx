import { Link } from '@tanstack/react-router'
import { Fragment, useEffect, useRef, useState } from 'react'
import { article, isArticleId, isParameterKey, parameter } from '../../../regulations/all.ts'
import { conflict, isConflictKey } from '../../../regulations/conflicts.ts'
import { sayValue } from '../../../regulations/say-value.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { Stamp } from '../../../web/controls/seal.tsx'
import { formatDate } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { ShowMe } from '../../people/contract.ts'
import { Acknowledge } from '../reading-contract.ts'
import { blankValue, nameOf, type Shown, workingOf } from './working-draft.ts'

/** The text with its blanks filled as they will be; what this version changes is marked. */
const Text = ({ it, id, text, changed }: { it: Shown; id: string; text: string; changed: ReadonlySet<string> }) => {
  const now = workingOf(it)
  return text.split('\n').map((paragraph) => (
    <p key={paragraph}>
      {paragraph.split(/\{([^}]+)\}/).map((part, i) => {
        const key = `${id} ${i}`
        if (i % 2 === 0 || !isParameterKey(part)) return <Fragment key={key}>{part}</Fragment>
        const says = both(sayValue(parameter(part).type, blankValue(it, now, part)))
        return changed.has(part) ? (
          <mark key={key}>{says}</mark>
        ) : (
          <span className="chip" key={key}>
            {says}
          </span>
        )
      })}
    </p>
  ))
}

const changedArticles = (it: Shown) => {
  const named = it.changes.flatMap((one) =>
    one.kind === 'adopt' || one.kind === 'text' || one.kind === 'repeal'
      ? [one.article]
      : one.kind === 'value' && isParameterKey(one.key)
        ? [parameter(one.key).article as string]
        : [],
  )
  return [...new Set(named)]
}

/** What this version holds: the sides chosen, then each article that it brings or changes. */
export const EnactedText = ({ it }: { it: Shown }) => {
  const changed = new Set(
    it.kind === 'adopt' ? [] : it.changes.flatMap((one) => (one.kind === 'value' ? [one.key] : [])),
  )
  const texts = new Map(it.changes.flatMap((one) => (one.kind === 'text' ? [[one.article, one] as const] : [])))
  const repealed = new Set(it.changes.flatMap((one) => (one.kind === 'repeal' ? [one.article] : [])))
  const sides = it.changes.flatMap((one) => {
    const point = one.kind === 'side' && isConflictKey(one.conflict) ? conflict(one.conflict) : undefined
    const side = point?.sides.find((other) => one.kind === 'side' && other.key === one.side)
    return point && side ? [{ key: point.key, says: point.says, side: side.means }] : []
  })
  return (
    <div className="reading-text">
      {sides.length > 0 ? (
        <dl className="reading-sides">
          {sides.map((one) => (
            <div key={one.key}>
              <dt>{both(one.says)}</dt>
              <dd>{both(one.side)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {changedArticles(it).map((id) => {
        const own = texts.get(id)
        if (!own && !isArticleId(id)) return null
        const known = isArticleId(id) ? article(id) : undefined
        return (
          <section key={id} className={repealed.has(id) ? 'is-repealed' : ''}>
            <h3>{own ? `${own.number} ${own.heading}` : known ? nameOf(known) : id}</h3>
            {repealed.has(id) ? <p className="zd-quiet">{say('不再施行', 'no longer in force')}</p> : null}
            <Text
              it={it}
              id={id}
              text={own ? both({ ...own.text, en: own.text.en || own.text.zh }) : both(known!.text)}
              changed={changed}
            />
          </section>
        )
      })}
      {it.kind === 'adopt' ? null : (
        <p className="adopt-note">
          <Link to="/app/rulebook/$" params={{ _splat: it.regulation }}>
            {say('通读全文', 'Read the whole text')}
          </Link>
        </p>
      )}
    </div>
  )
}

/** 签认, once the reader has come to the end of the text. */
export const Signing = ({ it }: { it: Shown }) => {
  const end = useRef<HTMLDivElement>(null)
  const [read, setRead] = useState(false)
  const act = useAct(Acknowledge, { refresh: ['enactments.'] })
  const me = useAsk(ShowMe, {}).data
  useEffect(() => {
    const at = end.current
    if (!at) return
    const seen = new IntersectionObserver((them) => them.some((one) => one.isIntersecting) && setRead(true))
    seen.observe(at)
    return () => seen.disconnect()
  }, [])
  if (!it.bindsMe) return null
  return (
    <div className="signing">
      <div ref={end} />
      {it.acknowledgedAt ? (
        <p className="signing-done" role="status">
          <PersonSeal name={me?.name ?? ''} size={30} />
          <span>
            {say(
              `您 ${formatDate(it.acknowledgedAt)}签认过`,
              `You acknowledged it on ${formatDate(it.acknowledgedAt)}`,
            )}
          </span>
          <Stamp words={say('签认', 'Read')} />
        </p>
      ) : (
        <>
          {act.error ? <Banner tone="refused">{act.error.message}</Banner> : null}
          <Button kind="primary" large busy={act.busy} muted={!read} onPress={() => act.send({ id: it.id })}>
            {say('我已读过，签认', 'I have read it, and sign')}
          </Button>
          <span className="zd-quiet">
            {read
              ? say('签认留您的姓名与时间。没有签认的，也受约束。', 'Your name and the time are kept.')
              : say('读到末尾就可以签认。', 'You can sign at the end of the text.')}
          </span>
        </>
      )}
    </div>
  )
}
