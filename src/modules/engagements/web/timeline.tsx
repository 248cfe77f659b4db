import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { Seal } from '../../../web/controls/seal.tsx'
import { ago, formatMoment } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import type { Matter } from './matter.ts'

/** Made by the work itself: whoever did something signs it with their surname. */
export const Timeline = ({ matter }: { matter: Matter }) => {
  const now = matter.steps.find((it) => it.key === matter.stage)
  return (
    <section className="timeline" aria-labelledby="timeline">
      <h2 className="section-title" id="timeline">
        {say('经过', 'What happened')}
      </h2>
      <ol>
        {now && !now.doneAt ? (
          <li className="timeline-now">
            <Seal glyph={now.glyph} fill="now" round size={22} />
            <div>
              <p>{say(`现在：${both(now.says)}`, `Now: ${both(now.says)}`)}</p>
              <p className="timeline-by">
                {both(now.by)}
                {now.enteredAt
                  ? say(` · 自${formatMoment(now.enteredAt)}`, ` · since ${formatMoment(now.enteredAt)}`)
                  : ''}
              </p>
            </div>
          </li>
        ) : null}
        {matter.timeline.map((it) => (
          <li key={it.at + it.act}>
            <PersonSeal name={it.by} fill={it.byClient ? 'ochre' : 'acted'} size={22} />
            <div>
              <p>{both(it.says)}</p>
              <p className="timeline-by">
                {it.by}
                {it.byClient ? say('（客户）', ' (client)') : ''} · <time dateTime={it.at}>{ago(it.at)}</time>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
