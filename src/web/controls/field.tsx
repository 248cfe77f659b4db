import './field.css'
import { type ReactNode, useId } from 'react'
import type { ArticleId } from '../../regulations/all.ts'
import { say } from '../say.ts'
import { Citation } from './citation.tsx'

export type FieldAttributes = {
  id: string
  className: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

type FieldProps = {
  readonly label: string
  /** The label is spoken but not shown, where a heading above already asks. */
  readonly labelHidden?: boolean
  readonly hint?: ReactNode
  /** What is wrong and what to do: the server's sentence, or the page's own. */
  readonly error?: string
  readonly optional?: boolean
  /** The article that asks for this field. */
  readonly cite?: ArticleId
  /** Spread the attributes on the input: `{(it) => <input {...it} />}`. */
  readonly children: (attributes: FieldAttributes) => ReactNode
}

export const Field = ({ label, labelHidden, hint, error, optional, cite, children }: FieldProps) => {
  const id = useId()
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="zd-field">
      <div className={labelHidden ? 'zd-hidden' : 'zd-field__head'}>
        <label className="zd-field__label" htmlFor={id}>
          {label}
          {optional && <span className="zd-field__optional">{say('可不填', 'optional')}</span>}
        </label>
        {cite && <Citation id={cite} />}
      </div>
      {children({
        id,
        className: 'zd-input',
        'aria-describedby': notes || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p className="zd-field__error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {hint && (
        <div className="zd-field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  )
}
