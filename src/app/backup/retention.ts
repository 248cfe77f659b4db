/** How many backups are kept: the last of each of so many days, weeks and months. */
export type Keep = { readonly daily: number; readonly weekly: number; readonly monthly: number }

export const usualKeep: Keep = { daily: 7, weekly: 4, monthly: 12 }

export type Dated = { readonly name: string; readonly day: string }

const weekOf = (day: string) => {
  const of = Temporal.PlainDate.from(day)
  return `${of.yearOfWeek}-${of.weekOfYear}`
}

/**
 * Which backups have done their service. The newest one of a day, week (from Monday) or month stands for it; the newest of
 * all is always kept. Days without a backup are not counted, so that a machine that was off loses nothing.
 */
export const spent = (backups: readonly Dated[], keep: Keep): string[] => {
  const newestFirst = [...backups].sort((a, b) => (a.name < b.name ? 1 : -1))
  const kept = new Set(newestFirst.slice(0, 1).map((it) => it.name))
  const stands = (of: (day: string) => string, most: number) => {
    const periods = new Set<string>()
    for (const { name, day } of newestFirst) {
      const period = of(day)
      if (periods.has(period)) continue
      if (periods.size >= most) return
      periods.add(period)
      kept.add(name)
    }
  }
  stands((day) => day, keep.daily)
  stands(weekOf, keep.weekly)
  stands((day) => day.slice(0, 7), keep.monthly)
  return newestFirst.map((it) => it.name).filter((name) => !kept.has(name))
}
