import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type DragEvent, useRef, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { useAct } from '../../../web/staff/server.ts'
import { ReadRoster } from '../contract.ts'
import type { Column } from '../roster/columns.ts'
import { FirstSteps } from './first-steps.tsx'
import { PeopleTabs } from './people-tabs.tsx'
import { RosterHeadings, type SaidHeadings } from './roster-headings.tsx'
import { TakeList } from './take-list.tsx'
import './roster.css'
import { type RosterDraft, useRosterDraft } from './roster-draft.ts'
import { RosterReview } from './roster-review.tsx'

const route = getRouteApi('/app/roster')
const largest = 10 * 1024 * 1024

/** Two looks at one page: choose the file, then see to its rows. Nothing is written before the last press. */
export const RosterPage = () => {
  const { first } = route.useSearch()
  const draft = useRosterDraft()
  // Kept while the page is open, so that the same file can be read again by other headings.
  const [file, setFile] = useState<ChosenFile | null>(null)
  const navigate = useNavigate()
  const done = () => {
    draft.forget()
    void navigate({ to: '/app/chart', search: { imported: true } })
  }
  return draft.read ? (
    <RosterReview draft={draft} read={draft.read} file={file} onDone={done} first={first ?? false} />
  ) : (
    <Choose draft={draft} file={file} onFile={setFile} first={first ?? false} />
  )
}

const base64Of = (file: File) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

export type ChosenFile = { fileName: string; base64: string; headings?: SaidHeadings }

type ChooseProps = {
  draft: RosterDraft
  file: ChosenFile | null
  onFile: (it: ChosenFile) => void
  first: boolean
}

const Choose = ({ draft, file: chosen, onFile, first }: ChooseProps) => {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const read = useAct(ReadRoster, { refresh: [], onDone: (it) => draft.begin(it) })

  const take = async (file: File | undefined) => {
    if (!file || read.busy) return
    if (file.size > largest)
      return setWrong(
        say(
          '文件超过 10 MB。请只留下花名册这一张表再传。',
          'The file is larger than 10 MB. Keep only the staff list and send it again.',
        ),
      )
    setWrong(null)
    try {
      const next = { fileName: file.name, base64: await base64Of(file) }
      onFile(next)
      read.send(next)
    } catch {
      setWrong(
        say(
          '这个文件读不出来，可能正被别的程序占着。请关掉它再选一次。',
          'The file could not be opened; another program may hold it. Close that and choose again.',
        ),
      )
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  const offer = read.refused?.offer as { missing: Column[]; unread: string[] } | undefined
  const told =
    wrong ??
    (read.refused?.status === 422 ? (read.refused.fields?.base64 ?? read.refused.says) : (read.error?.message ?? null))

  return (
    <div className="page roster-choose">
      <PeopleTabs />
      {first ? <FirstSteps at="roster" /> : null}
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('导入花名册', 'Import a staff list')}</h1>
          <p className="page-lead">
            {say(
              '用您手上现成的表就行：先逐行核对，有问题的改好或者跳过，最后一次写入，要么都进来，要么一个也不写。',
              'The list you already have will do: every row is checked first, problems are corrected or skipped, and then all of it is written in one go, or none.',
            )}
          </p>
        </div>
      </header>
      {told ? <Banner tone="refused">{told}</Banner> : null}
      {offer && offer.unread.length > 0 && chosen ? (
        <RosterHeadings
          {...offer}
          busy={read.busy}
          onSay={(headings) => {
            onFile({ ...chosen, headings })
            read.send({ ...chosen, headings })
          }}
        />
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first. */}
      <div
        className={over ? 'drop is-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className="drop-glyph" aria-hidden="true">
          册
        </span>
        <p className="drop-words">
          {read.busy
            ? say('正在逐行读取…', 'Reading row by row…')
            : say('把花名册拖到这里', 'Drop the staff list here')}
        </p>
        <Button kind="primary" large busy={read.busy} onPress={() => input.current?.click()}>
          {say('选择文件', 'Choose a file')}
        </Button>
        <p className="drop-hint">
          {say(
            '.xlsx 或 .csv，至少有姓名、工号、部门、岗位四列；列名写法不必一致。',
            '.xlsx or .csv with at least name, staff number, department and post; headings need not match exactly.',
          )}
        </p>
        <input
          ref={input}
          type="file"
          className="zd-hidden"
          tabIndex={-1}
          aria-label={say('花名册文件', 'Staff list file')}
          accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      {first ? null : <TakeList />}
      <dl className="roster-knows">
        <div>
          <dt>{say('会读这些', 'It reads')}</dt>
          <dd>
            {say(
              '工号、姓名、部门、岗位、上级、用工类型、入职日期、手机、邮箱、证件、月工资、证书、专长。',
              'Number, name, department, post, superior, employment, hired on, mobile, e-mail, document, pay, certificate, specialities.',
            )}
          </dd>
        </div>
        <div>
          <dt>{say('会替您收拾', 'It tidies')}</dt>
          <dd>
            {say(
              '全角数字、多余空格、各种写法的日期，复姓、生僻字、带间隔号的名字都认得。',
              'Full-width digits, stray spaces, dates in any spelling; compound surnames, rare characters and middle dots are understood.',
            )}
          </dd>
        </div>
        <div>
          <dt>{say('不会做', 'It never')}</dt>
          <dd>
            {say(
              '不改您的原表；证件号与工资只存进本机构的库，仅供有权的人查看。',
              'Changes your file; document numbers and pay are kept in your own database for those entitled to them.',
            )}
          </dd>
        </div>
      </dl>
      {first ? (
        <p className="roster-later">
          <Link to="/app">{say('先不导入，看看案头', 'Not now, go to the desk')}</Link>
        </p>
      ) : null}
    </div>
  )
}
