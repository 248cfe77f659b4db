import { lazy, type ReactNode, Suspense } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { dayOf, formatMoment, isPast, today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useKeptApart } from '../../../web/staff/navigation.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { ListMyReading } from '../../enactments/reading-contract.ts'
import { MyReading } from '../../enactments/web/my-reading.tsx'
import { ApartDesk } from '../../oversight/web/apart-desk.tsx'
import { ShowMe } from '../../people/contract.ts'
import { FirstDayLine } from '../../people/web/first-day-line.tsx'
import { ShowDesk } from '../contract.ts'
import { ClearDesk, useAlone } from './clear-desk.tsx'
import './desk.css'
import { WeekStrip } from '../../calendar/web/week-strip.tsx'
import { MatterRow } from './matter-row.tsx'
import { wantedAct, whyGlyph, whySays } from './words.ts'

const OpenQuestions = lazy(() =>
  import('../../interpretations/web/open-questions.tsx').then((it) => ({ default: it.OpenQuestions })),
)

type DeskItem = OutputOf<typeof ShowDesk>['items'][number]

/** One sentence that says what matters, instead of a wall of figures. */
const Lead = ({ mine, waiting, rules }: { mine: DeskItem[]; waiting: DeskItem[]; rules: number }) => {
  const late = mine.filter((it) => it.dueAt && isPast(it.dueAt))
  const dueToday = mine.filter((it) => it.dueAt && !isPast(it.dueAt) && dayOf(it.dueAt) === today())
  const next = mine.find((it) => it.dueAt && !isPast(it.dueAt))
  const rest = say('其余可以不急。', 'The rest can wait.')
  if (mine.length === 0 && rules > 0) {
    return say(
      `委托上没有要您做的事；制度有 ${rules} 件等您。`,
      `No matter waits for you; ${rules} ${rules === 1 ? 'regulation does' : 'regulations do'}.`,
    )
  }
  if (mine.length === 0) {
    return waiting.length > 0
      ? say(
          `没有要您做的事，${waiting.length}件在等客户答复。`,
          `Nothing for you to do; ${waiting.length} wait for the client.`,
        )
      : say('没有要您做的事。', 'Nothing for you to do.')
  }
  if (late.length > 0) {
    return (
      <>
        <strong>{late.length}</strong>
        {say(
          '件已过时限，请先办这些。',
          late.length === 1
            ? ' is past its limit: please do it first. '
            : ' are past their limit: please do them first. ',
        )}
        {mine.length > late.length ? rest : null}
      </>
    )
  }
  if (dueToday.length > 0) {
    return (
      <>
        <strong>{dueToday.length}</strong>
        {say(
          `件今天要了结，最急的在${formatMoment(dueToday[0]!.dueAt!)}。`,
          ` due today, the next at ${formatMoment(dueToday[0]!.dueAt!)}. `,
        )}
        {mine.length > dueToday.length ? rest : null}
      </>
    )
  }
  return next?.dueAt
    ? say(
        `${mine.length}件等您，最近的一件在${formatMoment(next.dueAt)}前，今天不急。`,
        `${mine.length} wait for you, the next by ${formatMoment(next.dueAt)}; nothing is due today.`,
      )
    : say(`${mine.length}件等您，都没有时限。`, `${mine.length} wait for you, none with a limit.`)
}

const Group = ({ title, urgent, children }: { title: string; urgent?: boolean; children: ReactNode }) => (
  <section>
    <h2 className={urgent ? 'desk-group is-urgent' : 'desk-group'}>{title}</h2>
    <ul className="matters">{children}</ul>
  </section>
)

const groups = (items: DeskItem[]) => {
  const isLate = (it: DeskItem) => it.dueAt !== null && isPast(it.dueAt)
  const isToday = (it: DeskItem) => it.dueAt !== null && !isLate(it) && dayOf(it.dueAt) === today()
  return [
    { key: 'late', title: say('已过时限', 'Past the limit'), items: items.filter(isLate), urgent: true },
    { key: 'today', title: say('今天', 'Today'), items: items.filter(isToday), urgent: true },
    {
      key: 'later',
      title: say('往后', 'Later'),
      items: items.filter((it) => !isLate(it) && !isToday(it)),
      urgent: false,
    },
  ].filter((it) => it.items.length > 0)
}

const dueByDay = (items: DeskItem[]) => {
  const due = new Map<string, number>()
  for (const { dueAt } of items) if (dueAt) due.set(dayOf(dueAt), (due.get(dayOf(dueAt)) ?? 0) + 1)
  return due
}

/** Whoever is kept apart from the business has a desk of their own. */
export const DeskPage = () => {
  const apart = useKeptApart()
  const desk = useAsk(ShowDesk, {})
  // Until it is handed over, what they had in hand before stays where they find it.
  return apart && desk.data?.items.length === 0 ? <ApartDesk /> : <MattersDesk />
}

const MattersDesk = () => {
  const desk = useAsk(ShowDesk, {})
  const me = useAsk(ShowMe, {}).data
  const alone = useAlone()
  const reading = useAsk(ListMyReading, {}).data
  const rules = (reading?.items.length ?? 0) + (reading?.toSeal.length ?? 0)
  if (!desk.data)
    return desk.error ? <PageFailed error={desk.error} again={() => void desk.refetch()} /> : <PageWaiting />
  const mine = desk.data.items.filter((it) => it.why !== 'waiting')
  const waiting = desk.data.items.filter((it) => it.why === 'waiting')
  const unsigned = me && !me.undertakingSigned ? me : null

  return (
    <div className="page desk">
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('今日案头', 'Today’s desk')}</h1>
          <p className="page-lead">
            {alone ? (
              say('机构已经设立，客户还约不了。', 'The organisation is set up; clients cannot book yet.')
            ) : unsigned && mine.length === 0 ? (
              say('有一份承诺等您签署。', 'An undertaking waits for your signature.')
            ) : (
              <Lead mine={mine} waiting={waiting} rules={rules} />
            )}
          </p>
        </div>
      </header>
      {alone ? null : <WeekStrip due={dueByDay(mine)} />}
      {alone && me ? <ClearDesk me={me} waiting={false} /> : null}
      {me ? <FirstDayLine me={me} /> : null}
      <MyReading />
      {groups(mine).map(({ key, title, items, urgent }) => (
        <Group key={key} title={title} urgent={urgent}>
          {items.map((it) => (
            <MatterRow
              key={it.id}
              item={it}
              glyph={whyGlyph(it.why)}
              tone={urgent ? 'now' : 'mine'}
              says={whySays(it.why)}
              wanted={wantedAct[it.why]}
            />
          ))}
        </Group>
      ))}
      {mine.length === 0 && rules === 0 && me && !alone ? <ClearDesk me={me} waiting={waiting.length > 0} /> : null}
      <Suspense fallback={null}>
        <OpenQuestions />
      </Suspense>
      {waiting.length > 0 ? (
        <Group title={say('等客户答复', 'Waiting for the client')}>
          {waiting.map((it) => (
            <MatterRow
              key={it.id}
              item={it}
              glyph="候"
              tone="quiet"
              says={
                it.stage === 'plan'
                  ? say('方案在客户手里', 'The plan is with the client')
                  : say('等客户评价', 'The evaluation is with the client')
              }
            />
          ))}
        </Group>
      ) : null}
    </div>
  )
}
