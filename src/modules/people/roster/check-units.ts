import { add, type CheckedRoster, type CheckedRow, type KnownOrganisation } from './checked.ts'
import { nearest } from './nearest.ts'
import { nameKey, standardPost } from './posts.ts'
import { headship, type UnitKind, unitKeys, unitKindOf } from './units.ts'

/** Spelling mistakes are looked for among so many departments; a list with more is no organisation. */
const mostCompared = 200

type Unit = { name: string; kind: UnitKind; id?: string; presentHead?: string; head?: CheckedRow; rows: CheckedRow[] }

/**
 * Puts every row into its department and gives every department its one head (dept/6). A department that does not exist
 * is created only if the list names its head; one without is no department. A second head is refused.
 * Returns the departments to create.
 */
export const checkUnits = (rows: CheckedRow[], known: KnownOrganisation): CheckedRoster['units'] => {
  const units = gather(rows, known)
  const keys = unitKeys([...units.values()].map((unit) => unit.name))
  for (const unit of units.values()) findHead(unit, keys)
  const real = [...units.values()].filter((unit) => unit.id !== undefined || unit.head)
  const isReal = new Set(real)
  const realNames = real.slice(0, mostCompared).map((unit) => unit.name)

  for (const unit of units.values()) {
    const suggestion = isReal.has(unit) ? undefined : nearest(unit.name, realNames)
    for (const row of unit.rows) {
      row.fields.unit = unit.name
      if (unit.id !== undefined) row.fields.unitId = unit.id
      const wouldHead =
        row.state === 'skipped' && headship(row.fields.postTitle ?? '', unit.name, unit.kind, keys) === 'head'
      if (!isReal.has(unit) && !wouldHead && !row.known) {
        const article = { article: 'dept/6', ...(suggestion ? { suggestion } : {}) } as const
        add(
          row.problems,
          'unit',
          'unit-unknown',
          '没有这个部门，名单里也没有它的主管',
          'no such department, and the list names no head of it',
          article,
        )
      }
    }
  }
  return real
    .filter((unit) => unit.id === undefined)
    .map(({ name, kind, head, rows: staff }) => ({
      name,
      kind,
      headRow: head!.row,
      staff: staff.filter((row) => row.state !== 'skipped').length,
    }))
}

const gather = (rows: CheckedRow[], known: KnownOrganisation): Map<string, Unit> => {
  const units = new Map<string, Unit>()
  for (const { id, name, head } of known.units) {
    units.set(nameKey(name), { id, name, kind: unitKindOf(name), ...(head ? { presentHead: head } : {}), rows: [] })
  }
  for (const row of rows) {
    row.fields.head = false
    const name = row.fields.unit
    if (name === undefined) continue
    const key = nameKey(name)
    if (!units.has(key)) units.set(key, { name, kind: unitKindOf(name), rows: [] })
    units.get(key)!.rows.push(row)
  }
  for (const unit of units.values()) {
    const hasGeneralManager = unit.rows.some((row) => standardPost(row.fields.postTitle ?? '') === 'general-manager')
    if (unit.kind === 'other' && hasGeneralManager) unit.kind = 'leadership'
  }
  return units
}

const findHead = (unit: Unit, keys: Set<string>): void => {
  const active = unit.rows.filter((row) => row.state !== 'skipped' && !row.known)
  const standing = new Map(active.map((row) => [row, headship(row.fields.postTitle ?? '', unit.name, unit.kind, keys)]))
  const heads = active.filter((row) => standing.get(row) === 'head')
  if (!unit.presentHead) {
    const head = heads[0] ?? active.find((row) => standing.get(row) === 'may')
    if (head) {
      unit.head = head
      head.fields.head = true
    }
  }
  for (const row of heads) {
    if (row === unit.head) continue
    const first = unit.head
    const zh = first ? `该部主管是${first.fields.name ?? ''}（第 ${first.row} 行）` : `该部主管是${unit.presentHead}`
    const en = first ? `its head is already named in row ${first.row}` : `its head is ${unit.presentHead}`
    add(row.problems, 'post', 'second-head', zh, en, { article: 'dept/6' })
  }
  for (const row of unit.rows) {
    const title = row.fields.postTitle ?? ''
    if (row.known && headship(title, unit.name, unit.kind, keys) === 'head')
      row.fields.postCode = standardPost(title) ?? 'head'
  }
  for (const row of active)
    if (row === unit.head || standing.get(row) === 'head')
      row.fields.postCode = standardPost(row.fields.postTitle!) ?? 'head'
}

/** Everybody in a department that is still to be created waits for the row of its head. */
export const warnOfUnits = (rows: CheckedRow[], units: CheckedRoster['units']): void => {
  const heads = new Map(rows.filter((row) => row.fields.head).map((row) => [row.row, row]))
  const waiting = new Map(
    units.flatMap(({ name, headRow }) =>
      (heads.get(headRow)?.problems.length ?? 0) > 0 ? [[name, headRow] as const] : [],
    ),
  )
  for (const row of rows) {
    const head = waiting.get(row.fields.unit ?? '')
    if (head === undefined || head === row.row) continue
    add(
      row.warnings,
      'unit',
      'unit-waits',
      `等第 ${head} 行的主管改好`,
      `waits for its head in row ${head} to be corrected`,
    )
  }
}
