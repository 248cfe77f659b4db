import { formatValue } from '../../../web/controls/article.tsx'
import { MechanismSeal, mechanismSays } from '../../../web/controls/seal.tsx'
import { formatDate } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { type Article, fillOf, kindsOf } from './article-row.tsx'

/** What makes the article true, its blanks, and how often it acted. */
export const ArticlePane = ({
  article,
  onParameter,
  onClose,
}: {
  article: Article
  onParameter: (key: string) => void
  onClose: () => void
}) => (
  <Pane title={both(article.number)} onClose={onClose}>
    <p className="page-lead">
      {say(`《${both(article.regulation)}》`, both(article.regulation))}
      {article.adoptedFrom
        ? say(`${formatDate(article.adoptedFrom)}起施行`, `, in force since ${formatDate(article.adoptedFrom)}`)
        : ''}
    </p>
    <h3 className="pane-part">{say('凭什么做到', 'What makes it true')}</h3>
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
      {kindsOf(article).map((kind) => (
        <li key={kind}>
          <MechanismSeal kind={kind} size={22} fill={fillOf(article, kind)} />
          <span>{mechanismSays(kind).replace(/^.：|^\w+: /, '')}</span>
        </li>
      ))}
    </ul>
    {article.parameters.length > 0 ? (
      <>
        <h3 className="pane-part">{say('条文里的数', 'Its blanks')}</h3>
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
    {article.state === 'working' ? (
      <>
        <h3 className="pane-part">{say('迄今', 'So far')}</h3>
        <p>
          {say(`执行${article.acted}次，`, `Acted ${article.acted} times, `)}
          <span className={article.refused > 0 ? 'is-refused' : ''}>
            {say(`拒绝${article.refused}次`, `refused ${article.refused} times`)}
          </span>
          {say('。', '.')}
        </p>
      </>
    ) : null}
  </Pane>
)
