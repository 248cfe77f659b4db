import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Citation } from '../../../web/controls/citation.tsx'
import { Empty } from '../../../web/controls/notes.tsx'
import { formatDate, formatLongWeekday } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { ShowMorning } from '../contract.ts'
import './morning.css'
import { Days } from './days.tsx'

type Morning = OutputOf<typeof ShowMorning>
type Block = Morning['regulations'][number]['articles'][number]

const uses = (): readonly [Block['use'], string][] => [
  ['acted', say('起作用', 'Acted')],
  ['refused', say('拒绝过', 'Refused')],
  ['missed', say('落空过', 'Missed')],
  ['acknowledged', say('靠签认', 'Acknowledged')],
  ['idle', say('未遇', 'Not met yet')],
  ['text', say('只是文字', 'Text only')],
]

const times = (n: number) => n.toLocaleString('en-US')
const short = (it: string) => it.replace(/^第|条$/g, '').replace(/^Article /, '')
const plain: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

/** 第十六条 → 16; 第五条之二 → 5·2; what counts in another way keeps its own number. */
const figureOf = (number: string): string =>
  short(number)
    .split(/条?之/)
    .map((it) => {
      const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(it)
      if (!parts) return it
      const [, a, ten, b] = parts
      return String(ten ? (plain[a ?? '一'] ?? 1) * 10 + (plain[b ?? ''] ?? 0) : (plain[a ?? b ?? ''] ?? it))
    })
    .join('·')

const blockSays = (it: Block) => {
  const name = `${both(it.number)}${it.heading ? ` ${both(it.heading)}` : ''}`
  const use = uses().find(([use]) => use === it.use)![1]
  const parts = [
    it.acted ? say(`起作用${it.acted}次`, `acted ${it.acted}×`) : '',
    it.refused ? say(`拒绝${it.refused}次`, `refused ${it.refused}×`) : '',
    it.missed ? say(`落空${it.missed}次`, `missed ${it.missed}×`) : '',
  ].filter(Boolean)
  return `${name}${say('：', ': ')}${[use, ...parts].join(say('，', ', '))}`
}

const Blocks = ({ it, from, to }: { it: Morning['regulations'][number]; from: string; to: string }) => (
  <section className="mo-row" aria-label={both(it.title)}>
    <div className="mo-name">
      <h3>{both(it.short)}</h3>
      <span>{say(`${times(it.acted)} 次`, `${times(it.acted)} times`)}</span>
    </div>
    <ul className="mo-blocks">
      {it.articles.map((one) => (
        <li key={one.id}>
          <Link
            className={`mo-block mo-${one.use} mo-depth-${one.depth}`}
            title={blockSays(one)}
            {...(one.acted + one.refused + one.missed > 0
              ? { to: '/app/rulebook/records' as const, search: { article: one.id, from, to } }
              : { to: '/app/rulebook/$' as const, params: { _splat: one.id } })}
          >
            <span aria-hidden="true">{figureOf(both(one.number))}</span>
            <span className="zd-hidden">{blockSays(one)}</span>
          </Link>
        </li>
      ))}
    </ul>
  </section>
)

const counted = (it: Morning['counted']) =>
  it === 'all'
    ? ''
    : it === 'unit'
      ? say('只数本部门的事与您自己办的。', 'Counted: the matters of your department and what you did.')
      : say('只数您自己办的。', 'Counted: what you did yourself.')

const Gather = ({ it }: { it: Morning }) => {
  const { from, today: to } = it
  return (
    <section className="mo-part" aria-labelledby="mo-gather">
      <h2 id="mo-gather">{say('落空聚在这里', 'Where misses gather')}</h2>
      {it.gather.length === 0 ? (
        <p className="mo-quiet">{say('本月没有一件到期没办的。', 'Nothing fell due undone this month.')}</p>
      ) : (
        <ul className="mo-lines">
          {it.gather.map((one) => (
            <li key={`${one.article} ${one.says.zh} ${one.unit}`}>
              <div>
                <Link to="/app/rulebook/records" search={{ article: one.article, from, to, outcome: 'missed' }}>
                  {both(one.says)}
                </Link>
                <Citation id={one.article} />
              </div>
              <span className="mo-bricks" role="img" aria-label={say(`${one.count} 次`, `${one.count} times`)}>
                {Array.from({ length: Math.min(one.count, 6) }, (_, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: bricks are alike and never move.
                  <i key={i} className="mo-missed" />
                ))}
                {one.count > 6 ? <b>{one.count}</b> : null}
              </span>
              <span className="mo-unit">{one.unit}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Followed = ({ it }: { it: Morning }) => {
  const { refused, corrected, givenUp, open } = it.followed
  return (
    <section className="mo-part" aria-labelledby="mo-followed">
      <h2 id="mo-followed">{say('拒绝之后', 'After a refusal')}</h2>
      {refused === 0 ? (
        <p className="mo-quiet">{say('本月还没有拒绝过谁。', 'Nobody was refused this month.')}</p>
      ) : (
        <>
          <p className="mo-bricks" aria-hidden="true">
            {Array.from({ length: Math.min(refused, 30) }, (_, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: bricks are alike and never move.
              <i key={i} className={i * refused < corrected * Math.min(refused, 30) ? 'mo-acted' : 'mo-none'} />
            ))}
          </p>
          <p className="mo-quiet">
            <Link
              to="/app/rulebook/records"
              search={{ from: it.from, to: it.today, outcome: 'refused' }}
              className="mo-figure"
            >
              {say(`${refused} 次`, `${refused}`)}
            </Link>
            {say(
              `里，${corrected} 次三日内改正办成，${givenUp} 次作罢${open > 0 ? `，${open} 次还在三日之内` : ''}。`,
              `: ${corrected} put right within three days, ${givenUp} given up${open > 0 ? `, ${open} still within three days` : ''}.`,
            )}
          </p>
        </>
      )}
    </section>
  )
}

const Paper = ({ it }: { it: Morning }) => (
  <section className="mo-part" aria-labelledby="mo-paper">
    <h2 id="mo-paper">{say('只在纸上', 'Only on paper')}</h2>
    {it.paper.length === 0 ? (
      <p className="mo-quiet">{say('施行的条文背后都有人办。', 'Something stands behind every article in force.')}</p>
    ) : (
      <>
        <ul className="mo-paper">
          {it.paper.slice(0, 6).map((one) => (
            <li key={one.id}>
              <Link to="/app/rulebook/$" params={{ _splat: one.id }}>
                {both(one.text).replace(/\{[^}]+\}/g, '…')}
              </Link>
              <span>
                {both(one.short)} {both(one.number)}
                {say(`，已 ${one.days} 天`, `, for ${one.days} days`)}
              </span>
            </li>
          ))}
        </ul>
        {it.paper.length > 6 ? (
          <p className="mo-quiet">
            {say(`另有 ${it.paper.length - 6} 条，见上面的虚线格。`, `${it.paper.length - 6} more: the dashed blocks.`)}
          </p>
        ) : null}
      </>
    )}
  </section>
)

const Sentence = ({ it }: { it: Morning }) => {
  const { from, today: to } = it
  const top = it.gather[0]
  const none = it.acted + it.refused + it.missed === 0
  const figure = (n: number, outcome: 'acted' | 'refused' | 'missed', tone = '') =>
    n === 0 ? (
      <b className="mo-number">0</b>
    ) : (
      <Link className={`mo-number ${tone}`} to="/app/rulebook/records" search={{ from, to, outcome }}>
        {times(n)}
      </Link>
    )
  return (
    <header className="mo-head">
      <p className="mo-date">
        {formatDate(to)}
        {say('，', ', ')}
        {formatLongWeekday(to)}
      </p>
      <h1>
        {none ? (
          say('本月，制度还没有用上。', 'This month the regulations have not been called upon yet.')
        ) : (
          <>
            {say('本月，制度起了 ', 'This month the regulations acted ')}
            {figure(it.acted, 'acted')}
            {say(' 次作用，拒绝 ', ' times, refused ')}
            {figure(it.refused, 'refused')}
            {say(' 次，落空 ', ', were missed ')}
            {figure(it.missed, 'missed', 'mo-number--missed')}
            {say(' 次。', ' times.')}
          </>
        )}
      </h1>
      <p className="mo-lead">
        {top
          ? say(
              `落空里有 ${top.count} 次是${both(top.says)}，在${top.unit}。`,
              `${top.count} of the misses: ${both(top.says)}, in ${top.unit}. `,
            )
          : none
            ? ''
            : say('没有到期没办的事，各处平稳。', 'Nothing fell due undone. ')}
        {counted(it.counted)}
        {top?.head ? (
          <Link to="/app/people/$id" params={{ id: top.head.id }} className="mo-talk">
            {say(`和${top.head.name}谈谈`, `Talk with ${top.head.name}`)}
          </Link>
        ) : null}
      </p>
    </header>
  )
}

/** 晨报: what the regulations did, one sentence first; every figure opens the records behind it. */
export const MorningPage = () => {
  const morning = useAsk(ShowMorning, {})
  const it = morning.data
  if (!it) return morning.error ? <PageFailed error={morning.error} again={morning.refetch} /> : <PageWaiting />
  const articles = it.regulations.reduce((all, one) => all + one.articles.length, 0)
  return (
    <div className="mo">
      <Sentence it={it} />
      <div className="mo-body">
        <div className="mo-main">
          {articles === 0 ? (
            <Empty glyph="制" title={say('还没有施行的条文', 'No article is in force yet')}>
              {say(
                '采用第一部制度之后，这里每天告诉您它做了什么。',
                'Once one is adopted, this page tells every morning what it did.',
              )}{' '}
              <Link to="/app/rulebook/$" params={{ _splat: '' }}>
                {say('去看有哪些制度可以采用', 'See which regulations can be adopted')}
              </Link>
            </Empty>
          ) : (
            <section aria-labelledby="mo-articles">
              <div className="mo-title">
                <h2 id="mo-articles">{say(`${articles} 条，各在做什么`, `What each of ${articles} articles does`)}</h2>
                <ul className="mo-legend" aria-label={say('图例', 'Legend')}>
                  {uses().map(([use, says]) => (
                    <li key={use}>
                      <i className={`mo-${use} mo-depth-2`} aria-hidden="true" />
                      {says}
                    </li>
                  ))}
                </ul>
              </div>
              {it.regulations.map((one) => (
                <Blocks key={one.key} it={one} from={it.from} to={it.today} />
              ))}
            </section>
          )}
          <Days days={it.days} />
        </div>
        <aside className="mo-side" aria-label={say('要留心的', 'What to look at')}>
          <Gather it={it} />
          <Followed it={it} />
          <Paper it={it} />
        </aside>
      </div>
    </div>
  )
}
