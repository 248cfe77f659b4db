import { say } from '../../../web/say.ts'
import { type Matter, nth, type Plan } from './matter.ts'

/** A plan as it was sent. */
export const PlanView = ({ plan, needs }: { plan: Plan; needs: Matter['needs'] }) => (
  <dl className="facts">
    <dt>{say('目标', 'Goals')}</dt>
    <dd>{plan.goals}</dd>
    <dt>{say('内容与安排', 'Content')}</dt>
    <dd>
      <ol className="facts-lines">
        {plan.lines.map((it, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sent plan never changes.
          <li key={at}>
            <span className="line-no" aria-hidden="true">
              {say(nth(at + 1), String(at + 1))}
            </span>
            <span>{it.text}</span>
            <span
              className="facts-needs"
              title={it.needs.map((no) => needs.find((need) => need.no === no)?.text).join('；')}
            >
              {say(`需求${it.needs.join('、')}`, `need ${it.needs.join(', ')}`)}
            </span>
          </li>
        ))}
      </ol>
    </dd>
    <dt>{say('方法', 'Method')}</dt>
    <dd>{plan.method}</dd>
  </dl>
)
