import type { OutputOf } from '../../../kernel/contract.ts'
import { Citation } from '../../../web/controls/citation.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { Seal } from '../../../web/controls/seal.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { formatDate } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { WhoMay } from '../contract.ts'
import { PlansKept } from './plans-kept.tsx'

type Answer = OutputOf<typeof WhoMay>
type Way = Answer['ways'][number]

const verb = (kind: Answer['kind']) => (kind === 'sight' ? say('看', 'see it') : say('办', 'do it'))

/** The answer in one sentence, before the names. */
const summary = ({ ways, everybody, audience, kind }: Answer): string => {
  if (audience === 'client') {
    return say(
      '只有客户本人，凭自己的专属链接，办自己的这一件。',
      'Only the client, by their own link, for their own matter.',
    )
  }
  if (everybody) {
    return audience === 'anyone'
      ? say('任何人都可以，不必登录。', 'Anyone may, without signing in.')
      : say(
          '员工登录之后都可以；查到的只限本来看得到的。',
          'Everybody of the staff may; it shows only what they may see anyway.',
        )
  }
  const people = new Set(ways.flatMap((it) => it.people.map((one) => one.staffId))).size
  const named = ways.some((it) => it.named)
  if (people === 0) {
    return named
      ? say('不看岗位，看这一件记录指的是谁。', 'No post decides: the record itself names who.')
      : say('今天没有人在这样的岗位上。', 'Nobody holds such a post on this day.')
  }
  return say(
    `按岗位，${people}人可以${verb(kind)}${named ? '；另有记录指名的人' : ''}。`,
    `By their posts ${people} ${people === 1 ? 'person' : 'people'} may ${verb(kind)}${named ? ', and whoever the record names' : ''}.`,
  )
}

const through = ({ posts, head, named }: Way): string =>
  [
    ...posts.map((it) => it.name),
    ...(head ? [say('各部门主管，只限本部门', 'heads, each for their own unit')] : []),
    ...(named ? [both(named)] : []),
  ].join(say('、', ', '))

const People = ({ way, onPerson }: { way: Way; onPerson: (staffId: string) => void }) => (
  <ul className="matrix-people">
    {way.people.map((it) => (
      <li key={`${it.staffId} ${it.unitId} ${it.postName}`}>
        <button type="button" onClick={() => onPerson(it.staffId)}>
          <PersonSeal name={it.name} size={28} fill={it.deputyUntil ? 'waiting' : 'acted'} />
          <span>
            <b>{it.name}</b>
            <span>
              {it.unit} · {it.postName}
            </span>
          </span>
          {it.deputyUntil ? (
            <em>{say(`代理至${formatDate(it.deputyUntil)}`, `deputy until ${formatDate(it.deputyUntil)}`)}</em>
          ) : it.limited && way.posts.length > 0 ? (
            <em>{say('只限本部门', 'own unit only')}</em>
          ) : null}
        </button>
      </li>
    ))}
  </ul>
)

const Sentences = ({ title, glyph, its }: { title: string; glyph: string; its: Answer['only'] }) =>
  its.length === 0 ? null : (
    <>
      <h3 className="pane-part">{title}</h3>
      <ul className="matrix-sentences">
        {its.map((it) => (
          <li key={it.code} className={it.adopted ? undefined : 'is-off'}>
            <Seal glyph={glyph} fill={it.adopted ? 'outline' : 'dashed'} size={22} />
            <span>
              {both(it.says)} <Citation id={it.article} />
              {it.adopted ? null : (
                <i>{say('这一条没有采用，现在不拦。', 'Not adopted: it does not stand in the way now.')}</i>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )

type Props = { act: string; day: string | undefined; onPerson: (staffId: string) => void; onClose: () => void }

/** One act → the people who may, each sentence with its article. */
export const WhoPane = ({ act, day, onPerson, onClose }: Props) => {
  const answer = useAsk(WhoMay, { act, ...(day && { day }) })
  const it = answer.data
  return (
    <Pane title={it ? both(it.says) : say('谁可以', 'Who may')} onClose={onClose}>
      {answer.error ? <p role="alert">{answer.error.message}</p> : null}
      {answer.isPending ? <Waiting lines={5} /> : null}
      {it ? (
        <div className="matrix-pane">
          <p className="matrix-answer">{summary(it)}</p>
          <PlansKept asked={day} told={it.day} />
          {it.ways.map((way) => (
            <section key={`${way.article} ${through(way)}`} className="matrix-way">
              <p className="matrix-through">
                {through(way)} {way.article ? <Citation id={way.article} /> : null}
              </p>
              {way.says ? <p className="matrix-says">{both(way.says)}</p> : null}
              <People way={way} onPerson={onPerson} />
              {way.total > way.people.length ? (
                <p className="zd-quiet">
                  {say(
                    `共${way.total}人，这里列出前${way.people.length}人。`,
                    `${way.total} in all; the first ${way.people.length} are shown.`,
                  )}
                </p>
              ) : null}
            </section>
          ))}
          <Sentences title={say('不论是谁，这样都不行', 'Never, whoever it is')} glyph="拒" its={it.never} />
          <Sentences
            title={say('条件不到，会这样拒绝', 'Refused in these words until it is so')}
            glyph="拒"
            its={it.only}
          />
          <Sentences
            title={say('选得不合，会这样拒绝', 'Refused in these words for what is chosen')}
            glyph="选"
            its={it.chosen}
          />
          <p className="matrix-foot">
            {it.kind === 'sight'
              ? say(
                  '数据库里另有一道墙：不在范围内的，连有没有也不知道。',
                  'The database keeps its own wall: others cannot even tell that a record exists.',
                )
              : it.recorded
                ? say('每办一次都留痕。', 'Every time leaves a row in the audit.')
                : say('只读取，不改动。', 'It only reads.')}
            {it.serves.length > 0 ? (
              <span>
                {say('依据 ', 'Serves ')}
                {it.serves.map((one) => (
                  <Citation key={one} id={one} />
                ))}
              </span>
            ) : null}
          </p>
        </div>
      ) : null}
    </Pane>
  )
}
