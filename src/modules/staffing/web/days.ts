/** Days as ISO strings; counted in UTC, so that no device's zone moves them. */
const at = (day: string) => new Date(`${day}T00:00:00Z`)
const iso = (it: Date) => it.toISOString().slice(0, 10)
const DAY = 86_400_000

export const daysBetween = (from: string, to: string): number =>
  Math.round((at(to).getTime() - at(from).getTime()) / DAY)

export const plusDays = (day: string, n: number): string => iso(new Date(at(day).getTime() + n * DAY))

/** The first of the month that lies `n` months away. */
export const firstOfMonth = (day: string, n = 0): string => {
  const it = at(day)
  return iso(new Date(Date.UTC(it.getUTCFullYear(), it.getUTCMonth() + n, 1)))
}

/** The same day `n` months later, or the last of that month where it has no such day. */
export const plusMonths = (day: string, n: number): string => {
  const first = firstOfMonth(day, n)
  const last = plusDays(firstOfMonth(day, n + 1), -1)
  const same = `${first.slice(0, 8)}${day.slice(8)}`
  return same > last ? last : same
}
