import { Button } from '../../../web/controls/button.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { formatDate, formatTime } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { ListUnacknowledged, RemindReaders } from '../reading-contract.ts'

/** They come in the order of their departments. */
const byUnit = <T extends { unit: string }>(items: readonly T[]) =>
  items.reduce<{ unit: string; people: T[] }[]>((units, it) => {
    const last = units.at(-1)
    if (last?.unit === it.unit) last.people.push(it)
    else units.push({ unit: it.unit, people: [it] })
    return units
  }, [])

/** For those who answer for it: who has not signed, by department; remind them; and the list of signatures to print. */
export const Unread = ({ id }: { id: string }) => {
  const list = useAsk(ListUnacknowledged, { id })
  const toast = useToast()
  const remind = useAct(RemindReaders, {
    onDone: ({ reminded }) => toast(say(`提醒了 ${reminded} 人。`, `${reminded} people reminded.`)),
  })
  if (!list.data) return null
  const { items, signed, bound, offers } = list.data
  const offer = offers.find((it) => it.act === RemindReaders.name)
  return (
    <section className="unread">
      <h2>
        {items.length === 0 ? say('都签认了', 'Everybody has signed') : say('还没有签认', 'Not signed yet')}
        <small>{say(`${bound} 人中 ${items.length} 人`, `${items.length} of ${bound}`)}</small>
      </h2>
      {byUnit(items).map(({ unit, people }) => (
        <div key={unit} className="unread-unit">
          <h3>
            {unit || say('没有部门', 'No department')} <small>{people.length}</small>
          </h3>
          <ul>
            {people.map((it) => (
              <li key={it.staffId}>
                <PersonSeal name={it.name} fill="waiting" /> {it.name}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {remind.error ? <Banner tone="refused">{remind.error.message}</Banner> : null}
      <p className="adopt-acts">
        {offer && items.length > 0 ? (
          <>
            <Button
              busy={remind.busy}
              muted={offer.refused !== null}
              describedBy="unread-why"
              onPress={() => remind.send({ id })}
            >
              {say('提醒他们', 'Remind them')}
            </Button>
            <span className="zd-quiet" id="unread-why">
              {offer.refused
                ? both(offer.refused.says)
                : say('系统每个工作日也会提醒一次。', 'The system reminds them once each working day as well.')}
            </span>
          </>
        ) : null}
        {signed.length > 0 ? (
          <Button kind="quiet" onPress={() => window.print()}>
            {say('打印签认名单', 'Print the signatures')}
          </Button>
        ) : null}
      </p>
      {signed.length > 0 ? (
        <table className="signatures">
          <caption>{say(`已签认 ${signed.length} 人`, `${signed.length} have signed`)}</caption>
          <thead>
            <tr>
              <th scope="col">{say('工号', 'Number')}</th>
              <th scope="col">{say('姓名', 'Name')}</th>
              <th scope="col">{say('部门', 'Department')}</th>
              <th scope="col">{say('签认时间', 'Signed at')}</th>
            </tr>
          </thead>
          <tbody>
            {signed.map((it) => (
              <tr key={it.number}>
                <td>{it.number}</td>
                <td>{it.name}</td>
                <td>{it.unit}</td>
                <td>
                  {formatDate(it.at)} {formatTime(it.at)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}
