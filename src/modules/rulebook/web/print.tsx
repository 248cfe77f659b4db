import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { both, say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { ShowOrganisation } from '../../people/contract.ts'
import { ReadRulebook } from '../contract.ts'
import { isDivision } from '../parts.ts'
import { divisionSays } from './article-row.tsx'
import { adoptedSays, footSays, printedOf, runsOf } from './print-words.ts'
import '../../../web/controls/field.css'
import './print.css'

const route = getRouteApi('/app/rulebook/print/$key')

/** The foot stands in the page's own margin, where no browser puts what is written in the page. */
const usePageFoot = (foot: string | undefined) =>
  useEffect(() => {
    if (foot === undefined) return
    const sheet = new CSSStyleSheet()
    const text = JSON.stringify(foot)
    sheet.replaceSync(`@page {
      size: A4; margin: 22mm 24mm 24mm 26mm;
      @bottom-left { content: ${text}; font: 8.5pt sans-serif; color: #5d645e; }
      @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif; color: #5d645e; }
    }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((it) => it !== sheet)
    }
  }, [foot])

/** A regulation as a document, as of any day: printed on A4 with its foot, or taken away as a Word file. */
export const PrintPage = () => {
  const { key } = route.useParams()
  const { on } = route.useSearch()
  const navigate = useNavigate()
  const book = useAsk(ReadRulebook, { regulation: key, ...(on ? { on } : {}) }, { keep: true })
  const organisation = useAsk(ShowOrganisation, {}, { staleTime: 600_000 }).data
  const [taking, setTaking] = useState<'busy' | 'failed'>()
  const { regulation: chosen, regulations, day, today } = book.data ?? {}
  const listed = regulations?.find((it) => it.key === key)
  usePageFoot(chosen && day ? footSays(chosen, day) : undefined)

  if (book.error && !book.data) return <PageFailed error={book.error} again={() => void book.refetch()} />
  if (!chosen || !listed || !day || !today) return <PageWaiting />
  const articles = printedOf(chosen)

  const takeWord = async () => {
    setTaking('busy')
    try {
      const { saveWord } = await import('./word-file.ts')
      await saveWord({ chosen, listed, day, organisation: organisation?.name ?? '' })
      setTaking(undefined)
    } catch {
      setTaking('failed')
    }
  }

  return (
    <div className="print-page">
      <div className="print-tools">
        <Link to="/app/rulebook/$" params={{ _splat: key }} search={on ? { on } : {}}>
          {say('回到条文', 'Back to the text')}
        </Link>
        <span className="print-day">
          <label htmlFor="print-day">{say('哪一天的文本', 'As of')}</label>
          <DayField
            attributes={{
              id: 'print-day',
              className: 'zd-input',
              'aria-describedby': undefined,
              'aria-invalid': undefined,
            }}
            value={day}
            onChange={(next) =>
              void navigate({
                to: '/app/rulebook/print/$key',
                params: { key },
                search: next && next !== today ? { on: next } : {},
                replace: true,
              })
            }
          />
        </span>
        <Button kind="primary" onPress={() => window.print()}>
          {say('打印', 'Print')}
        </Button>
        <Button busy={taking === 'busy'} onPress={() => void takeWord()}>
          {say('存为 Word', 'Save as Word')}
        </Button>
      </div>
      {taking === 'failed' ? (
        <Banner tone="refused">
          {say('Word 文件没有做成，请再按一次。', 'The Word file was not made; please press again.')}
        </Banner>
      ) : null}
      <div className={book.isPlaceholderData ? 'print-sheet is-stale' : 'print-sheet'}>
        <p className="print-office">{organisation?.name}</p>
        <h1>{both(chosen.title)}</h1>
        <p className="print-adopted">{adoptedSays(chosen, listed, day)}</p>
        {articles.map((it) => (
          <section key={it.id}>
            {isDivision(it.id) ? (
              <h2 className="print-division">{divisionSays(it)}</h2>
            ) : (
              <h2>
                {both(it.number)}
                {it.heading ? <span>{both(it.heading)}</span> : null}
              </h2>
            )}
            {(isDivision(it.id) ? [] : runsOf(it)).map((runs, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one text never move.
              <p key={at}>
                {runs.map((run, i) =>
                  run.bold ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move.
                    <b key={i}>{run.text}</b>
                  ) : (
                    run.text
                  ),
                )}
              </p>
            ))}
          </section>
        ))}
        <p className="print-foot">{footSays(chosen, day)}</p>
      </div>
    </div>
  )
}
