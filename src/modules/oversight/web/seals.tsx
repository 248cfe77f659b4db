import { formatDay, formatTime } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAsk } from '../../../web/staff/server.ts'
import { ListSeals } from '../audit-contract.ts'
import { saveFile } from './save-file.ts'

/** Four digits at a time, so that a head can be read aloud and compared by eye. */
const spaced = (head: string) => head.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')

/** How far the trail is sealed, and the heads to keep elsewhere. */
export const Seals = () => {
  const { data } = useAsk(ListSeals, {})
  if (!data) return null
  const { batches, rows, waiting, sealedAt, head, handed } = data
  if (!head || !sealedAt) {
    return (
      <p className="trail-seals">
        {say('还没有封过；新痕迹半分钟内封上。', 'Nothing is sealed yet; new rows are sealed within half a minute.')}
      </p>
    )
  }
  const all = handed.map((it) => `${it.day}\t${it.batch}:${it.head}`).join('\n')
  return (
    <details className="trail-seals">
      <summary>
        {say(
          `封到第 ${batches} 批，共 ${rows.toLocaleString('en-US')} 行，${formatDay(sealedAt)} ${formatTime(sealedAt)}${waiting > 0 ? `；另有 ${waiting} 行等着封` : ''}。链头 `,
          `Sealed up to batch ${batches}: ${rows.toLocaleString('en-US')} rows, ${formatDay(sealedAt)} ${formatTime(sealedAt)}${waiting > 0 ? `; ${waiting} rows wait` : ''}. Head `,
        )}
        <code>{spaced(head)}</code>
      </summary>
      <p>
        {say(
          '每天的第一个链头交给您。请存到别处：日后用它核对，整条链若被重写过，一查便知。',
          'The first head of each day is handed to you. Keep it elsewhere: held against it later, a chain written anew shows at once.',
        )}{' '}
        <code>
          npm run -s zhidu -- audit verify --head{' '}
          {handed[0] ? `${handed[0].batch}:${handed[0].head.slice(0, 32)}` : '…'}
        </code>
      </p>
      <ul>
        {handed.slice(0, 14).map((it) => (
          <li key={it.day}>
            <span>{formatDay(it.day)}</span> <code>{`${it.batch}:${it.head}`}</code>
          </li>
        ))}
      </ul>
      <button type="button" className="text-button" onClick={() => saveFile('audit-heads.txt', all)}>
        {say('存下全部链头', 'Save all heads')}
      </button>
    </details>
  )
}
