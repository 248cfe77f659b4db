import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { formatDate, today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import type { ListChanges } from '../contract.ts'
import { plusDays } from './days.ts'
import './ruler.css'
import { dayAt, gathered, holds, levelsOf, monthsOf, placeOf, type Span, shifted } from './ruler-span.ts'

export type ChangeItem = OutputOf<typeof ListChanges>['items'][number]

type Props = {
  span: Span
  onSpan: (next: Span) => void
  changes: readonly ChangeItem[]
  shown: string
  onShow: (day: string) => void
}

/** What the words of a flag take at most, in pixels. */
const flagPixels = 104

/** What the words of a month take, and those of the first one, which tell the year. */
const monthPixels = 44
const firstPixels = 76

const monthSays = (day: string, first: boolean) => {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))]
  if (month === 1) return say(`${year}年`, year)
  return first
    ? say(`${year}年${month}月`, `${month}/${year}`)
    : say(`${month}月`, new Date(`${day}T00:00:00Z`).toLocaleString('en', { month: 'short', timeZone: 'UTC' }))
}

const daysOf = (changes: readonly ChangeItem[]) => {
  const by = new Map<string, ChangeItem[]>()
  for (const it of changes) by.set(it.on, [...(by.get(it.on) ?? []), it])
  return [...by].map(([day, items]) => ({ day, items })).sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** 许文博离职; else who goes from where to where. */
export const changeSays = ({ kind, people, unit, says }: ChangeItem): string =>
  kind === 'leaving'
    ? say(`${people.join('、')}离职`, `${people.join(', ')} leaves`)
    : kind === 'closing'
      ? say(`${unit}撤销`, `${unit} closes`)
      : says

const listed = (items: readonly ChangeItem[]) => items.map(changeSays).join(say('；', '; '))

/** A dot is pressed by fingers too: this many pixels. */
const dotWidth = 24.5

const useWidth = () => {
  const line = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(1000)
  useEffect(() => {
    if (!line.current) return
    const watch = new ResizeObserver(([it]) => setWidth(Math.max(1, it!.contentRect.width)))
    watch.observe(line.current)
    return () => watch.disconnect()
  }, [])
  return [line, width] as const
}

/** A line of months with a dot for each day on which something changed; a press shows the chart of that day. */
export const Ruler = ({ span, onSpan, changes, shown, onShow: show }: Props) => {
  const now = today()
  const section = useRef<HTMLElement>(null)
  const moved = useRef(false)
  const onShow = (day: string) => {
    moved.current = true
    show(day)
  }
  // The pressed dot becomes the flag of the day: the focus goes with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` is what moves it.
  useEffect(() => {
    if (moved.current) section.current?.querySelector<HTMLElement>('.is-shown > button')?.focus()
    moved.current = false
  }, [shown])
  const days = daysOf(changes).filter((it) => holds(span, it.day))
  const [line, width] = useWidth()
  const flagWidth = flagPixels / width
  const planned = days.filter((it) => it.day > now && it.day !== shown)
  const past = gathered(
    days.filter((it) => it.day <= now && it.day !== shown).map((it) => ({ ...it, place: placeOf(span, it.day) })),
    dotWidth / width,
  )
  const flags = [
    ...(holds(span, shown) ? [{ day: shown, kind: 'shown' as const }] : []),
    ...(shown !== now && holds(span, now) ? [{ day: now, kind: 'now' as const }] : []),
    ...planned.map((it) => ({ day: it.day, kind: 'planned' as const })),
  ]
    .map((it) => ({ ...it, place: placeOf(span, it.day) }))
    // A flag whose words would leave the line turns round at its pole.
    .map((it) => ({ ...it, left: it.kind === 'planned' ? it.place > 1 - flagWidth : it.place > flagWidth }))
    .sort((a, b) => a.place - b.place)
  const levels = levelsOf(
    flags.map((it) => (it.left ? it.place - flagWidth : it.place)),
    flagWidth,
  )
  const high = Math.max(0, ...levels)

  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0
    if (step === 0) return
    const stops = [...new Set([...days.map((it) => it.day), now, shown])].sort()
    const next = stops[stops.indexOf(shown) + step]
    if (!next) return
    event.preventDefault()
    onShow(next)
  }
  const pressLine = (event: MouseEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    onShow(plusDays(span.from, dayAt(span, (event.clientX - left) / width)))
  }

  return (
    <section ref={section} className="ruler" aria-label={say('变动的时间线', 'The line of changes')}>
      <button
        type="button"
        className="ruler-turn"
        aria-label={say('往前三个月', 'Three months back')}
        onClick={() => onSpan(shifted(span, -3))}
      >
        ‹
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the buttons within. */}
      <div ref={line} className="ruler-line" style={{ paddingTop: 6 + 26 * (high + 1) }} onKeyDown={keys}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: any day of the line, for the pointer; the day field does the same for the keyboard. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above. */}
        <div className="ruler-track" onClick={pressLine} />
        {past.map((those) => {
          const last = those.at(-1)!
          const says = those.map((it) => `${formatDate(it.day)}${say('：', ': ')}${listed(it.items)}`).join('\n')
          return (
            <button
              key={last.day}
              type="button"
              className={those.length > 1 ? 'ruler-dot is-several' : 'ruler-dot'}
              style={{ left: `${last.place * 100}%` }}
              title={says}
              aria-label={says}
              onClick={() => onShow(last.day)}
            />
          )
        })}
        {flags.map((it, i) => (
          <div
            key={it.kind === 'planned' ? it.day : it.kind}
            className={`ruler-flag is-${it.kind}${it.left ? ' is-left' : ''}${it.kind === 'shown' && it.day > now ? ' is-later' : ''}`}
            style={{ left: `${it.place * 100}%`, height: 40 + 26 * levels[i]! }}
          >
            <button
              type="button"
              aria-current={it.kind === 'shown' ? 'date' : undefined}
              title={listed(days.find((one) => one.day === it.day)?.items ?? [])}
              onClick={() => onShow(it.day)}
            >
              {it.kind === 'planned'
                ? say(`${it.day.slice(5)} 起`, `from ${it.day.slice(5)}`)
                : it.day === now
                  ? it.kind === 'now'
                    ? say('今天', 'Today')
                    : say('今天的样子', 'As of today')
                  : say(`${it.day.slice(5)} 的样子`, `As of ${it.day.slice(5)}`)}
            </button>
          </div>
        ))}
        <div className="ruler-months" aria-hidden="true">
          {monthsOf(span).map((it, i, all) => (
            <span key={it} style={{ left: `${placeOf(span, it) * 100}%` }}>
              {/* Words that would run into the next ones are left out; the stroke stays. */}
              {(i === 1 && width / all.length < firstPixels) || (i % 2 === 1 && width / all.length < monthPixels)
                ? ''
                : monthSays(it, i === 0)}
            </span>
          ))}
        </div>
      </div>
      <button
        type="button"
        className="ruler-turn"
        aria-label={say('往后三个月', 'Three months on')}
        onClick={() => onSpan(shifted(span, 3))}
      >
        ›
      </button>
    </section>
  )
}

/** On phones: the days themselves, the nearest planned ones first. */
export const DayList = ({ changes, shown, onShow }: Pick<Props, 'changes' | 'shown' | 'onShow'>) => {
  const [all, setAll] = useState(false)
  const now = today()
  const days = daysOf(changes)
  const order = [...days.filter((it) => it.day > now), ...days.filter((it) => it.day <= now).reverse()]
  if (order.length === 0) return null
  return (
    <section className="day-list" aria-label={say('变动的日子', 'Days of change')}>
      <h2>{say('变动的日子', 'Days of change')}</h2>
      <ol>
        {(all ? order : order.slice(0, 3)).map((it) => (
          <li key={it.day}>
            <button type="button" aria-pressed={it.day === shown} onClick={() => onShow(it.day)}>
              <span className={it.day > now ? 'is-later' : ''}>
                {it.day.slice(0, 4) === now.slice(0, 4) ? it.day.slice(5) : it.day}
                {it.day > now ? say(' 起', ' on') : ''}
              </span>
              <span>{listed(it.items)}</span>
            </button>
          </li>
        ))}
      </ol>
      {order.length > 3 ? (
        <button type="button" className="text-button" onClick={() => setAll(!all)}>
          {all ? say('收起', 'Fewer') : say(`全部${order.length}天`, `All ${order.length} days`)}
        </button>
      ) : null}
    </section>
  )
}
