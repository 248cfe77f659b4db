import { query } from '../../kernel/act.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { ReadRoster } from './contract.ts'
import { knownOrganisation } from './known-organisation.ts'
import { headingsNamed } from './named-headings.ts'
import { readRoster as readFile } from './roster/read-workbook.ts'
import { RosterUnreadable } from './roster/unreadable.ts'
import { keepsPersonnel } from './rules.ts'

/** Reads the file and gives back its cells: the page judges them as the server will when it writes. */
export const readRoster = query(ReadRoster, {
  load: async () => ({}),
  allow: [keepsPersonnel],
  async run({ fileName, base64, headings = {} }, _, { tx, inForce, now }) {
    try {
      const table = await readFile(Buffer.from(base64, 'base64'), fileName, await headingsNamed(tx, headings))
      return { table, known: (await knownOrganisation(tx, table, inForce.day, now)).known, today: inForce.day }
    } catch (error) {
      if (!(error instanceof RosterUnreadable)) throw error
      throw new Refusal('invalid', error.code, error.says, { fields: { base64: error.says }, offer: error.headings })
    }
  },
})
