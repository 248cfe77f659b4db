import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { DefineSubject } from './contract.ts'
import { companyDecides } from './rules.ts'
import { saveSubject } from './store.ts'

export const defineSubject = command(DefineSubject, {
  load: async () => ({}),
  allow: [companyDecides],
  async run({ name, certificate, bookable }, _, { tx }) {
    return { id: (await saveSubject(tx, randomUUIDv7(), name, certificate, bookable))!.id }
  },
})
