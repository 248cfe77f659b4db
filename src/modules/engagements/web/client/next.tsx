import type { ReactNode } from 'react'
import { useValue } from '../../../../web/controls/article.tsx'
import { Citation } from '../../../../web/controls/citation.tsx'
import { Seal } from '../../../../web/controls/seal.tsx'
import { formatMoment, isPast } from '../../../../web/dates.ts'
import { say } from '../../../../web/say.ts'
import { Provisional } from '../../../calendar/web/provisional.tsx'
import type { Matter } from './matter.ts'

type ItemProps = { state: 'done' | 'now' | 'later'; glyph: string; title: string; children?: ReactNode }

const Item = ({ state, glyph, title, children }: ItemProps) => (
  <li className="nx__item" aria-current={state === 'now' ? 'step' : undefined}>
    {state === 'done' ? (
      <Seal glyph={glyph} label={say('已完成', 'done')} />
    ) : (
      <span className={`nx__ring${state === 'later' ? ' nx__ring--later' : ''}`} aria-hidden="true" />
    )}
    <div>
      <strong>{title}</strong>
      {children && <p>{children}</p>}
    </div>
  </li>
)

/** What the client may expect, each with its time, and the article that promises it. */
export const Next = ({ matter }: { matter: Matter }) => {
  const wait = useValue('dept/16', 'flow.receive_wait_minutes')
  const plan = useValue('dept/16', 'flow.plan_hours')
  const step = (key: string) => matter.steps.find((it) => it.key === key)
  const booked = step('booking')?.doneAt
  const assignment = step('assignment')
  const who = matter.consultant
  const assignBy = assignment?.dueAt
  return (
    <section className="cl__section" aria-labelledby="next">
      <h2 id="next">{say('接下来', 'What comes next')}</h2>
      <ol>
        <Item state="done" glyph={step('booking')?.glyph ?? '约'} title={say('已经收到', 'Received')}>
          {booked &&
            say(
              `${formatMoment(booked)}收到，时段已为您占住。`,
              `Received ${formatMoment(booked)}; the slot is yours.`,
            )}
        </Item>
        {who ? (
          <Item
            state="done"
            glyph={assignment?.glyph ?? '派'}
            title={say(`由${who.name}为您服务`, `${who.name} will see you`)}
          >
            {who.specialities.length > 0 &&
              say(`专长：${who.specialities.join('、')}。`, `Speciality: ${who.specialities.join(', ')}.`)}
          </Item>
        ) : (
          <Item
            state="now"
            glyph="派"
            title={
              assignBy && !isPast(assignBy)
                ? say(`${formatMoment(assignBy)}前，定下为您服务的人`, `By ${formatMoment(assignBy)}: who will see you`)
                : say('正在定为您服务的人', 'Deciding who will see you')
            }
          >
            {say(
              '主管分派后，姓名与专长会写在这一页上。',
              'Once the head has assigned somebody, their name and speciality are shown here.',
            )}
            {assignment?.dueProvisional ? <Provisional /> : null}
          </Item>
        )}
        <Item
          state={who ? 'now' : 'later'}
          glyph="接"
          title={say(`${formatMoment(matter.startsAt)}，见面`, `${formatMoment(matter.startsAt)}: we meet`)}
        >
          {wait &&
            say(
              `不让您等候超过${wait}；超过了，我们会记下来。`,
              `You will not wait longer than ${wait}; if you do, it goes on record.`,
            )}
        </Item>
        <Item state="later" glyph="案" title={say('见面之后，方案交给您过目', 'Then a plan, for you to read')}>
          {plan && say(`${plan}内交给您。您同意了才开始服务。`, `Within ${plan}. No service begins before you agree.`)}
        </Item>
      </ol>
      <p className="nx__source">
        {say('以上时限出自本机构的', 'These times come from our own ')}
        <Citation id="dept/16" />
      </p>
    </section>
  )
}
