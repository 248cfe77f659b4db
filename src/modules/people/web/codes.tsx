import { createPortal } from 'react-dom'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { formatDay, formatTime } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import type { InviteStaff } from '../../access/contract.ts'
import { ShowOrganisation } from '../contract.ts'

type Invitations = OutputOf<typeof InviteStaff>['invitations']

/** Shown once and kept only as hashes: to be printed, cut and handed over. */
export const Codes = ({ invitations, onClose }: { invitations: Invitations; onClose: () => void }) => {
  const organisation = useAsk(ShowOrganisation, {}, { staleTime: 600_000 }).data
  const close = () => {
    if (
      window.confirm(
        say(
          '邀请码只显示这一次，关上就看不到了（可以再发新的）。都记下了吗？',
          'The codes are shown only now; new ones can be issued. Have you kept them?',
        ),
      )
    )
      onClose()
  }
  return (
    <Pane title={say(`${invitations.length}个邀请码`, `${invitations.length} codes`)} onClose={close}>
      <p className="page-lead">
        {say(
          '只显示这一次。打印出来，裁成小条，当面交给本人。',
          'Shown only this once. Print them, cut the slips and hand them over in person.',
        )}
      </p>
      <p className="codes-print">
        <Button kind="primary" onPress={() => window.print()}>
          {say('打印小条', 'Print the slips')}
        </Button>
      </p>
      <ul className="codes">
        {invitations.map((it) => (
          <li key={it.staffId}>
            <span>
              {it.name} <span>{it.number}</span>
            </span>
            <code>{it.code}</code>
          </li>
        ))}
      </ul>
      {createPortal(
        <div className="slips">
          {invitations.map((it) => (
            <div key={it.staffId} className="slip">
              <p className="slip-house">{organisation?.name}</p>
              <p className="slip-name">
                {it.name}
                <span>{say(`工号 ${it.number}`, `No. ${it.number}`)}</span>
              </p>
              <p className="slip-code">{it.code}</p>
              <p>
                {say(
                  `打开 ${location.origin}/invite，填工号与邀请码，自己设密码。`,
                  `Open ${location.origin}/invite, enter number and code, and set a password.`,
                )}
              </p>
              <p>
                {say(
                  `${formatDay(it.until)} ${formatTime(it.until)} 前有效，用过即作废。请勿转给别人。`,
                  `Valid until ${formatDay(it.until)}, ${formatTime(it.until)}, once. Do not pass it on.`,
                )}
              </p>
            </div>
          ))}
        </div>,
        document.body,
      )}
    </Pane>
  )
}
