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
      setLines(
        pairs.flatMap(([a, b], i) => {
          const [one, other] = [a, b]
            .map((it) =>
              section.querySelector<HTMLElement>(`[data-holding="${CSS.escape(it)}"]`)?.getBoundingClientRect(),
            )
            .sort((p, q) => (p?.left ?? 0) - (q?.left ?? 0))
          if (!one || !other || !columns) return []
          const floor = columns.bottom - zero.top + below + i * 26
          const drop = (it: DOMRect) => ({ x: it.left + it.width / 2 - x0, y: it.bottom - zero.top + 1 })
          const [p, q] = [drop(one), drop(other)]
          return [{ key: `${a} ${b}`, path: `M${p.x} ${p.y}V${floor}H${q.x}V${q.y}`, x: (p.x + q.x) / 2, y: floor }]
        }),
      )
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
