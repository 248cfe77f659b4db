import { Fragment, type ReactNode, useState } from 'react'
import { formatValue } from '../../../web/controls/article.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { formatDate, formatFullDate } from '../../../web/dates.ts'
import { both, language, say } from '../../../web/say.ts'
import { readTyped, type Typed, typedOf, wrongWith } from '../../rulebook/web/value-draft.ts'
import { ValueField } from '../../rulebook/web/value-field.tsx'
import { compareTexts, type Part } from './amend-diff.ts'
import { type Amending, type Article, type Blank, keyed, lostBlanks, named } from './amend-draft.ts'

type Set = (part: Partial<Amending>) => void
type Props = { article: Article; now: Amending; set: Set | null; version: number }

/** A text with its blanks filled; line breaks stay. */
const filled = (text: string, chip: (key: string) => ReactNode) =>
  text.split(/(\{[^}]+\})/).map((piece, i) => {
    const key = /^\{([^}]+)\}$/.exec(piece)?.[1]
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move.
    return <Fragment key={i}>{key ? (chip(key) ?? piece) : piece}</Fragment>
  })

const typedFor = (spec: Blank, { values }: Amending): Typed => values[spec.key] ?? typedOf(spec, spec.value)

/** What stands in a chip of the new text: the new value, or dots while what is typed is none. */
const newSays = (spec: Blank, now: Amending) => {
  if (!(spec.key in now.values)) return formatValue(spec.type, spec.value)
  const value = readTyped(spec, now.values[spec.key]!)
  return value === undefined ? '…' : formatValue(spec.type, value)
}

/** Old and new beside each other: what goes is struck through, what comes is underlined, blanks are chips. */
export const AmendText = ({ article, now, set, version }: Props) => {
  const [open, setOpen] = useState<string | null>(null)
  const [wording, setWording] = useState(false)
  const old = both(article.text)
  const next = now.texts[article.id]?.[language()] || old
  const parts = compareTexts(old, next)
  const spec = (key: string) => article.parameters.find((it) => it.key === key)
  const changed = (it: Blank) => newSays(it, now) !== formatValue(it.type, it.value)
  const shown = (kinds: readonly Part['kind'][], chip: (key: string) => ReactNode) =>
    parts
      .filter((it) => kinds.includes(it.kind))
      .map((it, i) => {
        const inner = filled(it.text, chip)
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move.
        if (it.kind === 'gone') return <del key={i}>{inner}</del>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move.
        if (it.kind === 'new') return <ins key={i}>{inner}</ins>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move.
        return <Fragment key={i}>{inner}</Fragment>
      })
  const editing = open ? spec(open) : undefined
  return (
    <>
      <div className="amend-sides">
        <section className="amend-old" aria-label={say('现行的条文', 'The article in force')}>
          <header>
            <h2>{say('现行', 'In force')}</h2>
            <span>{version > 0 ? say(`第 ${version} 版`, `version ${version}`) : say('原文', 'as delivered')}</span>
            <time>{say(`至${formatDate(now.from)}前`, `until ${formatDate(now.from)}`)}</time>
          </header>
          <div className="amend-words">
            {shown(['same', 'gone'], (key) => {
              const it = spec(key)
              return it ? (
                <span className={`chip${changed(it) ? ' is-old' : ''}`}>{formatValue(it.type, it.value)}</span>
              ) : null
            })}
          </div>
        </section>
        <section className="amend-new" aria-label={say('修订后的条文', 'The amended article')}>
          <header>
            <h2>{say('修订', 'Amended')}</h2>
            <span>{say(`第 ${version + 1} 版`, `version ${version + 1}`)}</span>
            <time>{say(`${formatFullDate(now.from)}起`, `from ${formatFullDate(now.from)}`)}</time>
          </header>
          <div className="amend-words">
            {shown(['same', 'new'], (key) => {
              const it = spec(key)
              if (!it) return null
              const className = `chip${changed(it) ? ' is-new' : ''}`
              return set ? (
                <button
                  type="button"
                  className={className}
                  aria-expanded={open === key}
                  aria-label={say(
                    `改${both(it.says)}：${newSays(it, now)}`,
                    `Change ${both(it.says)}: ${newSays(it, now)}`,
                  )}
                  onClick={() => setOpen(open === key ? null : key)}
                >
                  {newSays(it, now)}
                </button>
              ) : (
                <span className={className}>{newSays(it, now)}</span>
              )
            })}
          </div>
          {editing && set ? (
            <div className="amend-blank">
              <ValueField
                spec={editing}
                typed={typedFor(editing, now)}
                label={both(editing.says)}
                error={editing.key in now.values ? wrongWith(editing, typedFor(editing, now)) : undefined}
                onType={(typed) => set({ values: { ...now.values, [editing.key]: typed } })}
              />
              <div className="amend-blank-ways">
                {editing.key in now.values ? (
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => {
                      const { [editing.key]: _, ...values } = now.values
                      set({ values })
                    }}
                  >
                    {say('还原', 'As it was')}
                  </button>
                ) : null}
                <button type="button" className="text-button" onClick={() => setOpen(null)}>
                  {say('好', 'Done')}
                </button>
              </div>
            </div>
          ) : null}
          {set ? (
            <p className="amend-hint">
              {article.parameters.length > 0 ? say('按一下空格就能改。', 'Press a blank to change it. ') : null}
              <button
                type="button"
                className="text-button"
                aria-expanded={wording}
                onClick={() => setWording(!wording)}
              >
                {wording ? say('收起字句', 'Close the wording') : say('改字句', 'Change the wording')}
              </button>
            </p>
          ) : null}
        </section>
      </div>
      {wording && set ? <Wording article={article} now={now} set={set} /> : null}
    </>
  )
}

/** The text itself. Blanks stand by their names in 【】 and are kept. */
const Wording = ({ article, now, set }: { article: Article; now: Amending; set: Set }) => {
  const text = now.texts[article.id] ?? article.text
  const lost = lostBlanks(article, text.zh)
  const field = (lang: 'zh' | 'en', label: string, optional: boolean) => (
    <Field label={label} optional={optional}>
      {(attributes) => (
        <textarea
          {...attributes}
          lang={lang === 'zh' ? 'zh-CN' : 'en'}
          rows={Math.min(16, 3 + Math.ceil(text[lang].length / (lang === 'zh' ? 45 : 90)))}
          maxLength={lang === 'zh' ? 8000 : 16_000}
          value={named(text[lang], article.parameters, lang)}
          onChange={(event) =>
            set({
              texts: {
                ...now.texts,
                [article.id]: { ...text, [lang]: keyed(event.target.value, article.parameters, lang) },
              },
            })
          }
        />
      )}
    </Field>
  )
  return (
    <div className="amend-wording">
      {field('zh', say('条文', 'The text in Chinese'), false)}
      {field('en', say('英文', 'The text in English'), true)}
      {lost.length > 0 ? (
        <Banner tone="refused">
          {say(
            `条文里不再有「${lost.join('、')}」这个空，可系统仍照它的值办。`,
            `The text no longer names “${lost.join(', ')}”, yet the system still acts by its value.`,
          )}
        </Banner>
      ) : null}
      <p className="amend-hint">
        {say('【】里是空格的名字，请留着。', 'What stands in 【】 names a blank; please keep it. ')}
        {article.id in now.texts ? (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              const { [article.id]: _, ...texts } = now.texts
              set({ texts })
            }}
          >
            {say('还原字句', 'As it was')}
          </button>
        ) : null}
      </p>
    </div>
  )
}
