import './seal.css'
import type { CSSProperties } from 'react'
import { tileOf } from './surname.ts'

type PersonSealProps = {
  readonly name: string
  /** acted: filled; waiting: hollow; found: cinnabar; the others are quiet tones for lists of people. */
  readonly fill?: 'acted' | 'waiting' | 'found' | 'ink' | 'indigo' | 'plum' | 'ochre' | 'grey'
  readonly size?: number
  readonly round?: boolean
  readonly label?: string
}

/** How a person signs: the surname in a tile. */
export const PersonSeal = ({ name, fill = 'acted', size, round, label }: PersonSealProps) => (
  <span
    className={`zd-person zd-person--${fill}${round ? ' zd-person--round' : ''}`}
    style={size ? ({ '--person-size': `${size}px` } as CSSProperties) : undefined}
    {...(label ? { role: 'img', 'aria-label': label, title: label } : { 'aria-hidden': true })}
  >
    {tileOf(name)}
  </span>
)
