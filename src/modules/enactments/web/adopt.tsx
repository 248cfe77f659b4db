import { Navigate, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { regulations } from '../../../regulations/all.ts'
import { ask } from '../../../web/api.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner, Empty } from '../../../web/controls/notes.tsx'
import { today } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { PageFailed, PageMissing, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { ReadRulebook } from '../../rulebook/contract.ts'
import { DraftEnactment } from '../contract.ts'
import { ListEnactments } from '../show-contract.ts'
import { articlesOf } from './working-draft.ts'
import './enactment.css'

/** The first of next month: what is adopted begins with a month. */
const firstOfNext = () => {
  const at = new Date(`${today().slice(0, 7)}-15T12:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + 1, 1)
  return at.toISOString().slice(0, 10)
}

/** Opens the draft of that regulation, or begins one; `all`: of every regulation that is not in force yet. */
export const AdoptPage = () => {
  const { key = '' } = useParams({ strict: false })
  const regulation = regulations.find((it) => it.key === key)
  const list = useAsk(ListEnactments, regulation ? { regulation: key } : {})
  const book = useAsk(ReadRulebook, {}).data
  if (!regulation && key !== 'all') return <PageMissing />
  if (!list.data || !book) return list.error ? <PageFailed error={list.error} /> : <PageWaiting />
  const open = list.data.items.filter((it) => it.kind === 'adopt' && (it.state === 'draft' || it.state === 'posted'))
  if (regulation && open[0]) {
    return <Navigate to="/app/rulebook/enactments/$id" params={{ id: open[0].id }} replace />
  }
  if (!list.data.mayDraft) {
    return (
      <div className="page">
        <Empty glyph="制" level={1} title={regulation ? both(regulation.title) : say('采用制度', 'Adopt regulations')}>
          {say(
            '还没有公示的草案。起草由公司领导或行政部门主管办理。',
            'Nothing is posted. Drafts are begun by the leadership or the head of administration.',
          )}
        </Empty>
      </div>
    )
  }
  const busy = new Set(open.map((it) => it.regulation))
  return (
    <Begin
      keys={
        regulation
          ? [regulation.key]
          : book.regulations
              .filter((it) => !it.own && !busy.has(it.key) && it.adopted < it.articles)
              .map((it) => it.key)
      }
    />
  )
}

const Begin = ({ keys }: { keys: readonly string[] }) => {
  const [from, setFrom] = useState(firstOfNext)
  const [chosen, setChosen] = useState(keys)
  const navigate = useNavigate()
  const [left, setLeft] = useState<readonly string[]>([])
  /** Every article that is not in force yet; all of them again where all are. */
  const draftOf = async (regulation: string) => {
    const standing = await ask(ReadRulebook, { regulation })
    const inForce = new Set(standing.regulation?.articles.filter((it) => it.adoptedFrom).map((it) => it.id))
    const all = articlesOf(regulation)
    const fresh = all.filter((it) => !inForce.has(it.id))
    return {
      ...{ regulation, kind: 'adopt' as const, reason: '', from, units: [], employments: [], ownerUnitId: null },
      changes: (fresh.length > 0 ? fresh : all).map((it) => ({ kind: 'adopt' as const, article: it.id })),
    }
  }
  const begin = (regulation: string) =>
    draftOf(regulation).then(
      (it) => act.send(it),
      () => setLeft([]),
    )
  // One after the other: each is a draft of its own.
  const act = useAct(DraftEnactment, {
    onDone: ({ id }) => {
      const [, ...rest] = left
      setLeft(rest)
      if (rest[0]) void begin(rest[0])
      else if (chosen.length === 1) void navigate({ to: '/app/rulebook/enactments/$id', params: { id }, replace: true })
      else void navigate({ to: '/app/rulebook/$', params: { _splat: '' } })
    },
  })
  const many = keys.length > 1
  return (
    <div className="page adopt-begin">
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">
            {many
              ? say('采用制度', 'Adopt regulations')
              : say(
                  `采用${both(regulations.find((it) => it.key === keys[0])!.title)}`,
                  `Adopt: ${both(regulations.find((it) => it.key === keys[0])!.title)}`,
                )}
          </h1>
          <p className="page-lead">
            {say(
              '先起草：与已施行的制度有哪些说法不一、有哪些空要填，都会一处一处摆出来。盖印之前，什么都不变。',
              'It begins with a draft, which shows where it differs from what is in force and what is to be filled in. Nothing changes before the seal.',
            )}
          </p>
        </div>
      </header>
      {act.error ? <Banner tone="refused">{act.error.message}</Banner> : null}
      {many ? (
        <ul className="adopt-list">
          {keys.map((key) => (
            <li key={key}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(key)}
                  onChange={() =>
                    setChosen(chosen.includes(key) ? chosen.filter((it) => it !== key) : [...chosen, key])
                  }
                />
                {both(regulations.find((it) => it.key === key)!.title)}
                <small>{say(`${articlesOf(key).length} 条`, `${articlesOf(key).length} articles`)}</small>
              </label>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="adopt-form">
        <Field label={say('从哪一天起施行', 'In force from')} error={act.fields.from}>
          {(attributes) => (
            <DayField attributes={attributes} value={from} min={today()} onChange={(day) => day && setFrom(day)} />
          )}
        </Field>
        <Button
          kind="primary"
          busy={act.busy || left.length > 0}
          muted={chosen.length === 0}
          onPress={() => {
            setLeft(chosen)
            void begin(chosen[0]!)
          }}
        >
          {many ? say(`起草 ${chosen.length} 部`, `Draft ${chosen.length}`) : say('起草采用', 'Begin the draft')}
        </Button>
      </div>
    </div>
  )
}
