import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { formatWeekday, today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAsk } from '../../../web/staff/server.ts'
import { ShowOrganisation } from '../../people/contract.ts'

/** Whether the page is being laid out for paper, by the button or by the browser's own command. */
export const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}

/** On paper only: whose chart, of which day. The picture lies across the sheet, the list stands. */
export const PrintHead = ({ shown, picture }: { shown: string; picture: boolean }) => {
  const name = useAsk(ShowOrganisation, {}, { staleTime: 600_000 }).data?.name ?? ''
  const page = say('"第 " counter(page) " 页，共 " counter(pages) " 页"', '"Page " counter(page) " of " counter(pages)')
  return (
    <>
      <style>{`@page { size: A4 ${picture ? 'landscape' : 'portrait'}; margin: 14mm 12mm 16mm; @bottom-center { content: ${page}; font-size: 9pt; } }`}</style>
      <div className="print-head">
        <h1>{say(`${name}组织${picture ? '图' : '名单'}`, `${name}: organisation`)}</h1>
        <p>
          {say(`截至 ${shown} ${formatWeekday(shown)}`, `As of ${formatWeekday(shown)} ${shown}`)}
          {shown === today() ? '' : say(`；${today()} 打印`, `; printed ${today()}`)}
        </p>
      </div>
    </>
  )
}
