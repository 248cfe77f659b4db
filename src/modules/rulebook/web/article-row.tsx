import { Fragment, type ReactNode } from 'react'
import { formatValue } from '../../../web/controls/article.tsx'
import { MechanismSeal, Seal, type SealFill } from '../../../web/controls/seal.tsx'
import { formatDate } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { isCounted, isDivision } from '../parts.ts'
import { type Article, comingSays } from './rulebook-words.ts'

export type Parameter = Article['parameters'][number]

const kindOrder = ['gate', 'flow', 'duty', 'watch', 'record', 'state']

/** What makes the article true, and what it demands that nothing carries yet; each kind once, in one order. */
export const kindsOf = (article: Article) => {
  const built = new Set(article.mechanisms.map((it) => it.kind))
  // A principle of a general regulation is carried by being acknowledged; an own text that is linked to nothing by nothing.
  if (article.state === 'text' && !article.id.startsWith('own-')) built.add('state')
  return kindOrder
    .filter((kind) => built.has(kind) || article.missing.includes(kind))
    .map((kind) => ({ kind, built: built.has(kind) }))
}

/** What happened by a mechanism: it refused, it acted, it stands idle, or it is not built in yet. */
const fillOf = (article: Article, { kind, built }: { kind: string; built: boolean }): SealFill => {
  if (!built) return 'dashed'
  if (!article.adoptedFrom) return 'outline'
  if (kind === 'gate' && article.refused > 0) return 'cinnabar'
  if (
    (kind === 'duty' || (kind === 'flow' && !article.mechanisms.some((one) => one.kind === 'duty'))) &&
    article.missed > 0
  )
    return 'ochre'
  return article.acted > 0 ? 'jade' : 'outline'
}

export const KindSeal = ({
  article,
  it,
  size,
}: {
  article: Article
  it: { kind: string; built: boolean }
  size: number
}) => (
  <MechanismSeal
    kind={it.kind}
    size={size}
    fill={fillOf(article, it)}
    {...(it.built ? {} : { note: say('还没有做进系统', 'not built in yet') })}
  />
)

export const Seals = ({ article, size = 22 }: { article: Article; size?: number }) => {
  const kinds = kindsOf(article)
  return (
    <span className="article-seals">
      {kinds.map((it) => (
        <KindSeal key={it.kind} article={article} it={it} size={size} />
      ))}
      {kinds.length === 0 ? (
        <Seal
          glyph="文"
          fill="dashed"
          size={size}
          label={say('文：只是文字，靠阅读与签认', 'Text only: lives by being read and acknowledged')}
        />
      ) : null}
    </span>
  )
}

/** The running text; every blank is a chip in its sentence that tells about itself when pressed. */
const Text = ({ article, onParameter }: { article: Article; onParameter: (key: string) => void }) => {
  const by = new Map(article.parameters.map((it) => [it.key, it]))
  const chip = (it: Parameter): ReactNode => (
    <button
      type="button"
      className={`chip${it.coming ? ' is-coming' : ''}${it.value === null ? ' is-open' : ''}${it.type === 'text' || it.type === 'scale' ? ' is-long' : ''}`}
      title={
        it.coming
          ? say(
              `${formatDate(it.coming.from)}起为${formatValue(it.type, it.coming.value)}`,
              `${formatValue(it.type, it.coming.value)} from ${formatDate(it.coming.from)}`,
            )
          : both(it.says)
      }
      aria-label={
        it.value === null
          ? say(`${both(it.says)}：还没有填`, `${both(it.says)}: not filled in yet`)
          : say(
              `${both(it.says)}：${formatValue(it.type, it.value)}`,
              `${both(it.says)}: ${formatValue(it.type, it.value)}`,
            )
      }
      onClick={() => onParameter(it.key)}
    >
      {formatValue(it.type, it.value)}
    </button>
  )
  return both(article.text)
    .split('\n')
    .map((paragraph, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one text never move.
      <p key={at}>
        {paragraph.split(/\{([^}]+)\}/).map((part, i) => {
          const parameter = i % 2 ? by.get(part) : undefined
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
          return <Fragment key={i}>{parameter ? chip(parameter) : part}</Fragment>
        })}
      </p>
    ))
}

/** What is decided or proposed for later, in one line each. */
const Coming = ({ article }: { article: Article }) => {
  const lines = [
    ...(article.endsOn
      ? [say(`${formatDate(article.endsOn)}起不再施行`, `No longer in force from ${formatDate(article.endsOn)}`)]
      : []),
    ...article.parameters
      .filter((it) => it.coming)
      .map((it) =>
        say(
          `${both(it.says)}：${formatDate(it.coming!.from)}起为${formatValue(it.type, it.coming!.value)}`,
          `${both(it.says)}: ${formatValue(it.type, it.coming!.value)} from ${formatDate(it.coming!.from)}`,
        ),
      ),
    ...article.proposals.filter((it) => it.state !== 'enacted').map(comingSays),
  ]
  return lines.length > 0 ? (
    <ul className="article-coming">
      {[...new Set(lines)].map((it) => (
        <li key={it}>{it}</li>
      ))}
    </ul>
  ) : null
}

const Counts = ({ article }: { article: Article }) => {
  if (!article.adoptedFrom) {
    return (
      <span>
        {article.beginsOn
          ? say(`${formatDate(article.beginsOn)}起施行`, `from ${formatDate(article.beginsOn)}`)
          : say('未采用', 'not adopted')}
      </span>
    )
  }
  if (article.state === 'text') return <span>{say('靠阅读与签认', 'read and acknowledged')}</span>
  if (article.state === 'declared') {
    return (
      <span>
        {say('仍只是文字', 'text only for now')}
        <span className="article-count-comma">{say('，', ', ')}</span>
        <br />
        {say('系统尚不能保障', 'nothing carries it yet')}
      </span>
    )
  }
  return (
    <>
      <span className={article.acted === 0 ? 'is-none' : ''}>
        <span className="article-count-name">{say('执行', 'acted')}</span> {article.acted}
      </span>
      <span className={article.refused === 0 ? 'is-none' : 'is-refused'}>
        <span className="article-count-name">{say('拒绝', 'refused')}</span> {article.refused}
      </span>
      <span className={article.missed === 0 ? 'is-none' : 'is-missed'}>
        <span className="article-count-name">{say('落空', 'missed')}</span> {article.missed}
      </span>
    </>
  )
}

type Props = { article: Article; chosen: boolean; onOpen: () => void; onParameter: (key: string) => void }

/** 第二章　休假, or 第二章 where the text says the rest. */
export const divisionSays = ({ number, heading, text }: Pick<Article, 'number' | 'heading' | 'text'>) =>
  both(text).startsWith(both(number)) ? both(text) : `${both(number)}　${both(heading ?? text)}`

export const ArticleRow = (props: Props) =>
  isDivision(props.article.id) ? (
    <h2 className="rulebook-division" id={`article-${props.article.id}`}>
      <span>{divisionSays(props.article)}</span>
    </h2>
  ) : (
    <Row {...props} />
  )

const Row = ({ article, chosen, onOpen, onParameter }: Props) => (
  <article
    id={`article-${article.id}`}
    className={`article is-${article.state}${chosen ? ' is-chosen' : ''}${article.adoptedFrom ? '' : ' is-apart'}`}
  >
    <div className="article-number">
      <h2>
        <button type="button" onClick={onOpen} aria-expanded={chosen}>
          {both(article.number)}
          {article.heading ? <small>{both(article.heading)}</small> : null}
        </button>
      </h2>
      {isCounted(article.id) ? <Seals article={article} /> : null}
    </div>
    <div className="article-text">
      <Text article={article} onParameter={onParameter} />
      <Coming article={article} />
    </div>
    <div className="article-count">{isCounted(article.id) ? <Counts article={article} /> : null}</div>
  </article>
)
