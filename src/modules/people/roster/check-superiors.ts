import { add, type CheckedRow, type KnownOrganisation } from './checked.ts'
import { type Circle, findCircles } from './circles.ts'
import { normaliseName, normaliseStaffNumber, plainText, staffNumberKey } from './normalise.ts'
import { nameKey } from './posts.ts'

type Target = { row?: CheckedRow; number?: string; left?: CheckedRow; many?: boolean }

/**
 * Finds the superior of every row, by number (1002), by name (郭华涵) or both (郭华涵（1002）), among the rows and among
 * the staff known already. Whoever reports round in a circle cannot be placed, nor can anybody below the circle.
 * A superior whose own row is refused only makes the row wait: it heals with that row, and is refused if that row is skipped.
 */
export const checkSuperiors = (rows: CheckedRow[], known: KnownOrganisation): void => {
  const find = finder(rows, known)
  const above = new Map<CheckedRow, CheckedRow>()
  const heads = new Map(rows.filter((row) => row.fields.head).map((row) => [row.fields.unit, row]))
  for (const row of rows) {
    const text = row.fields.superior
    if (text === undefined) continue
    const target = find(text)
    if (target.row) above.set(row, target.row)
    row.fields.superior = target.row?.fields.staffNumber ?? target.number
    if (row.fields.superior !== undefined) continue
    const head = heads.get(row.fields.unit)
    refuse(row, text, target, head === row ? undefined : head?.fields.staffNumber)
  }
  const active = rows.filter((row) => row.state !== 'skipped')
  const circles = findCircles(active, above)
  for (const row of active) {
    const circle = circles.get(row)
    if (circle) tellCircle(row, circle)
  }
}

const finder = (rows: CheckedRow[], known: KnownOrganisation) => {
  const byNumber = new Map<string, CheckedRow>()
  const byName = new Map<string, CheckedRow[]>()
  const left = new Map<string, CheckedRow>()
  for (const row of rows) {
    const key = row.fields.staffNumber && staffNumberKey(row.fields.staffNumber)
    const map = row.state === 'skipped' ? left : byNumber
    if (key && !map.has(key)) map.set(key, row)
    const { name } = row.fields
    if (name && key && row.state !== 'skipped') {
      if (!byName.has(name)) byName.set(name, [])
      byName.get(name)!.push(row)
    }
  }
  const knownNumbers = new Map(known.staffNumbers.map((number) => [staffNumberKey(number), number]))

  return (text: string): Target => {
    const inBrackets = /^[^()]+\(([^()]+)\)$/.exec(plainText(text))?.[1]
    const keys = [text, inBrackets].flatMap((part) => normaliseStaffNumber(part ?? '').value ?? []).map(staffNumberKey)
    for (const key of keys) {
      const row = byNumber.get(key)
      if (row?.known) return { row }
      if (knownNumbers.has(key)) return { number: knownNumbers.get(key)! }
      if (row) return { row }
    }
    const named = byName.get(normaliseName(text).value ?? '') ?? []
    if (named.length === 1) return { row: named[0]! }
    const gone = keys.map((key) => left.get(key)).find(Boolean)
    return gone ? { left: gone } : { many: named.length > 1 }
  }
}

const refuse = (row: CheckedRow, text: string, target: Target, head: string | undefined): void => {
  const shown = [...plainText(text)].slice(0, 20).join('')
  const tell = (code: string, zh: string, en: string) =>
    add(row.problems, 'superior', code, zh, en, head === undefined ? {} : { suggestion: head })
  const left = target.left?.row
  if (left !== undefined) {
    tell('superior-skipped', `上级在第 ${left} 行，那一行跳过了`, `the superior is in row ${left}, which is skipped`)
  } else if (target.many) {
    tell('superior-ambiguous', `不止一个人叫${shown}，请填工号`, `more than one is called ${shown}; give the number`)
  } else {
    const who = /^[\w.-]+$/.test(shown) ? `工号 ${shown}` : shown
    tell('superior-unknown', `名单里没有${who}`, `nobody in the list is ${shown}`)
  }
}

const mostShown = 6

const tellCircle = (row: CheckedRow, { members, place }: Circle<CheckedRow>): void => {
  const at = place.get(row)
  const tell = (code: string, zh: string, en: string) => add(row.problems, 'superior', code, zh, en)
  const shown = members.slice(0, mostShown).map((_, i) => members[((at ?? 0) + i) % members.length]!.fields.staffNumber)
  const round = [...shown, ...(members.length > mostShown ? ['…'] : []), shown[0]].join(' → ')
  if (at === undefined)
    tell('superior-in-circle', `往上走不到头，上级在圈里：${round}`, `the way up ends in a circle: ${round}`)
  else if (members.length === 1) tell('superior-self', '上级是自己', 'is their own superior')
  else tell('superior-circle', `上级绕成了圈：${round}`, `superiors go round in a circle: ${round}`)
}

const said = (row: CheckedRow) => row.problems.some((problem) => problem.column === 'superior')

/** After all is known: who waits for another row, which head has a layer between (dept/6), who has no superior. */
export const warnOfSuperiors = (
  rows: CheckedRow[],
  table: { hasSuperiors: boolean; leadership: Set<string> },
): void => {
  const byNumber = new Map<string, CheckedRow>()
  for (const row of rows) {
    const key = staffNumberKey(row.fields.staffNumber ?? '')
    if (row.state !== 'skipped' && !byNumber.has(key)) byNumber.set(key, row)
  }
  for (const row of rows) {
    const { superior, unit, head } = row.fields
    const leads = table.leadership.has(nameKey(unit ?? ''))
    if (superior === undefined) {
      if (table.hasSuperiors && !leads && !said(row))
        add(row.warnings, 'superior', 'superior-empty', '没有填上级', 'no superior is given')
      continue
    }
    const above = byNumber.get(staffNumberKey(superior))
    if (!above || above === row) continue
    if (above.problems.length > 0 && !said(row))
      add(
        row.warnings,
        'superior',
        'superior-waits',
        `等第 ${above.row} 行改好`,
        `waits for row ${above.row} to be corrected`,
      )
    if (head && !leads && !table.leadership.has(nameKey(above.fields.unit ?? '')))
      add(
        row.warnings,
        'superior',
        'head-not-direct',
        '主管应直接向公司领导汇报',
        'a head reports directly to the leadership',
        { article: 'dept/6' },
      )
  }
}
