import { appointDeputy } from '../modules/staffing/appoint-deputy.ts'
import { grantException } from '../modules/staffing/grant-exception.ts'
import { recordChange } from '../modules/staffing/record-change.ts'
import { showChoices } from '../modules/staffing/show-choices.ts'
import { at, type Stage } from './stage.ts'

const plus = (day: string, duration: Temporal.DurationLike) => Temporal.PlainDate.from(day).add(duration).toString()

/**
 * What moved in 衡知咨询 of late and what is planned: a second post with its day of review, two posts that check each other
 * with the leadership's permission, a change of heads on the first of next month, a head who is away next week.
 * `days` are today and the working days before it.
 */
export const arrangeStaff = async (stage: Stage, days: readonly string[], ids: ReadonlyMap<string, string>) => {
  const [today, past] = [days[0]!, days[8]!]
  const firstOfNext = plus(Temporal.PlainDate.from(today).with({ day: 1 }).toString(), { months: 1 })
  stage.at(at(past, '10:20'))
  const leader = await stage.token('HZ001')
  const { units } = (await stage.act(showChoices, {}, leader)) as { units: { id: string; name: string }[] }
  const unit = (name: string) => units.find((it) => it.name === name)!.id
  const post = (name: string, code: string, more = {}) => ({ unitId: unit(name), post: code, ...more })
  const change = (from: string, note: string, moves: { number: string; posts: object[] }[]) => ({
    from,
    note,
    moves: moves.map(({ number, posts }) => ({ staffId: ids.get(number)!, posts })),
  })

  const permission = { staffId: ids.get('HZ031')!, posts: ['accountant', 'seal-keeper'], from: past }
  await stage.act(
    grantException,
    { ...permission, until: plus(today, { days: 38 }), reason: '印章保管休产假，暂由会计代管' },
    leader,
  )
  await stage.act(
    recordChange,
    change(past, '印章暂由财务代管', [
      {
        number: 'HZ031',
        posts: [post('财务部', 'accountant'), post('行政部', 'seal-keeper', { reviewOn: plus(today, { days: 30 }) })],
      },
    ]),
    leader,
  )
  stage.at(at(days[4]!, '14:05'))
  const kept = {
    unit: post('咨询一部', 'consultant'),
    also: post('咨询二部', 'project-leader', { reviewOn: plus(today, { months: 3 }) }),
  }
  await stage.act(
    recordChange,
    change(days[4]!, '支援咨询二部的项目', [{ number: 'HZ022', posts: [kept.unit, kept.also] }]),
    leader,
  )
  stage.at(at(days[1]!, '16:30'))
  await stage.act(
    recordChange,
    change(firstOfNext, '轮岗', [{ number: 'HZ013', posts: [post('咨询一部', 'consultant')] }]),
    leader,
  )
  const head = await stage.token('HZ020')
  const away = { from: plus(today, { days: 7 }), to: plus(today, { days: 11 }) }
  await stage.act(
    appointDeputy,
    { unitId: unit('咨询一部'), staffId: ids.get('HZ021')!, ...away, reason: '外地驻场' },
    head,
  )
}
