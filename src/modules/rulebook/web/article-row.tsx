import { Fragment, type ReactNode } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { formatValue } from '../../../web/controls/article.tsx'
import { MechanismSeal, Seal, type SealFill } from '../../../web/controls/seal.tsx'
import { formatDate } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import type { ReadRulebook } from '../contract.ts'

export type Article = OutputOf<typeof ReadRulebook>['regulations'][number]['articles'][number]
export type Parameter = Article['parameters'][number]

/** What happened by a mechanism: it refused, it acted, it stands idle, or it is not built in yet. */
export const fillOf = (article: Article, kind: string): SealFill =>
  article.state === 'declared'
    ? 'dashed'
    : kind === 'gate' && article.refused > 0
      ? 'cinnabar'
      : article.acted > 0
        ? 'jade'
        : 'outline'

export const kindsOf = (article: Article) => [...new Set(article.mechanisms.map((it) => it.kind))]

export const Seals = ({ article, size = 22 }: { article: Article; size?: number }) => (
  <span className="article-seals">
    {article.state === 'text' || article.mechanisms.length === 0 ? (
      <Seal
        glyph="文"
        fill="dashed"
        size={size}
        label={say('文：只是文字，靠阅读与记住', 'Text only: lives by being read')}
      />
    ) : (
      kindsOf(article).map((it) => <MechanismSeal key={it} kind={it} size={size} fill={fillOf(article, it)} />)
    )}
  </span>
)

/** The running text; every blank is a chip in its sentence that tells about itself when pressed. */
const Text = ({ article, onParameter }: { article: Article; onParameter: (key: string) => void }) => {
  const by = new Map(article.parameters.map((it) => [it.key, it]))
  const chip = (it: Parameter): ReactNode => (
    <button
      type="button"
      className={it.coming ? 'chip is-coming' : 'chip'}
      title={
        it.coming
          ? say(
              `${formatDate(it.coming.from)}起为${formatValue(it.type, it.coming.value)}`,
              `${formatValue(it.type, it.coming.value)} from ${formatDate(it.coming.from)}`,
            )
          : both(it.says)
      }
      aria-label={say(
        `${both(it.says)}：${formatValue(it.type, it.value)}`,
        `${both(it.says)}: ${formatValue(it.type, it.value)}`,
      )}
      onClick={() => onParameter(it.key)}
    >
      {formatValue(it.type, it.value)}
    </button>
  )
  return both(article.text)
    .split('\n')
    .map((paragraph) => (
      <p key={paragraph}>
        {paragraph.split(/\{([^}]+)\}/).map((part, i) => {
          const parameter = i % 2 ? by.get(part) : undefined
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
          return <Fragment key={i}>{parameter ? chip(parameter) : part}</Fragment>
        })}
      </p>
    ))
}

type Props = { article: Article; chosen: boolean; onOpen: () => void; onParameter: (key: string) => void }

export const ArticleRow = ({ article, chosen, onOpen, onParameter }: Props) => (
  <article id={`article-${article.id}`} className={`article is-${article.state}${chosen ? ' is-chosen' : ''}`}>
    <div className="article-number">
      <h2>
        <button type="button" onClick={onOpen} aria-expanded={chosen}>
          {both(article.number)}
        </button>
      </h2>
      <Seals article={article} />
    </div>
    <div className="article-text">
      <Text article={article} onParameter={onParameter} />
    </div>
    <div className="article-count">
      {article.state === 'text' ? (
        <span>{say('靠阅读与签认', 'read and acknowledged')}</span>
      ) : article.state === 'declared' ? (
        <span>{say('仍只是文字', 'text only for now')}</span>
      ) : (
        <>
          <span className={article.acted === 0 ? 'is-none' : ''}>
            <span className="article-count-name">{say('执行', 'acted')}</span> {article.acted}
          </span>
          <span className={article.refused === 0 ? 'is-none' : 'is-refused'}>
            <span className="article-count-name">{say('拒绝', 'refused')}</span> {article.refused}
          </span>
        </>
      )}
    </div>
  </article>
)
