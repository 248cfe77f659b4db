/** One organisation, one time zone: its days begin and end at midnight in China. */
export const zone = 'Asia/Shanghai'

let known = { minute: Number.NaN, day: '' }

/** ISO date of an instant in the organisation's zone. Every request asks for today's, so the last minute's answer is kept. */
export const dayOf = (at: Temporal.Instant): string => {
  const minute = Math.floor(at.epochMilliseconds / 60_000)
  if (minute !== known.minute) known = { minute, day: at.toZonedDateTimeISO(zone).toPlainDate().toString() }
  return known.day
}
