import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { invalidField, Refusal } from '../../kernel/refusal.ts'
import { brokenConstraint, type Tx } from '../../kernel/sql.ts'
import type { Says } from '../../regulations/regulation.ts'
import { addRoom } from '../bookings/public.ts'
import { amendPeople, refuseCircles } from './amend-people.ts'
import { ImportRoster } from './contract.ts'
import { initialsOf } from './initials.ts'
import { knownOrganisation } from './known-organisation.ts'
import { rememberHeadings } from './named-headings.ts'
import { amendedOf, checkRoster, peopleOf } from './roster/check-roster.ts'
import type { CheckedRoster, KnownOrganisation, RosterFields } from './roster/checked.ts'
import { staffNumberKey } from './roster/normalise.ts'
import { unitKindOf } from './roster/units.ts'
import { guardRoster, refuseOpposed } from './roster-guard.ts'
import {
  type CertificateRow,
  ensureSubject,
  type HoldingRow,
  heldPosts,
  knownIdentities,
  lockRoster,
  type PrivateRow,
  rootUnit,
  type StaffRow,
  saveCertificates,
  saveHoldings,
  savePosts,
  savePrivate,
  saveSpecialities,
  saveStaff,
  saveSuperiors,
  saveUnit,
  settleVacancies,
} from './roster-store.ts'
import { keepsPersonnel } from './rules.ts'
import { organisation } from './store.ts'
import { notOnTheList } from './vacancy-contract.ts'

type Person = RosterFields & { row: number; id: string }

const notReady = (rows: number, fields: Record<string, Says>) =>
  new Refusal(
    'invalid',
    'rows-refused',
    {
      zh: `还有 ${rows} 行有问题，请改正或跳过；在此之前一行也不写入。`,
      en: `${rows} rows still have problems; correct or skip them. Nothing is written until then.`,
    },
    { fields },
  )

const refuseUnready = (checked: CheckedRoster) => {
  if (checked.ready) return
  const fields: Record<string, Says> = {}
  for (const { row, state, problems } of checked.rows) {
    if (state === 'refused') for (const { column, says } of problems) fields[`${row}.${column}`] ??= says
  }
  if (checked.counts.refused > 0) throw notReady(checked.counts.refused, fields)
  throw invalidField('table', 'nobody-in-the-list', {
    zh: '名单里没有可以写入的人。',
    en: 'There is nobody in the list to write.',
  })
}

/** Somebody of the list who stands in the personnel records already, whatever number and name they have there. */
const refuseKnownIdentities = async (tx: Tx, people: readonly Person[], unplaced: ReadonlySet<string>) => {
  const newcomers = people.filter((it) => it.identity && !unplaced.has(it.id))
  const known = await knownIdentities(
    tx,
    newcomers.map((it) => it.identity!.number),
  )
  if (known.length === 0) return
  const taken = new Set(known.map((it) => it.number))
  const says = { zh: '这个证件号已经有人用了', en: 'somebody already has this identity number' }
  const rows = newcomers.filter((it) => taken.has(it.identity!.number))
  throw notReady(rows.length, Object.fromEntries(rows.map((it) => [`${it.row}.idNumber`, says])))
}

/** The same check as the page's, on what is known at this very moment. */
const checkedNow = async (
  tx: Tx,
  { table, corrections, skipped, amended = [] }: InputOf<typeof ImportRoster>,
  today: string,
  now: Temporal.Instant,
) => {
  await lockRoster(tx)
  const corrected = { rows: table.rows.map((it) => ({ ...it, cells: { ...it.cells, ...corrections[it.row] } })) }
  const { known, unplaced } = await knownOrganisation(tx, corrected, today, now)
  const checked = checkRoster(table, known, today, corrections, skipped)
  refuseUnready(checked)
  const people = peopleOf(checked).map((it) => ({
    ...it,
    id: unplaced.get(staffNumberKey(it.staffNumber)) ?? randomUUIDv7(),
  }))
  const amendments = amendedOf(checked, amended)
  const renumbered = amendments.filter((it) => it.columns.includes('idNumber'))
  await refuseKnownIdentities(tx, [...people, ...renumbered], new Set(unplaced.values()))
  const held = await heldPosts(tx, [...unplaced.values()], today)
  return { checked, known, people, amendments, held }
}

const saveUnits = async (tx: Tx, checked: CheckedRoster, known: KnownOrganisation, today: string) => {
  const [root, house] = await Promise.all([rootUnit(tx), organisation(tx)])
  const ids = new Map(known.units.map((it) => [it.name, it.id]))
  for (const { name, kind } of checked.units) {
    const id = randomUUIDv7()
    ids.set(name, id)
    await saveUnit(tx, id, name, kind, root?.id ?? null, today)
    if (kind === 'consulting') await addRoom(tx, id, `${name}接待室`, house?.address ?? '')
  }
  return ids
}

/** What a speciality is called becomes a subject; clients may book it when somebody of a consulting department has it. */
const saveSubjects = async (tx: Tx, people: readonly Person[]) => {
  const names = new Set(people.flatMap((it) => it.specialities))
  const consulting = people.filter((it) => unitKindOf(it.unit) === 'consulting')
  const offered = new Set(consulting.flatMap((it) => it.specialities))
  const ids = await Promise.all(
    [...names].map(
      async (name) => [name, (await ensureSubject(tx, randomUUIDv7(), name, offered.has(name)))!.id] as const,
    ),
  )
  const subjects = new Map(ids)
  const held = people.flatMap((it) => it.specialities.map((name) => [it.id, subjects.get(name)!] as const))
  await saveSpecialities(
    tx,
    held.map(([staffId]) => staffId),
    held.map(([, subjectId]) => subjectId),
  )
}

/** Everybody of the list, statement by statement and not person by person: ten thousand take a few seconds. */
const savePeople = (tx: Tx, people: Person[], unitIds: ReadonlyMap<string, string>, today: string) => {
  const staff = people.map(
    ({ id, staffNumber, name, sex, phone, email, employment, hiredOn, serviceFrom }): StaffRow => ({
      ...{ id, number: staffNumber, name, initials: initialsOf(name), sex, phone, email },
      ...{ employment, hiredOn, serviceFrom },
    }),
  )
  const personal = people.map(({ id, identity, monthlyPayFen }): PrivateRow => {
    return { id: randomUUIDv7(), staffId: id, idNumber: identity?.number, wageFen: monthlyPayFen }
  })
  const holdings = people.map(({ id, unit, unitId, postCode, postTitle, head }): HoldingRow => {
    return { id: randomUUIDv7(), staffId: id, unitId: unitId ?? unitIds.get(unit)!, post: postCode ?? postTitle, head }
  })
  const certificates = people.flatMap(({ id, certificate: it }): CertificateRow[] =>
    it ? [{ id: randomUUIDv7(), staffId: id, kind: it.name, number: it.number ?? '', validUntil: it.expiresOn }] : [],
  )
  const reporting = people.filter((it) => it.superior)
  return Promise.all([
    saveStaff(tx, JSON.stringify(staff)),
    savePrivate(tx, JSON.stringify(personal)),
    // A list says who holds a post now, not since when they hold this very one: their part begins today.
    saveHoldings(tx, JSON.stringify(holdings), today),
    saveCertificates(tx, JSON.stringify(certificates)),
    saveSuperiors(
      tx,
      reporting.map((it) => it.staffNumber),
      reporting.map((it) => it.superior!),
    ),
  ])
}

/** Writes a whole staff list in one transaction: departments with their heads, posts, people, holdings, certificates. */
export const importRoster = command(ImportRoster, {
  load: async () => ({}),
  allow: [keepsPersonnel],
  async run(input, _, { tx, inForce, now, actor }) {
    const today = inForce.day
    const { checked, known, people, amendments, held } = await checkedNow(tx, input, today, now)
    guardRoster({ checked, known, people, amendments }, actor, inForce)
    refuseOpposed(people, held, inForce)
    const titles = checked.newPosts.map((it) => it.title)
    const noHeads = titles.map(() => false)
    try {
      const unitIds = await saveUnits(tx, checked, known, today)
      await savePosts(tx, titles, titles, noHeads)
      await savePeople(tx, people, unitIds, today)
      await amendPeople(tx, amendments)
      await saveSubjects(tx, [...people, ...amendments.filter((it) => it.columns.includes('specialities'))])
      await rememberHeadings(tx, input.table, now.toString())
      await settleVacancies(tx, today, notOnTheList)
      if (amendments.length > 0) await refuseCircles(tx)
    } catch (error) {
      if (!brokenConstraint(error)) throw error
      throw new Refusal(
        'conflict',
        'changed-meanwhile',
        {
          zh: '就在刚才，别人写入了其中的工号、手机或主管。请重新读取这份花名册再试。',
          en: 'Just now somebody else wrote one of these numbers, phones or heads. Please read the list again.',
        },
        { article: 'dept/6' },
      )
    }
    return {
      people: people.length,
      amended: amendments.length,
      units: checked.units.length,
      skipped: input.skipped.length,
    }
  },
})
