import type { OutputOf } from '../../../kernel/contract.ts'
import { Banner } from '../../../web/controls/notes.tsx'
import { ago, formatMoment } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import type { ShowSystem } from '../system-contract.ts'
import { bytes } from './bytes.ts'

type System = OutputOf<typeof ShowSystem>
type Backup = System['backups'][number]

const kinds = {
  scheduled: () => say('每日', 'daily'),
  asked: () => say('手动', 'by hand'),
  'before-upgrade': () => say('升级前', 'before an upgrade'),
  'before-restore': () => say('恢复前', 'before a restore'),
  restored: () => say('本库由此恢复', 'restored from it'),
}

const tooOld = 26 * 3600 * 1000
const proof = (it: Backup) =>
  it.verifiedAt === null
    ? say('未试恢复', 'not tried')
    : it.verifyProblem
      ? say('试恢复不成', 'trial failed')
      : say(`${formatMoment(it.verifiedAt)} 试恢复无误`, `restored on trial ${formatMoment(it.verifiedAt)}`)

const outcome = (it: Backup) =>
  it.kind === 'restored'
    ? ''
    : it.problem
      ? say('没有做成', 'failed')
      : it.endedAt
        ? `${bytes(it.bytes ?? 0)} · ${proof(it)}`
        : say('正在备份', 'at work')

/** What has to be done, if anything: the last one failed, none was made for more than a day, none can be restored. */
const warning = ({ door, backedUpAt, backups }: System): string | undefined => {
  if (door === 'demo') return
  const last = backups.find((it) => it.kind === 'scheduled' || it.kind === 'asked')
  if (last?.problem) return both(last.problem)
  if (last?.verifyProblem)
    return `${say('最近的备份试着恢复，没有成功。', 'The last backup could not be restored on trial. ')}${both(last.verifyProblem)}`
  if (!backedUpAt)
    return say(
      '还没有备份：机器坏了，数据就没了。请在启动知度时设置 ZHIDU_BACKUP_TO 和口令，每天自动备份并试着恢复。',
      'There is no backup: if this machine breaks, everything is lost. Start Zhidu with ZHIDU_BACKUP_TO and a passphrase; it then backs up every day and tries each by restoring it.',
    )
  if (Date.now() - Date.parse(backedUpAt) > tooOld)
    return say(`最近一次备份在${ago(backedUpAt)}，超过一天了。`, `The last backup was made ${ago(backedUpAt)}.`)
}

/** When the house was last backed up, where to, and whether that can be restored. */
export const Backups = ({ system }: { system: System }) => {
  const wrong = warning(system)
  return (
    <section className="guard-backups">
      <h2>{say('备份', 'Backups')}</h2>
      {wrong ? <Banner tone="refused">{wrong}</Banner> : null}
      {system.door === 'demo' ? (
        <p className="guard-note">
          {say(
            '演示机构的数据都是编的，不备份。正式机构在这里看得到每次备份去了哪里、多大、能不能恢复。',
            'What the demo holds is invented and is not backed up. Your own organisation shows here where each backup went, how large it is, and whether it can be restored.',
          )}
        </p>
      ) : null}
      {system.backups.length > 0 ? (
        <ul className="sheet guard-pairs">
          {system.backups.map((it) => (
            <li key={it.id}>
              <span>
                {formatMoment(it.beganAt)} · {kinds[it.kind]()}
                {it.kind === 'restored' || it.problem ? null : <small>{it.place}</small>}
              </span>
              <span>{outcome(it)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
