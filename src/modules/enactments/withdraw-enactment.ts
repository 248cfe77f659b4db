import { command } from '../../kernel/act.ts'
import { loadCase } from './case.ts'
import { WithdrawEnactment } from './contract.ts'
import { isOpen, itsDrafter, preparers } from './rules.ts'
import { saveState } from './store.ts'

export const withdrawEnactment = command(WithdrawEnactment, {
  load: loadCase,
  allow: [...preparers, itsDrafter],
  must: [isOpen],
  async run({ id }, _, { tx, now }) {
    await saveState(tx, id, 'withdrawn', null, null, now.toString())
    return { id }
  },
})
