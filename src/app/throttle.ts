/** How often something may happen under one key: counted in this process, within a sliding window. */
export const throttle = (most: number, seconds: number) => {
  const times = new Map<string, number[]>()
  const recent = (key: string) => {
    const since = Date.now() - seconds * 1000
    const kept = (times.get(key) ?? []).filter((it) => it > since)
    if (kept.length > 0) times.set(key, kept)
    else times.delete(key)
    return kept
  }
  return {
    full: (key: string) => recent(key).length >= most,
    count: (key: string) => {
      // A flood of made-up keys must not fill the memory: what was counted longest ago goes first.
      if (times.size > 20_000) times.delete(times.keys().next().value!)
      const counted = [...recent(key), Date.now()]
      times.delete(key)
      times.set(key, counted)
    },
  }
}
