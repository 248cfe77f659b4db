import { command } from '../../kernel/act.ts'
import { AmendOrganisation } from './contract.ts'
import { companyDecides } from './rules.ts'
import { renameRoot, amendOrganisation as save } from './store.ts'

export const amendOrganisation = command(AmendOrganisation, {
  load: async () => ({}),
  allow: [companyDecides],
  async run({ name, phone, address }, _, { tx }) {
    await Promise.all([save(tx, name, phone, address), renameRoot(tx, name)])
    return { name, phone, address }
  },
})
