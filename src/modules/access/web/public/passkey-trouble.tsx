import { Banner } from '../../../../web/controls/notes.tsx'
import type { Trouble } from './passkey-device.ts'

/** A cancel at the device is no refusal: said calmly, and it can be pressed again. */
export const PasskeyTrouble = ({ trouble }: { trouble: Trouble | undefined }) =>
  trouble ? (
    <div role="status">
      <Banner tone={trouble.code === 'device' ? 'plain' : 'refused'}>{trouble.says}</Banner>
    </div>
  ) : null
