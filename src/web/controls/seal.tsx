import './seal.css'
import type { CSSProperties } from 'react'
import type { MechanismKind, Says } from '../../regulations/regulation.ts'
import { both, say } from '../say.ts'

/** Acted, refused, missed, idle, only text; round and now are for steps. */
export type SealFill = 'jade' | 'cinnabar' | 'ochre' | 'outline' | 'dashed' | 'now'

type SealProps = {
  readonly glyph: string
  readonly fill?: SealFill
  readonly size?: number
  readonly round?: boolean
  /** What a screen reader says. Without it the seal repeats words beside it and stays silent. */
  readonly label?: string
}

/** One character in a square: kinds are characters here, not icons. */
export const Seal = ({ glyph, fill = 'jade', size, round, label }: SealProps) => (
  <span
    className={`zd-seal zd-seal--${fill}${round ? ' zd-seal--round' : ''}`}
    style={size ? ({ '--seal-size': `${size}px` } as CSSProperties) : undefined}
    {...(label ? { role: 'img', 'aria-label': label, title: label } : { 'aria-hidden': true })}
  >
    {glyph}
  </span>
)

const mechanisms: Record<MechanismKind, { glyph: string; says: Says }> = {
  gate: { glyph: '拒', says: { zh: '拒：违反的不予办理', en: 'Gate: what breaks it is refused' } },
  flow: { glyph: '流', says: { zh: '流：依次办理，不可跳过', en: 'Flow: done in order, no step skipped' } },
  duty: { glyph: '务', says: { zh: '务：到期须办', en: 'Duty: owed by a time' } },
  watch: { glyph: '测', says: { zh: '测：系统自行察见', en: 'Watch: breaches are noticed' } },
  record: { glyph: '痕', says: { zh: '痕：须留记录', en: 'Record: kept and produced' } },
  state: { glyph: '宣', says: { zh: '宣：阅读并签认', en: 'Statement: read and acknowledged' } },
}

export const mechanismSays = (kind: string): string =>
  both(mechanisms[kind as MechanismKind]?.says ?? { zh: kind, en: kind })

type MechanismSealProps = { kind: string; fill?: SealFill; size?: number; note?: string }

/** The seal of a mechanism of an article; `note` is spoken behind what the kind means. */
export const MechanismSeal = ({ kind, fill = 'jade', size, note }: MechanismSealProps) => (
  <Seal
    glyph={mechanisms[kind as MechanismKind]?.glyph ?? '文'}
    fill={fill}
    size={size}
    label={note ? say(`${mechanismSays(kind)}；${note}`, `${mechanismSays(kind)}; ${note}`) : mechanismSays(kind)}
  />
)

type StampProps = {
  readonly words: string
  readonly tone?: 'jade' | 'cinnabar' | 'ochre' | 'grey'
  readonly tall?: boolean
  readonly size?: number
}

/** 已约, 拒绝, 同意: `tall` sets two characters one above the other. */
export const Stamp = ({ words, tone = 'jade', tall, size }: StampProps) => (
  <span
    className={`zd-stamp zd-stamp--${tone}${tall ? ' zd-stamp--tall' : ''}`}
    style={size ? { fontSize: size } : undefined}
  >
    {words}
  </span>
)

/** The organisation's own mark: its one character in cinnabar, and its name. */
export const OrganisationMark = ({ glyph, name, size = 30 }: { glyph: string; name: string; size?: number }) => (
  <span
    className="zd-serif"
    style={{ display: 'inline-flex', alignItems: 'center', gap: 10, fontWeight: 700, fontSize: size * 0.55 }}
  >
    <Seal glyph={glyph} fill="cinnabar" size={size} />
    {name || say('知度', 'Zhidu')}
  </span>
)
