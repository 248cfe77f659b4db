import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import type { ArticleId } from '../../../regulations/all.ts'
import { Citation } from '../../../web/controls/citation.tsx'
import { say } from '../../../web/say.ts'
import './lines.css'
import { nth } from './matter.ts'

type Props = {
  label: string
  hint?: string
  cite: ArticleId
  error?: string | undefined
  /** The server's sentences by path; a line's own is at `<path>.<index>` or below it. */
  errors: Readonly<Record<string, string>>
  path: string
  values: readonly string[]
  most: number
  maxLength: number
  add: string
  onChange: (next: string[], removed?: number) => void
  /** What else a line carries, at its right or beneath it. */
  beside?: (at: number) => ReactNode
}

/** Numbered lines, one thing each. Enter begins the next, Backspace in an empty one takes it away. */
export const Lines = ({
  label,
  hint,
  cite,
  error,
  errors,
  path,
  values,
  most,
  maxLength,
  add,
  onChange,
  beside,
}: Props) => {
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const focus = (at: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLElement>('input[data-line]')[at]?.focus())
  const put = (at: number, text: string) => onChange(values.map((it, i) => (i === at ? text : it)))
  const grow = (after: number) => {
    if (values.length >= most) return
    onChange([...values.slice(0, after + 1), '', ...values.slice(after + 1)])
    focus(after + 1)
  }
  const drop = (at: number) => {
    onChange(values.length === 1 ? [''] : values.filter((_, i) => i !== at), at)
    focus(Math.max(0, at - 1))
  }
  const keys = (event: KeyboardEvent, at: number) => {
    // Enter that ends a pinyin word is the input method's, not ours.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      grow(at)
    } else if (event.key === 'Backspace' && values[at] === '' && values.length > 1) {
      event.preventDefault()
      drop(at)
    }
  }
  const errorOf = (at: number) =>
    errors[`${path}.${at}`] ?? errors[`${path}.${at}.text`] ?? errors[`${path}.${at}.needs`]

  return (
    <fieldset className="zd-field" aria-labelledby={id}>
      <div className="zd-field__head">
        <span className="zd-field__label" id={id}>
          {label} <span className="lines-hint">{hint}</span>
        </span>
        <Citation id={cite} />
      </div>
      <ol className={error ? 'lines is-wrong' : 'lines'} ref={list}>
        {values.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; the inputs hold nothing of their own.
          <li key={at} className="line">
            <span className="line-no" aria-hidden="true">
              {say(nth(at + 1), String(at + 1))}
            </span>
            <input
              data-line
              value={text}
              maxLength={maxLength}
              aria-label={say(`${label}第${at + 1}条`, `${label}, line ${at + 1}`)}
              aria-invalid={errorOf(at) ? true : undefined}
              onKeyDown={(event) => keys(event, at)}
              onChange={(event) => put(at, event.target.value)}
            />
            {beside?.(at)}
            <button
              type="button"
              className="line-drop"
              aria-label={say(`去掉第${at + 1}条`, `Remove line ${at + 1}`)}
              onClick={() => drop(at)}
            >
              ×
            </button>
            {errorOf(at) ? <p className="zd-field__error line-error">{errorOf(at)}</p> : null}
          </li>
        ))}
      </ol>
      {error ? (
        <p className="zd-field__error" role="alert">
          {error}
        </p>
      ) : null}
      {values.length < most ? (
        <button type="button" className="text-button line-add" onClick={() => grow(values.length - 1)}>
          ＋ {add}
        </button>
      ) : null}
    </fieldset>
  )
}
