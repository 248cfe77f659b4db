import { Link } from '@tanstack/react-router'
import { formatValue } from '../../../web/controls/article.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { mechanismSays } from '../../../web/controls/seal.tsx'
import { formatDate } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { InterpretationPart } from '../../interpretations/web/interpretation-part.tsx'
import { ArticleHistory } from './article-history.tsx'
import { ArticleRecords } from './article-records.tsx'
import { KindSeal, kindsOf } from './article-row.tsx'
import { type Article, type Chosen, titleOf } from './rulebook-words.ts'

type Props = {
  article: Article
  counted: Chosen['counted']
  day: string
  mayDraft: boolean
  onParameter: (key: string) => void
  onClose: () => void
}

/** What makes the article true, its blanks, how it came to read like this, and how often it acted. */
export const ArticlePane = ({ article, counted, day, mayDraft, onParameter, onClose }: Props) => {
  const regulation = article.id.slice(0, article.id.indexOf('/'))
  return (
    <Pane title={titleOf(article)} onClose={onClose}>
      <p className="page-lead">
        {say(`《${both(article.regulation)}》`, `${both(article.regulation)}`)}
        {article.adoptedFrom
          ? say(`${formatDate(article.adoptedFrom)}起施行`, `, in force since ${formatDate(article.adoptedFrom)}`)
          : article.beginsOn
            ? say(`${formatDate(article.beginsOn)}起施行`, `, in force from ${formatDate(article.beginsOn)}`)
            : say('，未采用：不约束任何人，系统也不照它办', ', not adopted: it binds nobody, and nothing acts by it')}
        {article.endsOn ? say(`，到${formatDate(article.endsOn)}前`, `, until ${formatDate(article.endsOn)}`) : ''}
        {article.wordedSince && !regulation.startsWith('own-')
          ? say('；文字由本机构改写', '; in the organisation’s own wording')
          : ''}
      </p>
      {mayDraft ? (
        <p className="pane-ways">
          {article.adoptedFrom ? (
            <Link
              to="/app/rulebook/$"
              params={{ _splat: `amend/${article.id}` }}
              className="zd-button zd-button--plain"
            >
              {say('修订这一条', 'Amend this article')}
            </Link>
          ) : regulation.startsWith('own-') ? null : (
            <Link
              to="/app/rulebook/$"
              params={{ _splat: `adopt/${regulation}` }}
              className="zd-button zd-button--plain"
            >
              {say('采用这部制度', 'Adopt this regulation')}
            </Link>
          )}
        </p>
      ) : null}

      <h3 className="pane-part">{say('凭什么做到', 'What makes it true')}</h3>
      {article.links.length > 0 ? (
        <p className="pane-links">
          {say('系统照这几条办：', 'The system acts by: ')}
          {article.links.map((it) => (
            <Citation key={it} id={it} />
          ))}
        </p>
      ) : null}
      {article.state === 'text' ? (
        <p className="work-quiet">
          {say(
            '只是文字：靠大家读过并签认，系统不代为判断。',
            'Text only: people read and acknowledge it; the system does not judge.',
          )}
        </p>
      ) : null}
      {article.state === 'declared' ? (
        <p className="work-quiet">
          {say(
            '这一条要求的做法还没有做进系统，现在靠人守着。',
            'What this article demands is not built in yet; people keep it for now.',
          )}
        </p>
      ) : null}
      <ul className="pane-mechanisms">
        {kindsOf(article).map((it) => (
          <li key={it.kind} className={it.built ? '' : 'is-missing'}>
            <KindSeal article={article} it={it} size={22} />
            <span>
              {mechanismSays(it.kind).replace(/^.：|^\w+: /, '')}
              {it.built ? null : <small>{say('还没有做进系统', 'not built in yet')}</small>}
            </span>
          </li>
        ))}
      </ul>
      {article.parameters.length > 0 ? (
        <>
          <h3 className="pane-part">{say('条文里的空', 'Its blanks')}</h3>
          <ul className="pane-blanks">
            {article.parameters.map((it) => (
              <li key={it.key}>
                <button type="button" className="text-button" onClick={() => onParameter(it.key)}>
                  {both(it.says)}
                </button>
                <span>
                  {formatValue(it.type, it.value)}
                  {it.coming ? (
                    <span className="is-coming">
                      {say(
                        `${formatDate(it.coming.from)}起 ${formatValue(it.type, it.coming.value)}`,
                        `${formatValue(it.type, it.coming.value)} from ${formatDate(it.coming.from)}`,
                      )}
                    </span>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {article.state === 'working' && article.adoptedFrom ? (
        <ArticleRecords article={article} counted={counted} day={day} />
      ) : null}
      <InterpretationPart article={article.id} />
      <ArticleHistory id={article.id} regulation={regulation} />
    </Pane>
  )
}
