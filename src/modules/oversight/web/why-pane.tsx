import type { OutputOf } from '../../../kernel/contract.ts'
import { Citation } from '../../../web/controls/citation.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { Seal } from '../../../web/controls/seal.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { formatDate } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { WhyMay } from '../contract.ts'
import { PlansKept } from './plans-kept.tsx'
import { kindGlyph } from './words.ts'

type Answer = OutputOf<typeof WhyMay>
type Power = Answer['powers'][number]
type Reason = Power['reasons'][number]

const until = (day: string | null) => (day ? say(`，到${formatDate(day)}为止`, `, until ${formatDate(day)}`) : '')

const because = ({ how, postName, unit, until: day }: Reason): string =>
  how === 'post'
    ? say(`凭${unit}的岗位「${postName}」${until(day)}`, `By the post ${postName} in ${unit}${until(day)}`)
    : how === 'head'
      ? say(`凭${unit}主管，只限${unit}${until(day)}`, `As head of ${unit}, for ${unit} only${until(day)}`)
      : say(
          `代理${unit}主管，只限${unit}${until(day)}`,
          `Standing in as head of ${unit}, for ${unit} only${until(day)}`,
        )

/** The same power may come from two posts: it is told under each. */
const byReason = (powers: readonly Power[]) => {
  const found = new Map<string, { reason: Reason; powers: { power: Power; article: string | null }[] }>()
  for (const power of powers) {
    for (const reason of power.reasons) {
      const key = because(reason)
      const group = found.get(key) ?? { reason, powers: [] }
      if (!group.powers.some((it) => it.power === power)) group.powers.push({ power, article: reason.article })
      found.set(key, group)
    }
  }
  return [...found]
}

type LineProps = {
  power: Pick<Power, 'act' | 'kind' | 'says'>
  article?: string | null
  more?: string
  onAct: (act: string) => void
}

const Line = ({ power, article, more, onAct }: LineProps) => (
  <li>
    <Seal glyph={kindGlyph[power.kind]} fill={power.kind === 'command' ? 'jade' : 'outline'} size={20} />
    <span>
      <button type="button" className="matrix-act" onClick={() => onAct(power.act)}>
        {both(power.says)}
      </button>
      {more ? <span className="zd-quiet"> {more}</span> : null}
    </span>
    {article ? <Citation id={article} /> : null}
  </li>
)

const lead = ({ powers, left }: Answer, self: boolean): string =>
  left
    ? say('已经离职：从离开的那一分钟起，什么也不能办。', 'Has left: from that minute nothing may be done.')
    : powers.length === 0
      ? say(
          '岗位没有给特别的权限；可以办的，是记录指名的和员工都可以的。',
          'The posts give nothing special: there is what records give by name, and what everybody may.',
        )
      : say(
          `岗位给了${self ? '您' : ''}${powers.length}项权限。换了岗位，当天就变。`,
          `The posts give ${powers.length} ${powers.length === 1 ? 'power' : 'powers'}. They change on the day that the posts do.`,
        )

type Props = {
  staffId: string
  day: string | undefined
  self: boolean
  onAct: (act: string) => void
  onClose: () => void
}

/** One person → what they may do and see, under the post that gives it. */
export const WhyPane = ({ staffId, day, self, onAct, onClose }: Props) => {
  const answer = useAsk(WhyMay, { staffId, ...(day && { day }) })
  const it = answer.data
  return (
    <Pane
      title={
        it ? (
          <span className="matrix-person">
            <PersonSeal name={it.name} size={34} fill={it.left ? 'grey' : 'acted'} />
            {it.name}
            <small>{it.number}</small>
          </span>
        ) : (
          say('凭什么可以', 'Why they may')
        )
      }
      onClose={onClose}
    >
      {answer.error ? <p role="alert">{answer.error.message}</p> : null}
      {answer.isPending ? <Waiting lines={5} /> : null}
      {it ? (
        <div className="matrix-pane">
          <p className="matrix-answer">{lead(it, self)}</p>
          <PlansKept asked={day} told={it.day} />
          {byReason(it.powers).map(([says, group]) => (
            <section key={says} className={group.reason.how === 'deputy' ? 'matrix-way is-deputy' : 'matrix-way'}>
              <p className="matrix-through">{says}</p>
              <ul className="matrix-lines">
                {group.powers.map(({ power, article }) => (
                  <Line key={power.act} power={power} article={article} onAct={onAct} />
                ))}
              </ul>
            </section>
          ))}
          {it.named.length > 0 ? (
            <details className="matrix-way">
              <summary>
                {say(`记录指名时，还可以办${it.named.length}项`, `${it.named.length} more when a record names them`)}
              </summary>
              <ul className="matrix-lines">
                {it.named.map((one) => (
                  <Line
                    key={`${one.act} ${one.article}`}
                    power={one}
                    article={one.article}
                    more={say(`须是${both(one.named)}`, `as ${both(one.named)}`)}
                    onAct={onAct}
                  />
                ))}
              </ul>
            </details>
          ) : null}
          {it.everybody.length > 0 ? (
            <details className="matrix-way">
              <summary>
                {say(`员工都可以的${it.everybody.length}项`, `${it.everybody.length} that everybody may`)}
              </summary>
              <ul className="matrix-lines">
                {it.everybody.map((one) => (
                  <Line key={one.act} power={one} onAct={onAct} />
                ))}
              </ul>
            </details>
          ) : null}
        </div>
      ) : null}
    </Pane>
  )
}
