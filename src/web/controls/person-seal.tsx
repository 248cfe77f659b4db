import './seal.css'
import type { CSSProperties } from 'react'

/** Two-character surnames sign with their first character; this list only tells them from given names. */
const compound = [
  '欧阳',
  '司马',
  '诸葛',
  '尉迟',
  '夏侯',
  '上官',
  '司徒',
  '东方',
  '皇甫',
  '令狐',
  '慕容',
  '长孙',
  '宇文',
  '公孙',
  '端木',
  '独孤',
  '南宫',
  '轩辕',
  '呼延',
  '澹台',
  '闻人',
  '司空',
  '百里',
  '东郭',
  '钟离',
  '濮阳',
  '万俟',
  '赫连',
  '拓跋',
  '申屠',
  '太史',
  '闾丘',
]

export const surnameOf = (name: string): string => {
  const it = name.trim()
  const two = compound.find((one) => it.startsWith(one) && Array.from(it).length > 2)
  return two ?? Array.from(it)[0] ?? '·'
}

/** Code points, not UTF-16 units: 𠮷 is one character. */
export const tileOf = (name: string): string => (Array.from(surnameOf(name))[0] ?? '·').toUpperCase()

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
