import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { MarginNote } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { formatDate, today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { ShowMyRecord } from '../record-contract.ts'
import { ContactForm } from './contact-form.tsx'
import { Earlier } from './earlier.tsx'
import {
  employmentSays,
  type MyRecord,
  period,
  recordHtml,
  recordJson,
  saveFile,
  sexSays,
  validity,
  yuan,
} from './record-file.ts'
import './person.css'

/** Personal-information law: everybody sees what is kept about them, corrects what is theirs to correct, takes it along. */
export const MePage = () => {
  // Each reading is on record, so it is not read again behind the person's back.
  const read = useAsk(ShowMyRecord, {}, { staleTime: 600_000 })
  if (!read.data)
    return read.error ? <PageFailed error={read.error} again={() => void read.refetch()} /> : <PageWaiting />
  const record = read.data
  const file = say(`我的资料-${record.number}-${today()}`, `my-record-${record.number}-${today()}`)
  return (
    <div className="page record-page">
      <header className="page-head">
        <PersonSeal name={record.name} size={52} />
        <div className="page-head-words">
          <h1 className="page-title">{say('我的资料', 'My record')}</h1>
          <p className="page-lead">
            {record.name} {record.number}
            {say(
              '。机构记着的、关于您的，都在这一页；每看一次，留一次记录。',
              '. All that is kept about you; each reading is on record.',
            )}
          </p>
        </div>
        <div className="page-acts">
          <Button onPress={() => saveFile(`${file}.html`, 'text/html', recordHtml(record, today()))}>
            {say('下载一份', 'Download')}
          </Button>
          <Button kind="quiet" onPress={() => saveFile(`${file}.json`, 'application/json', recordJson(record))}>
            JSON
          </Button>
        </div>
      </header>
      <div className="record-parts">
        <div>
          <ContactForm record={record} />
          <Kept record={record} />
        </div>
        <div>
          <Part title={say('岗位', 'Posts')}>
            <Holdings holdings={record.holdings} />
          </Part>
          <Part title={say('专长与证书', 'Specialities and certificates')}>
            <p>
              {record.specialities.join(say('、', ', ')) || (
                <span className="zd-quiet">{say('还没有登记专长。', 'No speciality is recorded.')}</span>
              )}
            </p>
            <ul className="record-lines">
              {record.certificates.map((it) => (
                <li key={it.id}>
                  <span>
                    {it.kind} <span className="zd-quiet">{it.number}</span>
                  </span>
                  <span className="zd-quiet">{validity(it.validUntil)}</span>
                  <Earlier certificate={it} />
                </li>
              ))}
            </ul>
          </Part>
          <Part title={say('签过的', 'Signed')}>
            <ul className="record-lines">
              <li>
                <span>{say('保密承诺', 'Undertaking of confidentiality')}</span>
                {record.undertakingAt ? (
                  <span className="zd-quiet">{formatDate(record.undertakingAt)}</span>
                ) : (
                  <Link to="/app/welcome">{say('还没签', 'Not yet')}</Link>
                )}
              </li>
              {record.acknowledged.map((it) => (
                <li key={`${it.post}${it.at}`}>
                  <span>{say(`${it.post}的职责`, `Duties: ${it.post}`)}</span>
                  <span className="zd-quiet">{formatDate(it.at)}</span>
                </li>
              ))}
            </ul>
          </Part>
          <p className="record-ways">
            <Link to="/app/me/devices">{say('登录、设备与第二重验证', 'Sign-in, devices and the second factor')}</Link>
          </p>
        </div>
      </div>
    </div>
  )
}

export const Part = ({ title, act, children }: { title: string; act?: ReactNode; children: ReactNode }) => (
  <section className="sheet record-part">
    <div className="record-part-head">
      <h2>{title}</h2>
      {act}
    </div>
    {children}
  </section>
)

export const Holdings = ({ holdings }: { holdings: MyRecord['holdings'] }) =>
  holdings.length === 0 ? (
    <p className="zd-quiet">{say('还没有任职。', 'No post yet.')}</p>
  ) : (
    <ol className="record-posts">
      {holdings.map((it) => (
        <li key={`${it.unit}${it.code}${it.from}`} className={it.to !== null && it.to < today() ? 'is-past' : ''}>
          <span>
            {it.unit} · {it.post}
          </span>
          <span className="zd-quiet">{period(it.from, it.to)}</span>
        </li>
      ))}
    </ol>
  )

/** What personnel keep: seen here whole, corrected by asking. Covered until pressed, since others may look on. */
const Kept = ({ record }: { record: MyRecord }) => {
  const [open, setOpen] = useState(false)
  const covered = (value: string | null) => (value === null ? null : open ? value : '••••••••')
  const rows: [string, string | null][] = [
    [say('姓名', 'Name'), record.name],
    [say('性别', 'Sex'), record.sex && sexSays(record.sex)],
    [say('证件号', 'Identity number'), covered(record.idNumber)],
    [say('月工资', 'Monthly pay'), covered(record.wageFen === null ? null : yuan(record.wageFen))],
    [say('用工形式', 'Employment'), employmentSays(record.employment)],
    [say('入职日期', 'Joined on'), record.hiredOn && formatDate(record.hiredOn)],
    [say('累计工龄起算', 'Service counted from'), record.serviceFrom && formatDate(record.serviceFrom)],
    [say('上级', 'Superior'), record.superior],
  ]
  const hidden = record.idNumber !== null || record.wageFen !== null
  return (
    <Part
      title={say('由人事登记的', 'Kept by personnel')}
      act={
        hidden ? (
          <button type="button" className="text-button" aria-pressed={open} onClick={() => setOpen(!open)}>
            {open ? say('盖上', 'Cover') : say('显示证件号与工资', 'Show identity number and pay')}
          </button>
        ) : null
      }
    >
      <dl className="record-facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || <span className="zd-quiet">{say('没有登记', 'not recorded')}</span>}</dd>
          </div>
        ))}
      </dl>
      <MarginNote>
        {say('这些不能自己改。有错请找', 'You cannot change these yourself. If something is wrong, ask ')}
        {record.keepers.map((it) => `${it.name}（${it.post}）`).join(say('、', ', '))}
        {say('；证件号与工资只有您和他们看得到。', '; only you and they see identity number and pay.')}
      </MarginNote>
    </Part>
  )
}
