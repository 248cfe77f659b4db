import { one, write } from '../../kernel/sql.ts'

/** SQL of units: founding, renaming, closing. */

export const saveUnit = write<[id: string, name: string, kind: string, parentId: string | null, from: string]>(
  'staffing.save-unit',
  `insert into unit (id, name, kind, parent_id, founded_on)
   values ($1, $2, $3, coalesce($4, (select id from unit where kind = 'organisation')), $5)`,
)

export type UnitFacts = {
  id: string
  name: string
  kind: string
  foundedOn: string
  closedOn: string | null
  /** Who holds or will hold a post there on the day or later. */
  people: number
  openMatters: number
  parts: number
}

export const lockUnit = one<[id: string, day: string], UnitFacts>(
  'staffing.lock-unit',
  `select u.id, u.name, u.kind, u.founded_on "foundedOn", u.closed_on "closedOn",
          (select count(distinct h.staff_id)::integer from holding h where h.unit_id = u.id and h.during && daterange($2, null)) people,
          open_matters_of_unit(u.id) "openMatters",
          (select count(*)::integer from unit p where p.parent_id = u.id and (p.closed_on is null or p.closed_on > $2::date)) parts
     from unit u where u.id = $1 for update of u`,
)

export const renameUnit = write<[id: string, name: string, today: string]>(
  'staffing.rename-unit',
  `with former as (insert into former_name (unit_id, name, until) select id, name, $3 from unit where id = $1 and founded_on < $3::date on conflict do nothing)
   update unit set name = $2 where id = $1`,
)

export const closeUnit = write<[id: string, on: string]>(
  'staffing.close-unit',
  `with rooms as (update resource set closed_on = $2 where unit_id = $1 and closed_on is null)
   update unit set closed_on = $2 where id = $1`,
)
