import { type ReactNode, use } from 'react'
import type { OutputOf } from '../../kernel/contract.ts'
import { WhyFigure, WhyOpen, WhyOwn } from '../../modules/evidence/why-contract.ts'
import { formatDate, formatFullDate } from '../dates.ts'
import { both, say } from '../say.ts'
import { PaneSlot, Pane as StaffPane } from '../staff/pane.tsx'
import { useAsk } from '../use-ask.ts'
import { ArticleText, formatValue } from './article.tsx'
import { Button } from './button.tsx'
import { Banner } from './notes.tsx'
import { Pane } from './pane.tsx'
import { Seal } from './seal.tsx'
import { Waiting } from './waiting.tsx'

type Answer = OutputOf<typeof WhyFigure>
type Used = NonNullable<Answer['value']>

const contracts = { staff: WhyFigure, client: WhyOwn, anyone: WhyOpen } as const

type StepProps = { glyph: string; name: string; href?: string | null; solid?: boolean; children: ReactNode }

const Step = ({ glyph, name, href, solid, children }: StepProps) => {
  const words = (
    <>
      <span className="zd-whyp__name">{name}</span>
      {children}
    </>
  )
  return (
    <li className="zd-whyp__step">
      <Seal glyph={glyph} fill={solid ? 'jade' : 'outline'} size={30} />
      {href ? (
        <a className="zd-whyp__words zd-whyp__words--link" href={href}>
          {words}
          <span className="zd-whyp__go" aria-hidden="true">
            ›
          </span>
        </a>
      ) : (
        <div className="zd-whyp__words">{words}</div>
      )}
    </li>
  )
}

/** 09-01 起由 30 元改为 50 元 */
const changeSays = ({ since, was, type, value }: Used) =>
  since && was
    ? say(
        `${formatFullDate(since)}起由${formatValue(type, was.value)}改为${formatValue(type, value)}`,
        `changed from ${formatValue(type, was.value)} on ${formatFullDate(since)}`,
      )
    : say('与条文采用时一样，没有改过', 'as the article was adopted; never changed')

const kindSays = (kind: Answer['counting'][number]['kind']) =>
  kind === 'make-up' ? say('补班', 'make-up day') : kind === 'rest' ? say('休息', 'rest') : ''

const dayNote = ({ kind, name, minutes, provisional }: Answer['counting'][number]) => {
  const counted = say(
    `数了${Math.floor(minutes / 60)}小时${minutes % 60 ? `${minutes % 60}分` : ''}`,
    `${Math.floor(minutes / 60)} h${minutes % 60 ? ` ${minutes % 60} min` : ''} counted`,
  )
  return [
    name ?? kindSays(kind),
    minutes > 0 ? counted : say('不数', 'not counted'),
    provisional ? say('暂定', 'provisional') : '',
  ]
    .filter(Boolean)
    .join(say('，', ', '))
}

const Body = ({ it }: { it: Answer }) => {
  const { value, article, regulation } = it
  return (
    <div className="zd-whyp">
      <p className="zd-whyp__shown">{both(it.shown)}</p>
      {it.note && <p className="zd-whyp__note">{both(it.note)}</p>}
      <ol className="zd-whyp__steps">
        <Step glyph="记" name={say('记录', 'Record')} href={it.record.href}>
          <span className="zd-whyp__says">{both(it.record.says)}</span>
          {it.record.note && <small>{both(it.record.note)}</small>}
        </Step>
        <Step glyph="规" name={say('规则', 'Rule')}>
          <span className="zd-whyp__says">{both(it.rule.says)}</span>
          {it.rule.note && <small>{both(it.rule.note)}</small>}
        </Step>
        {value && (
          <Step
            glyph="值"
            solid
            name={say(`当日的数，${formatDate(it.day)}`, `Value of the day, ${formatDate(it.day)}`)}
            href={value.href}
          >
            <span className="zd-whyp__says">
              <b>{formatValue(value.type, value.value)}</b> {both(value.says)}
            </span>
            <small>{changeSays(value)}</small>
          </Step>
        )}
        <Step
          glyph="条"
          name={
            regulation.version
              ? say(`条文，第 ${regulation.version} 版`, `Article, version ${regulation.version}`)
              : say('条文', 'Article')
          }
          href={article.href}
        >
          <span className="zd-whyp__says zd-whyp__article">
            <b>{both(article.number)}</b>
            <ArticleText
              article={article}
              decisive={article.decisive ? both(article.decisive) : undefined}
              only={article.decisive ? (text) => text.includes(both(article.decisive!)) : undefined}
            />
          </span>
        </Step>
        <Step glyph="制" name={say('制度', 'Regulation')} href={regulation.href}>
          <span className="zd-whyp__says">{say(`《${both(regulation.title)}》`, both(regulation.title))}</span>
          <small>
            {[
              regulation.from
                ? say(
                    `${regulation.by ?? ''} ${formatFullDate(regulation.from)}施行`.trim(),
                    `in force from ${formatFullDate(regulation.from)}${regulation.by ? `, by ${regulation.by}` : ''}`,
                  )
                : '',
              regulation.acknowledgedOn
                ? say(
                    `您 ${formatDate(regulation.acknowledgedOn)} 签认`,
                    `acknowledged by you on ${formatDate(regulation.acknowledgedOn)}`,
                  )
                : '',
            ]
              .filter(Boolean)
              .join(say('，', '; '))}
          </small>
        </Step>
      </ol>
      {it.counting.length > 0 && (
        <details className="zd-whyp__counting">
          <summary>{say('按日历怎么数的', 'How the calendar counts it')}</summary>
          <ul>
            {it.counting.map((one) => (
              <li key={one.day}>
                <span>{formatDate(one.day)}</span> {dayNote(one)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {it.recounted && <Banner>{both(it.recounted)}</Banner>}
      {it.ways.length > 0 && (
        <div className="zd-whyp__ways">
          <h3>{say('您可以', 'What you can do')}</h3>
          <ul>
            {it.ways.map((way) => (
              <li key={way.says.zh}>
                {way.href ? <a href={way.href}>{both(way.says)}</a> : both(way.says)}
                {way.note && <small>{both(way.note)}</small>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="zd-whyp__foot">
        <Button onPress={() => window.print()}>{say('打印', 'Print')}</Button>
      </div>
    </div>
  )
}

type Props = { figure: string; id: string; of: keyof typeof contracts; about: string; onClose: () => void }

/** The pane of `Why`: beside the page in the office, over it for clients, from the lower edge on phones. */
export const WhyPane = ({ figure, id, of, about, onClose }: Props) => {
  const slot = use(PaneSlot)
  const { data, refused } = useAsk(contracts[of], { figure, id })
  const title = say(`为什么是：${about}`, `Why: ${about}`)
  const body = data ? (
    <Body it={data} />
  ) : refused ? (
    <Banner tone="refused">{refused.says}</Banner>
  ) : (
    <Waiting lines={6} />
  )
  return slot ? (
    <StaffPane title={title} onClose={onClose}>
      {body}
    </StaffPane>
  ) : (
    <Pane title={title} onClose={onClose}>
      {body}
    </Pane>
  )
}
