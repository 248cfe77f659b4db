import { randomUUIDv7 } from 'node:crypto'
import type { Context } from '../../kernel/act.ts'
import { invalidField, Refusal } from '../../kernel/refusal.ts'
import { bookedOn } from '../bookings/public.ts'
import { nowChanged } from '../rulebook/public.ts'
import { numberOf, weekdayOf, yearOf } from './days.ts'
import { checkNotice, type NoticeDay } from './notice.ts'
import { clearYear, saveDays, saveEdition, saveYear } from './store.ts'

type Notice = {
  readonly year: number
  readonly title: string
  readonly issuedOn: string
  readonly days: readonly NoticeDay[]
  readonly although?: string | undefined
}

const refuseFaulty = ({ year, days }: Notice) => {
  for (const [i, { day, kind }] of days.entries()) {
    const field = `days.${i}`
    if (yearOf(day) !== year) {
      throw invalidField(field, 'another-year', {
        zh: `${day} 不在 ${year} 年里。`,
        en: `${day} does not lie in ${year}.`,
      })
    }
    if (days.findIndex((it) => it.day === day) !== i) {
      throw invalidField(field, 'twice', { zh: `${day} 写了两次。`, en: `${day} stands there twice.` })
    }
    if (kind === 'make-up' && weekdayOf(numberOf(day)) < 6) {
      throw invalidField(field, 'make-up-on-a-weekday', {
        zh: `${day} 本来就是工作日，补班只会在周六或周日。`,
        en: `${day} is a workday already; a make-up day falls on a weekend.`,
      })
    }
  }
}

const named = (days: readonly { day: string; name?: string }[]) =>
  days
    .map(({ day, name }) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日${name ? ` ${name}` : ''}`)
    .join('、')

/** A list that differs from the statutory days of the law is only taken with a reason: those days are paid 300 %. */
const refuseUnlike = ({ year, days, although }: Notice) => {
  const { outside: _, ...check } = checkNotice(days, year)
  const { lacks, beyond, demanded, listed } = check
  if ((lacks.length === 0 && beyond.length === 0) || although) return check
  const zh = [
    lacks.length > 0 ? `少了${named(lacks)}` : '',
    beyond.length > 0 ? `多了${named(beyond.map((day) => ({ day })))}` : '',
  ].filter(Boolean)
  throw new Refusal(
    'conflict',
    'unlike-the-law',
    {
      zh: `${year}年的法定节假日应当是 ${demanded} 天，这里标了 ${listed} 天：${zh.join('；')}。法定节假日加班付三倍，请核对；确实如此的，请写明依据。`,
      en: `The law gives ${demanded} statutory days in ${year}, the list has ${listed}; lacking: ${lacks.map((it) => it.day).join(', ') || 'none'}; beyond: ${beyond.join(', ') || 'none'}. They are paid 300 %: please check, or say why it is so.`,
    },
    { article: 'daily/6' },
  )
}

/** The year as it stands from now on, and one more edition beside those before it, which nobody can change. */
export const putYear = async (notice: Notice, reason: string, { tx, actor, now, inForce }: Context) => {
  refuseFaulty(notice)
  const check = refuseUnlike(notice)
  const { year, title, issuedOn, although } = notice
  const editionId = randomUUIDv7()
  const days = JSON.stringify([...notice.days].sort((a, b) => (a.day < b.day ? -1 : 1)))
  const because = [reason, although].filter(Boolean).join(' ')
  const by = actor.kind === 'staff' ? actor.id : null
  await Promise.all([
    saveYear(tx, year, title, issuedOn),
    clearYear(tx, year),
    saveDays(tx, days),
    saveEdition(tx, editionId, year, title, issuedOn, because, days, by, now.toString()),
    nowChanged(tx),
  ])
  const free = notice.days.filter((it) => it.kind !== 'make-up' && it.day >= inForce.day).map((it) => it.day)
  return { year, editionId, check, booked: await bookedOn(tx, free) }
}
