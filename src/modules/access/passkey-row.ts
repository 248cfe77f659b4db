import { Refusal } from '../../kernel/refusal.ts'
import type { PasskeyRow } from './passkey-store.ts'

/** As browsers are told which ones are meant. */
export const shapeOf = ({ credentialId, transports }: PasskeyRow) => ({
  id: credentialId.toString('base64url'),
  type: 'public-key' as const,
  transports,
})

const most = 10

export const roomForOne = (passkeys: readonly unknown[]) => {
  if (passkeys.length < most) return
  throw new Refusal('conflict', 'passkeys-full', {
    zh: `已经有 ${most} 个通行密钥了，请先去掉不用的。`,
    en: `You have ${most} passkeys already; remove one that you do not use first.`,
  })
}
