import { type RefObject, useLayoutEffect, useState } from 'react'
import { say } from '../../../web/say.ts'
import type { Drawing } from './drawing.ts'

type Line = { key: string; path: string; x: number; y: number }
type Props = { picture: RefObject<HTMLElement | null>; pairs: readonly [string, string][]; drawing: Drawing }

const below = 16

/**
 * The cinnabar bracket between two posts of one person that check each other. It runs in the gaps between the columns
 * and beneath them, so that it crosses no name.
 */
export const ConflictLines = ({ picture, pairs, drawing }: Props) => {
  const [lines, setLines] = useState<Line[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawing` is not read, but moves what is measured.
  useLayoutEffect(() => {
    const section = picture.current
    if (!section || pairs.length === 0) return setLines([])
    const measure = () => {
      const zero = section.getBoundingClientRect()
      const x0 = zero.left - section.scrollLeft
      const columns = section.querySelector('.chart-columns')?.getBoundingClientRect()
      const measured = pairs.flatMap(([a, b], i) => {
        const floor = (columns?.bottom ?? 0) - zero.top + below + i * 26
        // From beneath the tile to the gap beside its column, and down there.
        const drop = (key: string) => {
          const tile = section.querySelector<HTMLElement>(`[data-holding="${CSS.escape(key)}"]`)
          const it = tile?.getBoundingClientRect()
          const column = tile?.closest('.chart-column')?.getBoundingClientRect()
          if (!it) return undefined
          const foot = it.bottom - zero.top
          const gap = Math.max(1, (column ?? it).left - x0 - 7)
          return { path: `M${it.left + it.width / 2 - x0} ${foot}v4H${gap}V${floor}`, x: gap }
        }
        const [one, other] = [drop(a), drop(b)]
        if (!one || !other || !columns) return []
        return [{ key: `${a} ${b}`, path: `${one.path}H${other.x}${other.path}`, x: (one.x + other.x) / 2, y: floor }]
      })
      setLines(measured)
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(section)
    return () => watch.disconnect()
  }, [picture, pairs, drawing])

  if (lines.length === 0) return null
  return (
    <div className="chart-conflicts" style={{ height: below + lines.length * 26 }} aria-hidden="true">
      <svg className="chart-bracket" width="1" height="1" aria-hidden="true">
        {lines.map((it) => (
          <path key={it.key} d={it.path} />
        ))}
      </svg>
      {lines.map((it) => (
        <span key={it.key} className="chart-opposed" style={{ left: it.x, top: it.y }}>
          {say('相冲', 'conflict')}
        </span>
      ))}
    </div>
  )
}
