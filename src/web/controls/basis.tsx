import './why.css'
import { WhyRefused } from '../../modules/evidence/why-contract.ts'
import { formatFullDate } from '../dates.ts'
import { both, say } from '../say.ts'
import { useAsk } from '../use-ask.ts'
import { formatValue } from './article.tsx'

/** Beneath a refusal: the values that its rule looked at, since when they are so, and the version that says it. */
export const Basis = ({ article, used }: { article: string; used: readonly string[] }) => {
  const { data } = useAsk(WhyRefused, { article, used: [...used] })
  if (!data) return null
  const { version, by, from } = data.regulation
  return (
    <div className="zd-basis">
      <h3>{say('凭什么', 'What it rests on')}</h3>
      <ul>
        {data.values.map((it) => (
          <li key={it.key}>
            <span>
              {both(it.says)}
              {say('：', ': ')}
              <b>{formatValue(it.type, it.value)}</b>
            </span>
            <small>
              {it.since && it.was
                ? say(
                    `${formatFullDate(it.since)}起由${formatValue(it.type, it.was.value)}改来`,
                    `changed from ${formatValue(it.type, it.was.value)} on ${formatFullDate(it.since)}`,
                  )
                : say('与条文采用时一样', 'as the article was adopted')}
            </small>
          </li>
        ))}
        <li>
          <small>
            {[
              version ? say(`第 ${version} 版`, `Version ${version}`) : '',
              from
                ? say(`${by ?? ''} ${formatFullDate(from)}施行`.trim(), `in force from ${formatFullDate(from)}`)
                : '',
            ]
              .filter(Boolean)
              .join(say('，', ', '))}
          </small>
        </li>
      </ul>
    </div>
  )
}
