import './slot-picker.css'
import { useEffect, useId, useState } from 'react'
import type { z } from 'zod'
import { Button } from '../../../web/controls/button.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { dayOf, formatDay, formatTime, weekdayGlyph } from '../../../web/dates.ts'
import { useOrganisation } from '../../../web/public/frame.tsx'
import { say } from '../../../web/say.ts'
import { useAsk } from '../../../web/use-ask.ts'
import { ListSlots, type Slot, type SlotDay } from '../contract.ts'

type Slot_ = z.infer<typeof Slot>
type Day_ = z.infer<typeof SlotDay>

const freeOf = (day: Day_): number => day.slots.filter((it) => it.free).length

/** What stands under the number: how many are free, or why none is. */
const noteOf = (day: Day_): string => {
  const free = freeOf(day)
  if (day.kind === 'rest') return day.holiday ?? say('休', 'rest')
  if (day.slots.length === 0) return '—'
  if (free === 0) return say('满', 'full')
  if (day.kind === 'make-up') return say('补班', 'open')
  return say(`${free}个`, `${free}`)
}

const spoken = (day: Day_): string => {
  const free = freeOf(day)
  const why =
    day.kind === 'rest'
      ? (day.holiday ?? say('休息日', 'rest day'))
      : free
        ? say(`${free}个空着`, `${free} free`)
        : say('没有空着的', 'none free')
  return `${formatDay(day.day)}${say('，', ', ')}${day.kind === 'make-up' ? say('补班，', 'make-up day, ') : ''}${why}`
}

type SlotPickerProps = {
  readonly subjectId: string
  readonly value: string | null
  readonly onPick: (startsAt: string) => void
  /** Rises when the free slots may have changed under the reader's hands: they are read again. */
  readonly turn?: number
  readonly onMinutes?: (minutes: number) => void
}

/** Days, then the slots of one day; only what is free right now can be taken. */
export const SlotPicker = ({ subjectId, value, onPick, turn = 0, onMinutes }: SlotPickerProps) => {
  const house = useOrganisation()
  const name = useId()
  const { data, refused, again } = useAsk(ListSlots, { subjectId })
  const [shown, setShown] = useState<string | null>(value && dayOf(value))

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is the reason to read again.
  useEffect(() => {
    if (turn > 0) again()
  }, [turn])
  // A page left open in a pocket shows what is free now, not an hour ago.
  useEffect(() => {
    const back = () => document.visibilityState === 'visible' && again()
    document.addEventListener('visibilitychange', back)
    return () => document.removeEventListener('visibilitychange', back)
  }, [again])
  useEffect(() => {
    if (value) setShown(dayOf(value))
  }, [value])
  useEffect(() => {
    if (data) onMinutes?.(data.minutes)
  }, [data, onMinutes])

  if (!data) {
    if (!refused) return <Waiting lines={3} words={say('正在看哪些时段空着', 'Looking for free slots')} />
    return (
      <Banner tone="refused">
        <span>{refused.says}</span>
        <Button kind="quiet" onPress={again}>
          {say('再看一次', 'Look again')}
        </Button>
      </Banner>
    )
  }
  const day = data.days.find((it) => it.day === shown && freeOf(it) > 0) ?? data.days.find((it) => freeOf(it) > 0)
  if (!day) {
    return (
      <div className="sp__none" role="status">
        <strong>{say('这个题目近期没有空着的时段', 'No slot is free for this subject at present')}</strong>
        <p>
          {say('请过一两天再来看看', 'Please look again in a day or two')}
          {house?.phone ? (
            <>
              {say('，或者打电话给我们：', ', or call us: ')}
              <a href={`tel:${house.phone.replace(/[^+\d]/g, '')}`}>{house.phone}</a>
            </>
          ) : null}
          {say('。', '.')}
        </p>
      </div>
    )
  }
  return (
    <div className="sp">
      <div className="sp__days" role="radiogroup" aria-label={say('哪一天', 'Which day')}>
        {data.days.map((it) => {
          const off = freeOf(it) === 0
          return (
            <label key={it.day} className={`sp__day sp__day--${it.kind}${off ? ' sp__day--off' : ''}`}>
              <input
                type="radio"
                name={`${name}-day`}
                disabled={off}
                checked={it.day === day.day}
                onChange={() => setShown(it.day)}
                aria-label={spoken(it)}
              />
              <span className="sp__weekday" aria-hidden="true">
                {weekdayGlyph(it.day)}
              </span>
              <span className="sp__number" aria-hidden="true">
                {Number(it.day.slice(8))}
              </span>
              <span className="sp__note" aria-hidden="true">
                {noteOf(it)}
              </span>
            </label>
          )
        })}
      </div>
      <div
        className="sp__slots"
        role="radiogroup"
        aria-label={say(`${formatDay(day.day)}的时段`, `Slots on ${formatDay(day.day)}`)}
      >
        {day.slots.map((it) => (
          <label key={it.startsAt} className="choice">
            <input
              type="radio"
              name={`${name}-slot`}
              disabled={!it.free}
              checked={it.startsAt === value}
              onChange={() => onPick(it.startsAt)}
              aria-label={`${formatTime(it.startsAt)}${it.free ? '' : say('，已被约走', ', taken')}`}
            />
            <span aria-hidden="true">{formatTime(it.startsAt)}</span>
          </label>
        ))}
      </div>
      {day.provisional && (
        <p className="sp__month">
          {say(
            '那一年的放假安排还没有公布，日子以后可能调整。',
            'That year’s holidays are not published yet; the day may still change.',
          )}
        </p>
      )}
    </div>
  )
}

type OfferedSlotsProps = { readonly offer: unknown; readonly onPick: (startsAt: string) => void }

const isSlot = (it: unknown): it is Slot_ =>
  typeof it === 'object' && it !== null && 'startsAt' in it && typeof it.startsAt === 'string'

/** The next free slots that a refusal offers, when somebody else was quicker. */
export const offeredSlots = (offer: unknown): Slot_[] => {
  const slots = typeof offer === 'object' && offer !== null && 'slots' in offer ? offer.slots : undefined
  return Array.isArray(slots) ? slots.filter(isSlot) : []
}

export const OfferedSlots = ({ offer, onPick }: OfferedSlotsProps) => {
  const slots = offeredSlots(offer)
  if (slots.length === 0) return null
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      {slots.slice(0, 6).map((it) => (
        <Button key={it.startsAt} onPress={() => onPick(it.startsAt)}>
          {formatDay(it.startsAt)} {formatTime(it.startsAt)}
        </Button>
      ))}
    </div>
  )
}
