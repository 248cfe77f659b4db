import { Link, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { formatDate, today } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { useDraft } from '../../../web/staff/drafts.ts'
import { PageFailed, PageMissing, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { Enact, ReviseEnactment } from '../contract.ts'
import { ShowEnactment } from '../show-contract.ts'
import { Opinions } from './opinions.tsx'
import { Points } from './points.tsx'
import { EnactedText, Signing } from './reading.tsx'
import { Sealing } from './sealing.tsx'
import { Blanks, Bound, Days, Discussion } from './side-parts.tsx'
import { Unread } from './unread.tsx'
import { WhichArticles } from './which-articles.tsx'
import {
  isAdoption,
  isOpenPoint,
  revisionOf,
  type Shown,
  type Working,
  workingOf,
  wrongBlank,
} from './working-draft.ts'
import './enactment.css'

/** One enactment, for whoever looks at it: being drafted, posted for opinions, or in force and to be read. */
export const EnactmentPage = () => {
  const { id = '' } = useParams({ strict: false })
  const shown = useAsk(ShowEnactment, { id })
  if (!shown.data) {
    if (!shown.error) return <PageWaiting />
    return <PageFailed error={shown.error} again={() => void shown.refetch()} />
  }
  if (shown.data.state === 'withdrawn' && !shown.data.prepares) return <PageMissing />
  // A draft that moved on is another text: what was typed into the old one is not carried over unseen.
  return <Enactment key={`${shown.data.id} ${shown.data.revision} ${shown.data.state}`} it={shown.data} />
}

const verbs = {
  adopt: () => say('采用', 'Adopt'),
  amend: () => say('修订', 'Amend'),
  repeal: () => say('废止', 'Repeal'),
}

const Lead = ({ it, now }: { it: Shown; now: Working }) => {
  const open = it.points.filter((one) => isOpenPoint(one, now)).length
  const points = it.points.filter((one) => !one.always).length
  if (it.state === 'enacted')
    return (
      <>
        {say(`第 ${it.version} 版，`, `Version ${it.version}, `)}
        {it.from > today()
          ? say(`${formatDate(it.from)}起施行。`, `in force from ${formatDate(it.from)}.`)
          : say(`${formatDate(it.from)}起已经施行。`, `in force since ${formatDate(it.from)}.`)}
      </>
    )
  if (it.state === 'withdrawn') return <>{say('草案已经撤回。', 'The draft was withdrawn.')}</>
  return (
    <>
      {points > 0 ? (
        <>
          {say('与已施行的制度有 ', 'It differs from what is in force on ')}
          <strong>{points}</strong>
          {say(' 处说法不一', points === 1 ? ' point' : ' points')}
          {open === 0
            ? say('，都选定了；', ', all chosen; ')
            : open < points
              ? say(`，还有 ${open} 处没选；`, `, ${open} not chosen yet; `)
              : say('，', ', ')}
        </>
      ) : null}
      {it.open.length > 0 ? (
        <>
          {say('还有 ', 'and ')}
          <strong>{it.open.length}</strong>
          {say(' 个空没有填；', ' blanks are to fill; ')}
        </>
      ) : null}
      {say(`定下之后，${formatDate(now.from)}起施行。`, `once settled, in force from ${formatDate(now.from)}.`)}
    </>
  )
}

const Enactment = ({ it }: { it: Shown }) => {
  const initial = useMemo(() => workingOf(it), [it])
  const draft = useDraft<Working>(`enactment ${it.id} ${it.revision}`, initial)
  const now = draft.value
  const toast = useToast()
  const can = (name: string) => it.offers.some((one) => one.act === name && !one.refused)
  const mayRevise = can(ReviseEnactment.name)
  const mayDecide = it.offers.some((one) => one.act === Enact.name) && (it.state === 'draft' || it.state === 'posted')
  const set = (part: Partial<Working>) => draft.set((was) => ({ ...was, ...part }))
  const choose = (conflict: string, side: string, reason: string) =>
    draft.set((was) => ({ ...was, sides: { ...was.sides, [conflict]: { side, reason } } }))
  const save = useAct(ReviseEnactment, {
    onDone: () => {
      draft.settle()
      toast(say('草案已保存。', 'The draft is saved.'))
    },
  })
  const whole = isAdoption(it)
  // What only the seal decides (sides, day) travels with it; everything else is saved before.
  const rest = (of: Working) => JSON.stringify([of.units, of.employments, of.ownerUnitId, of.values, of.off, of.words])
  const saved = rest(now) === rest(initial) && (mayDecide || !draft.touched)
  const wrong = Object.entries(now.values).some(([key, typed]) => wrongBlank(key, typed) !== undefined)
  const errors = blankErrors(save.fields, it, now)
  const reading = it.state === 'enacted'

  return (
    <div className="enactment">
      <header className="enactment-head">
        <div>
          <h1 className="page-title">
            <span>{verbs[it.kind]()}</span> {both(it.title)}
          </h1>
          <p className="page-lead">
            <Lead it={it} now={now} />
          </p>
        </div>
        <p className="enactment-ways">
          {mayRevise && draft.touched ? (
            <Button kind="primary" busy={save.busy} muted={wrong} onPress={() => save.send(revisionOf(it, now))}>
              {say('保存草案', 'Save the draft')}
            </Button>
          ) : null}
          {it.kind === 'amend' && !reading ? (
            <Link
              className="zd-button zd-button--plain"
              to="/app/rulebook/amend/$"
              params={{ _splat: it.regulation }}
              search={{ draft: it.id }}
            >
              {say('新旧对照', 'Old and new')}
            </Link>
          ) : null}
          <Link className="zd-button zd-button--plain" to="/app/rulebook/$" params={{ _splat: it.regulation }}>
            {say('通读全文', 'Read the text')}
          </Link>
        </p>
      </header>
      <div className="enactment-main">
        {it.returnedReason && it.state === 'draft' ? (
          <Banner tone="refused">{say(`退回的原因：${it.returnedReason}`, `Returned: ${it.returnedReason}`)}</Banner>
        ) : null}
        {save.error && Object.keys(errors).length === 0 ? <Banner tone="refused">{save.error.message}</Banner> : null}
        {reading ? (
          <>
            <EnactedText it={it} />
            <Signing it={it} />
          </>
        ) : (
          <>
            <Points
              points={it.points}
              now={now}
              choose={mayRevise || mayDecide ? choose : null}
              rest={Math.max(0, it.changes.filter((one) => one.kind === 'adopt').length - it.points.length)}
            />
            {whole && it.prepares ? <WhichArticles it={it} now={now} set={mayRevise ? set : null} /> : null}
            {it.prepares ? null : <Opinions it={it} />}
            {whole && it.prepares ? null : <EnactedText it={it} />}
          </>
        )}
        {it.prepares || reading ? <Opinions it={it} /> : null}
        {reading && it.prepares && it.kind !== 'repeal' ? <Unread id={it.id} /> : null}
      </div>
      <aside className="enactment-side">
        {whole ? <Blanks it={it} now={now} set={mayRevise ? set : null} errors={errors} /> : null}
        <Bound it={it} now={now} set={mayRevise ? set : null} />
        <Discussion it={it} may={can('enactments.record-discussion')} />
        <Days it={it} now={now} set={set} mayMove={mayRevise || mayDecide} saved={!draft.touched} />
        <Sealing it={it} now={now} saved={saved} settle={draft.settle} />
      </aside>
    </div>
  )
}

/** The server's sentences on blanks, from `changes.3.value` back to the blank that was sent in that place. */
const blankErrors = (fields: Readonly<Record<string, string>>, it: Shown, now: Working) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([path, says]) => {
      const [, nth] = /^changes\.(\d+)\.value/.exec(path) ?? []
      const change = nth === undefined ? undefined : revisionOf(it, now).changes[Number(nth)]
      return change?.kind === 'value' ? [[change.key, says] as const] : []
    }),
  )
