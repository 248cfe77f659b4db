import type { OutputOf } from '../../../kernel/contract.ts'
import { formatDate } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import type { ShowMyRecord, ShowPerson } from '../record-contract.ts'
import { validity } from './record-file.ts'

type Certificate =
  | OutputOf<typeof ShowMyRecord>['certificates'][number]
  | NonNullable<OutputOf<typeof ShowPerson>['certificates']>[number]

/** What a certificate said before it was renewed: whoever asks what was valid then finds it here. */
export const Earlier = ({ certificate: { earlier } }: { certificate: Certificate }) =>
  earlier.length === 0 ? null : (
    <ul className="record-earlier">
      {earlier.map((it) => (
        <li key={it.renewedAt}>
          {say(
            `原${validity(it.validUntil)}，${formatDate(it.renewedAt)}续期`,
            `was ${validity(it.validUntil)}, renewed on ${formatDate(it.renewedAt)}`,
          )}
          {it.number ? <span>{it.number}</span> : null}
        </li>
      ))}
    </ul>
  )
