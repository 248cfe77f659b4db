import './article.css'
import { Fragment, useEffect, useState } from 'react'
import type { OutputOf } from '../../kernel/contract.ts'
import { ReadArticle } from '../../modules/rulebook/contract.ts'
import { sayValue } from '../../regulations/say-value.ts'
import { ask, Refused } from '../api.ts'
import { useCitations } from '../citations.ts'
import { formatDate } from '../dates.ts'
import { both, language, say, useLanguage } from '../say.ts'
import { MechanismSeal } from './seal.tsx'
import { Waiting } from './waiting.tsx'

export type ReadableArticle = OutputOf<typeof ReadArticle>
export type ReadableParameter = ReadableArticle['parameters'][number]

type Value = ReadableParameter['value']

/** A parameter's value with its unit, in the reader's language. */
export const formatValue = (type: string, value: Value): string => both(sayValue(type, value))

const Chip = ({ parameter }: { parameter: ChipOf }) => {
  const coming = parameter.coming
  const note = coming
    ? say(
        `${both(parameter.says)}；${formatDate(coming.from)}起为${formatValue(parameter.type, coming.value)}`,
        `${both(parameter.says)}; from ${formatDate(coming.from)}: ${formatValue(parameter.type, coming.value)}`,
      )
    : both(parameter.says)
  return (
    <span className={`zd-chip${coming ? ' zd-chip--coming' : ''}`} title={note}>
      {formatValue(parameter.type, parameter.value)}
    </span>
  )
}

type ChipOf = Pick<ReadableParameter, 'key' | 'says' | 'type' | 'value' | 'coming'>
type Read = Pick<ReadableArticle, 'text'> & { readonly parameters: readonly ChipOf[] }

const paragraphsOf = (article: Read): string[] => both(article.text).split('\n')

/** The running text with its blanks filled. `decisive` is the clause that settles the matter, underlined. */
export const ArticleText = ({
  article,
  decisive,
  only,
}: {
  article: Read
  decisive?: string
  only?: (paragraph: string) => boolean
}) => {
  const by = new Map(article.parameters.map((it) => [it.key, it]))
  const fill = (text: string, at: string) =>
    text.split(/\{([^}]+)\}/).map((part, i) => {
      const parameter = i % 2 ? by.get(part) : undefined
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
      return <Fragment key={`${at}${i}`}>{parameter ? <Chip parameter={parameter} /> : part}</Fragment>
    })
  return paragraphsOf(article)
    .filter((it) => !only || only(it))
    .map((paragraph) => {
      const at = decisive ? paragraph.indexOf(decisive) : -1
      return (
        <p key={paragraph}>
          {at < 0 || !decisive ? (
            fill(paragraph, 'a')
          ) : (
            <>
              {fill(paragraph.slice(0, at), 'a')}
              <mark>{fill(decisive, 'b')}</mark>
              {fill(paragraph.slice(at + decisive.length), 'c')}
            </>
          )}
        </p>
      )
    })
}

/** Articles hardly change while a page is open: each is read once per language and state of the rulebook. */
const known = new Map<string, Promise<ReadableArticle>>()

export const readArticle = (id: string, stamp = ''): Promise<ReadableArticle> => {
  const key = `${language()} ${id} ${stamp}`
  const it = known.get(key) ?? ask(ReadArticle, { id })
  known.set(key, it)
  it.catch(() => known.delete(key))
  return it
}

/** One article, read when first shown; undefined while it comes. */
export const useArticle = (id: string): ReadableArticle | Refused | undefined => {
  const lang = useLanguage()
  const [state, setState] = useState<{ of: string; it: ReadableArticle | Refused }>()
  const stamp = useCitations()
  const of = `${lang} ${id} ${stamp ?? ''}`
  useEffect(() => {
    let here = true
    readArticle(id, stamp).then(
      (it) => here && setState({ of, it }),
      (cause) => here && cause instanceof Refused && setState({ of, it: cause }),
    )
    return () => {
      here = false
    }
  }, [id, of, stamp])
  // While a newer wording comes, the one before stays.
  return state?.of.startsWith(`${lang} ${id} `) ? state.it : undefined
}

/** A value in force, in words (16个工作小时), for sentences that promise it; undefined until known. */
export const useValue = (id: string, key: string): string | undefined => {
  const read = useArticle(id)
  if (!read || read instanceof Refused) return
  const it = read.parameters.find((parameter) => parameter.key === key)
  return it && formatValue(it.type, it.value)
}

/** An article in the organisation's words. A long one is folded to what decides, so that the ways forward stay in sight. */
export const ArticleQuote = ({ id, decisive }: { id: string; decisive?: string }) => {
  const read = useArticle(id)
  if (!read) return <Waiting lines={3} />
  if (read instanceof Refused) return <p className="zd-quiet">{read.says}</p>
  return read.own.length > 0 ? <OwnQuote read={read} decisive={decisive} /> : <Quote read={read} decisive={decisive} />
}

/** The organisation's own articles that follow a general one, and quietly beneath, the general one that the system acts by. */
const OwnQuote = ({ read, decisive }: { read: ReadableArticle; decisive?: string }) => (
  <div className="zd-article">
    {read.own.map((it) => (
      <div key={it.own} className="zd-article__own">
        <div className="zd-article__number">
          {it.number} {it.heading}
        </div>
        <div className="zd-article__text">
          {it.text
            .split('\n')
            .filter(Boolean)
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
        </div>
        <div className="zd-article__foot">《{it.title}》</div>
      </div>
    ))}
    <details className="zd-article__by">
      <summary>
        {say(
          `系统照通用条文〔${both(read.short)} ${both(read.number)}〕办`,
          `The system acts by the general ${both(read.short)} ${both(read.number)}`,
        )}
      </summary>
      <Quote read={read} decisive={decisive} />
    </details>
  </div>
)

const Quote = ({ read, decisive }: { read: ReadableArticle; decisive?: string }) => {
  const [whole, setWhole] = useState(false)
  const paragraphs = paragraphsOf(read)
  const folded =
    !whole && paragraphs.length > 2 && Boolean(decisive) && paragraphs.some((it) => it.includes(decisive ?? ''))
  return (
    <div className="zd-article">
      <div className="zd-article__number">{both(read.number)}</div>
      <div className="zd-article__text">
        <ArticleText
          article={read}
          decisive={decisive}
          only={folded ? (it) => it.includes(decisive ?? '') : undefined}
        />
      </div>
      {folded && (
        <button type="button" className="zd-article__whole" onClick={() => setWhole(true)}>
          {say('看全条', 'Read the whole article')}
        </button>
      )}
      <div className="zd-article__foot">
        <span>{say(`《${both(read.regulation)}》`, both(read.regulation))}</span>
        {read.adoptedFrom && (
          <span>{say(`${formatDate(read.adoptedFrom)}起施行`, `in force since ${formatDate(read.adoptedFrom)}`)}</span>
        )}
        {read.state === 'working' && read.mechanisms.length > 0 && (
          <span style={{ display: 'inline-flex', gap: 4, marginInlineStart: 'auto' }}>
            {[...new Set(read.mechanisms.map((it) => it.kind))].map((kind) => (
              <MechanismSeal key={kind} kind={kind} size={20} />
            ))}
          </span>
        )}
      </div>
    </div>
  )
}
