export type Span = { opens: string; closes: string }
/** Weekdays that share their hours. */
export type Group = { weekdays: readonly number[]; spans: readonly Span[] }
type WeekSpan = { weekday: number; opens: string; closes: string }

/** The week as groups of weekdays with the same hours. */
export const groupsOf = (week: readonly WeekSpan[]): Group[] => {
  const groups: { key: string; weekdays: number[]; spans: Span[] }[] = []
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    const spans = week.filter((it) => it.weekday === weekday).map(({ opens, closes }) => ({ opens, closes }))
    if (spans.length === 0) continue
    const key = JSON.stringify(spans)
    const known = groups.find((it) => it.key === key)
    if (known) known.weekdays.push(weekday)
    else groups.push({ key, weekdays: [weekday], spans })
  }
  return groups.map(({ weekdays, spans }) => ({ weekdays, spans }))
}

export const weekOfGroups = (groups: readonly Group[]): WeekSpan[] =>
  groups.flatMap(({ weekdays, spans }) => weekdays.flatMap((weekday) => spans.map((it) => ({ weekday, ...it }))))

/** A weekday has one set of hours: given to one group, it is taken from the others. */
export const toggled = (groups: readonly Group[], at: number, weekday: number): Group[] =>
  groups.map((it, i) => {
    const has = it.weekdays.includes(weekday)
    const without = it.weekdays.filter((one) => one !== weekday)
    return i === at && !has ? { ...it, weekdays: [...without, weekday].sort() } : { ...it, weekdays: without }
  })
