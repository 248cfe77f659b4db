export type Span = { weekday: number; opens: string; closes: string }

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

const quarters = Array.from(
  { length: 97 },
  (_, i) => `${String(Math.floor(i / 4)).padStart(2, '0')}:${String((i % 4) * 15).padStart(2, '0')}`,
)

/** Every quarter of an hour, and the value itself where it is none. */
export const timesWith = (value: string): string[] =>
  quarters.includes(value) ? quarters : [...quarters, value].sort()

/** What `添一段` adds: the ordinary morning, then the afternoon, then an evening; nothing once the day is full. */
export const nextSpan = (weekday: number, spans: readonly Span[]): Span | null => {
  const last =
    spans
      .map((it) => it.closes)
      .sort()
      .at(-1) ?? '00:00'
  const next = [
    { opens: '09:00', closes: '12:00' },
    { opens: '13:30', closes: '17:30' },
    { opens: '18:30', closes: '20:30' },
    { opens: '21:00', closes: '22:00' },
  ].find((it) => it.opens >= last)
  return next && spans.length < 4 ? { weekday, ...next } : null
}
