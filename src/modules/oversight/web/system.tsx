import { Waiting } from '../../../web/controls/waiting.tsx'
import { formatMoment, span } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { PageFailed } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { ShowSystem } from '../system-contract.ts'
import { Backups } from './backups.tsx'
import { bytes } from './bytes.ts'
import './oversight.css'

/** What keeps the house running: versions, sizes, since when. */
export const SystemPage = () => {
  const state = useAsk(ShowSystem, {})
  if (state.error && !state.data) return <PageFailed error={state.error} again={() => void state.refetch()} />
  const it = state.data
  return (
    <div className="page guard">
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('系统', 'System')}</h1>
          <p className="page-lead" role="status">
            {it
              ? say(
                  `运行正常，已连续${span(it.uptime * 1000)}。这里看不到任何业务记录。`,
                  `Running for ${span(it.uptime * 1000)}. No business record is shown here.`,
                )
              : say('正在取来…', 'Fetching…')}
          </p>
        </div>
      </header>
      {it ? (
        <>
          <dl className="sheet guard-figures">
            {(
              [
                [say('知度', 'Zhidu'), it.version],
                ['Node', it.node],
                ['PostgreSQL', it.database.replace(/ .*/, '')],
                [say('数据库大小', 'Database'), bytes(it.size)],
                [say('占用内存', 'Memory'), bytes(it.memory)],
                [say('数据库连接', 'Connections'), String(it.connections)],
                [
                  say('这一扇门', 'This door'),
                  it.door === 'own' ? say('正式机构', 'own organisation') : say('演示机构', 'demo'),
                ],
              ] as const
            ).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <Backups system={it} />
          <div className="guard-split">
            <section>
              <h2>{say('数据结构的版本', 'Migrations')}</h2>
              <ul className="sheet guard-pairs">
                {it.migrations.map((one) => (
                  <li key={one.name}>
                    <span>{one.name.replace('.sql', '')}</span>
                    <span>{formatMoment(one.at)}</span>
                  </li>
                ))}
              </ul>
            </section>
            <section>
              <h2>{say('最大的几张表，只看大小', 'Largest tables, by size alone')}</h2>
              <ul className="sheet guard-pairs">
                {it.tables.map((one) => (
                  <li key={one.name}>
                    <span>{say(one.says || one.name, one.name)}</span>
                    <span>{bytes(one.bytes)}</span>
                  </li>
                ))}
              </ul>
            </section>
          </div>
        </>
      ) : (
        <Waiting lines={8} />
      )}
    </div>
  )
}
