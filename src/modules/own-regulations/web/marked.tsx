import { Fragment } from 'react'

const escaped = (it: string) => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A text with the words marked that it shares with another. */
export const Marked = ({ text, words }: { text: string; words: readonly string[] }) => {
  if (words.length === 0) return <>{text}</>
  const shape = new RegExp(
    `(${[...words]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')})`,
  )
  return (
    <>
      {text.split(shape).map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
        <Fragment key={i}>{i % 2 ? <mark className="own-shared">{part}</mark> : part}</Fragment>
      ))}
    </>
  )
}
