import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { brokenConstraint, type Tx } from '../../kernel/sql.ts'
import type { Says } from '../../regulations/regulation.ts'
import { addRoom } from '../bookings/public.ts'
import { ImportRoster } from './contract.ts'
import { initialsOf } from './initials.ts'
import { knownOrganisation } from './known-organisation.ts'
import { checkRoster, peopleOf } from './roster/check-roster.ts'
import type { CheckedRoster, Corrections, KnownOrganisation } from './roster/checked.ts'
import { staffNumberKey } from './roster/normalise.ts'
import type { RosterTable } from './roster/roster.ts'
import { companyDecides } from './rules.ts'
import {
  ensureSubject,
  organisation,
  rootUnit,
  saveCertificate,
  saveHolding,
  savePosts,
  savePrivate,
  saveSpeciality,
  saveStaff,
  saveSuperiors,
  saveUnit,
} from './store.ts'

const refuseUnready = (checked: CheckedRoster) => {
  if (checked.ready) return
  const fields: Record<string, Says> = {}
  for (const { row, state, problems } of checked.rows) {
    if (state === 'refused') for (const { column, says } of problems) fields[`${row}.${column}`] ??= says
  }
  throw new Refusal(
    'invalid',
    'rows-refused',
    {
      zh: `还有 ${checked.counts.refused} 行有问题，请改正或跳过；在此之前一行也不写入。`,
      en: `${checked.counts.refused} rows still have problems; correct or skip them. Nothing is written until then.`,
    },
    { fields },
  )
}

/** The same check as the page's, on what is known at this very moment. */
const checkedNow = async (tx: Tx, table: RosterTable, today: string, corrections: Corrections, skipped: number[]) => {
  const corrected = { rows: table.rows.map((it) => ({ ...it, cells: { ...it.cells, ...corrections[it.row] } })) }
  const { known, unplaced } = await knownOrganisation(tx, corrected)
  const checked = checkRoster(table, known, today, corrections, skipped)
  refuseUnready(checked)
  return { checked, known, unplaced }
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

/** Writes a whole staff list in one transaction: departments with their heads, posts, people, holdings, certificates. */
export const importRoster = command(ImportRoster, {
  load: async () => ({}),
  allow: [companyDecides],
  async run({ table, corrections, skipped }, _, { tx, inForce }) {
    const today = inForce.day
    const { checked, known, unplaced } = await checkedNow(tx, table, today, corrections, skipped)
    const people = peopleOf(checked)
    try {
      const unitIds = await saveUnits(tx, checked, known, today)
      const titles = checked.newPosts.map((it) => it.title)
      await savePosts(
        tx,
        titles,
        titles,
        titles.map(() => false),
      )

      const subjects = new Map<string, string>()
      const offered = new Set(checked.units.filter((it) => it.kind === 'consulting').map((it) => it.name))
      const writes: Promise<unknown>[] = []
      for (const person of people) {
        const id = unplaced.get(staffNumberKey(person.staffNumber)) ?? randomUUIDv7()
        const { name, sex, phone, email, employment, hiredOn, serviceFrom, identity, monthlyPayFen, certificate } =
          person
        writes.push(
          saveStaff(
            tx,
            id,
            person.staffNumber,
            name,
            initialsOf(name),
            sex ?? null,
            phone ?? null,
            email ?? null,
            employment,
            hiredOn ?? null,
            serviceFrom ?? null,
          ),
          savePrivate(tx, randomUUIDv7(), id, identity?.number ?? null, monthlyPayFen ?? null),
          // A list says who holds a post now, not since when they hold this very one: their part begins today.
          saveHolding(
            tx,
            randomUUIDv7(),
            id,
            person.unitId ?? unitIds.get(person.unit)!,
            person.postCode ?? person.postTitle,
            person.head,
            today,
          ),
        )
        if (certificate) {
          writes.push(
            saveCertificate(tx, randomUUIDv7(), id, certificate.name, certificate.number ?? '', certificate.expiresOn),
          )
        }
        for (const speciality of person.specialities) {
          const subjectId =
            subjects.get(speciality) ??
            (await ensureSubject(tx, randomUUIDv7(), speciality, offered.has(person.unit)))!.id
          subjects.set(speciality, subjectId)
          writes.push(saveSpeciality(tx, id, subjectId))
        }
      }
      const reporting = people.filter((it) => it.superior)
      writes.push(
        saveSuperiors(
          tx,
          reporting.map((it) => it.staffNumber),
          reporting.map((it) => it.superior!),
        ),
      )
      await Promise.all(writes)
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
    return { people: people.length, units: checked.units.length, skipped: skipped.length }
  },
})
