import { Fragment, useId } from 'react'
import { Citation } from '../../../web/controls/citation.tsx'
import { Seal } from '../../../web/controls/seal.tsx'
import { both, say } from '../../../web/say.ts'
import { chosenOf, type Point, type Working } from './working-draft.ts'

const nth = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** Figures of a sentence stand out: they are counted from the organisation's own records. */
const Counted = ({ text }: { text: string }) =>
  text
    .split(/(\d[\d,.]*)/)
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move.
    .map((part, i) => (i % 2 ? <b key={i}>{part}</b> : <Fragment key={i}>{part}</Fragment>))

type Choose = (key: string, side: string, reason: string) => void
type Props = { point: Point; at: number; now: Working; choose: Choose | null }

/** One point on which regulations differ: what each says, what it means here, and which holds. */
const PointRow = ({ point, at, now, choose }: Props) => {
  const id = useId()
  const chosen = chosenOf(point, now)
  const reason = now.sides[point.key]?.reason ?? point.reason
  const open = choose && !point.always
  return (
    <section className={`point${chosen ? '' : ' is-open'}`} aria-labelledby={id}>
      <div className="point-name">
        <span>{say(`第${nth[at] ?? at + 1}处`, `Point ${at + 1}`)}</span>
        <h2 id={id}>{both(point.says)}</h2>
        {point.always ? (
          <small>{say('这一处不由机构选择', 'not open to choice')}</small>
        ) : point.soon ? (
          <small>{say('与另一份草案不一，可以先定', 'with another draft; may be chosen already')}</small>
        ) : point.chosenBefore && !now.sides[point.key] ? (
          <small>{say('以前已选定，可以改', 'chosen before; may be changed')}</small>
        ) : null}
      </div>
      <div className="point-sides" role="radiogroup" aria-labelledby={id}>
        {point.sides.map((side) => {
          const on = side.key === chosen
          const held = side.articles.filter((it) => it.adopted)
          return (
            <div key={side.key} className={`side${on ? ' is-on' : ''}${open ? ' is-open' : ''}`}>
              <div className="side-head">
                <label>
                  <input
                    type="radio"
                    name={id}
                    checked={on}
                    disabled={!open}
                    onChange={() => choose?.(point.key, side.key, reason)}
                  />
                  <span className="zd-hidden">
                    {both(side.says)}
                    {side.strict ? say('（较严）', ' (stricter)') : ''}
                  </span>
                </label>
                <span className="side-articles">
                  {side.articles.map((it) => (
                    <Citation key={it.id} id={it.id} />
                  ))}
                  {held.length > 0 ? <span className="side-held">{say('现行', 'in force')}</span> : null}
                </span>
                {side.strict ? <span className="side-strict">{say('较严', 'stricter')}</span> : null}
              </div>
              {/* The whole card chooses; the radio above is what keys and screen readers use. */}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the radio answers keys. */}
              {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the same radio. */}
              <div className="side-body" onClick={() => open && choose?.(point.key, side.key, reason)}>
                <p className="side-says">{both(side.says)}</p>
                <p className="side-means">
                  <span>{say('照此办', 'In practice')}</span>
                  {both(side.means)} {side.counted ? <Counted text={both(side.counted)} /> : null}
                </p>
              </div>
            </div>
          )
        })}
      </div>
      {open && now.sides[point.key] ? (
        <label className="point-reason">
          <span>{say('理由', 'Why')}</span>
          <input
            className="zd-input"
            maxLength={500}
            placeholder={say('可不填，会一并存档', 'Optional; kept with the choice')}
            value={reason}
            onChange={(event) => choose?.(point.key, now.sides[point.key]!.side, event.target.value)}
          />
        </label>
      ) : !open && reason ? (
        <p className="point-why">
          <Seal glyph="由" size={18} fill="outline" /> {reason}
        </p>
      ) : null}
    </section>
  )
}

type ListProps = { points: readonly Point[]; now: Working; choose: Choose | null; rest: number }

export const Points = ({ points, now, choose, rest }: ListProps) => {
  const free = points.filter((it) => !it.always)
  const strictOf = (it: Point) => it.sides.find((side) => side.strict)?.key
  const lax = free.filter((it) => strictOf(it) && chosenOf(it, now) !== strictOf(it))
  return (
    <div className="points">
      {choose && free.length > 1 ? (
        <p className="points-all">
          <button
            type="button"
            className="text-button"
            disabled={lax.length === 0}
            onClick={() => {
              for (const it of lax) choose(it.key, strictOf(it)!, now.sides[it.key]?.reason ?? '')
            }}
          >
            {lax.length === 0
              ? say('都取了较严的一说', 'The stricter side is taken everywhere')
              : say('全部取较严的一说', 'Take the stricter side everywhere')}
          </button>
        </p>
      ) : null}
      {points.map((it, i) => (
        <PointRow key={it.key} point={it} at={i} now={now} choose={choose} />
      ))}
      <p className="points-foot">
        <span>
          {points.length === 0
            ? say(
                `${rest} 条与已施行的制度没有说法不一的地方，按原文采用。`,
                `${rest} articles differ in nothing from what is in force.`,
              )
            : say(`其余 ${rest} 条没有说法不一，按原文采用。`, `The other ${rest} articles are adopted as they stand.`)}
        </span>
        {choose && points.length > 0 ? (
          <span>
            {say('您的选择与理由会一并存档，日后可以修订。', 'Choices and reasons are kept, and can be amended.')}
          </span>
        ) : null}
      </p>
    </div>
  )
}
