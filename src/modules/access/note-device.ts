import type { Context } from '../../kernel/act.ts'
import { zone } from '../../kernel/clock.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { tell } from '../notices/public.ts'
import { deviceWords } from './device-words.ts'
import { rememberDevice } from './store.ts'

/** The device is known from now on; of one not seen before the person is told, once, wherever they look next. */
export const noteDevice = async (
  staffId: string,
  session: Buffer,
  { tx, now, origin }: Pick<Context, 'tx' | 'now' | 'origin'>,
) => {
  if (!origin.device) return
  const device = deviceWords(origin.agent)
  const seen = await rememberDevice(tx, tokenHash(origin.device), staffId, device, now.toString(), session)
  if (!seen?.fresh) return
  const at = now.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
  await tell(staffId, 'access.new-device', staffId, { at, device }, { tx, now })
}
