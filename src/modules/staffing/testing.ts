import { expect } from 'vitest'
import type { Office, Person } from '../../app/testing/office.ts'
import { recordChange } from './record-change.ts'

type Wanted = { unit: string; post: string; head?: boolean; reviewOn?: string }

/** For tests: a change said by names, as a person would say it. */
export const changer = async (office: Office) => {
  const units = new Map(
    (await office.rows('select id, name from unit')).map((it) => [it.name as string, it.id as string]),
  )
  const move = (who: Person, posts: Wanted[]) => ({
    staffId: office.id(who),
    posts: posts.map(({ unit, head = false, ...it }) => ({ ...it, head, unitId: units.get(unit)! })),
  })
  const change = (
    from: string,
    moves: ReturnType<typeof move>[],
    vacancies: { unit: string; reason: string }[] = [],
  ) => ({
    from,
    moves,
    vacancies: vacancies.map(({ unit, reason }) => ({ unitId: units.get(unit)!, reason })),
    note: '',
  })
  return {
    unit: (name: string) => units.get(name)!,
    move,
    change,
    record: (by: Person, ...of: Parameters<typeof change>) => office.as(by)(recordChange, change(...of)),
  }
}

/** dept/6: of every department on every day exactly one head or one recorded vacancy. Answers the days that are neither. */
export const daysWithoutOneHead = (office: Office, from: string, days: number) =>
  office.rows(
    `select u.name, d::date::text as day, count(h.id)::integer heads, count(v.id)::integer vacancies
       from unit u cross join generate_series($1::date, $1::date + $2::integer, interval '1 day') d
       left join holding h on h.unit_id = u.id and h.head and h.during @> d::date
       left join vacancy v on v.unit_id = u.id and v.during @> d::date
      where u.kind <> 'organisation' group by u.id, d having count(distinct h.id) + count(distinct v.id) <> 1`,
    [from, days],
  )

export const expectOneHeadAlways = async (office: Office, from: string, days: number) =>
  expect(await daysWithoutOneHead(office, from, days)).toEqual([])
