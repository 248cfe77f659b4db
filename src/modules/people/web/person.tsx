import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { formatDate } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { ListGroups } from '../../groups/contract.ts'
import { ShowPerson } from '../record-contract.ts'
import { CertificateForm, type Renewable } from './certificate-form.tsx'
import { Earlier } from './earlier.tsx'
import { Holdings, Part } from './me.tsx'
import { PeopleTabs } from './people-tabs.tsx'
import { period, validity } from './record-file.ts'
import './person.css'
import { RecordPane } from './record-form.tsx'

const route = getRouteApi('/app/people/$id')

type Person = OutputOf<typeof ShowPerson>

/** A colleague: where, since when, and how to reach them. */
export const PersonPage = () => {
  const { id } = route.useParams()
  const read = useAsk(ShowPerson, { id })
  const [record, setRecord] = useState(false)
  const [certificate, setCertificate] = useState<Renewable | 'new' | null>(null)
  if (!read.data)
    return read.error ? <PageFailed error={read.error} again={() => void read.refetch()} /> : <PageWaiting />
  const it = read.data
  const now = it.holdings.filter((one) => one.from <= it.day && (one.to === null || one.to >= it.day))
  return (
    <div className="page record-page">
      <PeopleTabs />
      <header className="page-head">
        <PersonSeal name={it.name} size={52} fill={it.leftOn ? 'grey' : 'acted'} />
        <div className="page-head-words">
          <h1 className="page-title">{it.name}</h1>
          <p className="page-lead">
            {it.number}
            {it.leftOn
              ? say(`，${formatDate(it.leftOn)}离职。`, `, left on ${formatDate(it.leftOn)}.`)
              : now.length > 0
                ? `，${now.map((one) => `${one.unit}${one.post}`).join('、')}`
                : say('，现在没有任职。', ', holds no post now.')}
          </p>
        </div>
        <div className="page-acts">
          {it.self ? <Link to="/app/me">{say('我的资料', 'My record')}</Link> : null}
          {it.may.certify && !it.self ? (
            <Button
              onPress={() => {
                setCertificate(null)
                setRecord(true)
              }}
            >
              {say('人事资料', 'Personnel record')}
            </Button>
          ) : null}
          {it.may.change ? (
            <Link className="zd-button" to="/app/chart" search={{ act: 'change', who: it.id }}>
              {say('调整岗位', 'Change posts')}
            </Link>
          ) : null}
          {it.may.leave ? (
            <Link className="zd-button zd-button--danger" to="/app/chart" search={{ act: 'leave', who: it.id }}>
              {say('办理离职', 'Record the leaving')}
            </Link>
          ) : null}
        </div>
      </header>
      <div className="record-parts">
        <div>
          <Reach person={it} />
          {it.deputyships.length > 0 ? (
            <Part title={say('代理主管', 'Acts for a head')}>
              <ul className="record-lines">
                {it.deputyships.map((one) => (
                  <li key={`${one.unit}${one.from}`}>
                    <span>{one.unit}</span>
                    <span className="zd-quiet">{period(one.from, one.to)}</span>
                  </li>
                ))}
              </ul>
            </Part>
          ) : null}
          {it.certificates ? (
            <Part
              title={say('证书', 'Certificates')}
              act={
                it.may.certify ? (
                  <button type="button" className="text-button" onClick={() => setCertificate('new')}>
                    {say('登记一张', 'Record one')}
                  </button>
                ) : null
              }
            >
              {it.certificates.length === 0 ? (
                <p className="zd-quiet">{say('没有登记证书。', 'None is recorded.')}</p>
              ) : (
                <ul className="record-lines">
                  {it.certificates.map((one) => (
                    <li key={one.id}>
                      <span>
                        {one.kind} {one.number ? <span className="zd-quiet">{one.number}</span> : null}
                        {one.issuer ? <span className="record-issuer">{one.issuer}</span> : null}
                      </span>
                      <span className={one.validUntil && one.validUntil < it.day ? 'record-late' : 'zd-quiet'}>
                        {one.validUntil && one.validUntil < it.day
                          ? say(`${formatDate(one.validUntil)}已过期`, `expired on ${formatDate(one.validUntil)}`)
                          : validity(one.validUntil)}
                        {it.may.certify && one.validUntil ? (
                          <button type="button" className="text-button" onClick={() => setCertificate(one)}>
                            {say('续期', 'Renew')}
                            <span className="zd-hidden">{one.kind}</span>
                          </button>
                        ) : null}
                      </span>
                      <Earlier certificate={one} />
                    </li>
                  ))}
                </ul>
              )}
            </Part>
          ) : null}
        </div>
        <div>
          <Part title={say('岗位', 'Posts')}>
            <Holdings holdings={it.holdings} />
          </Part>
          <Groups id={it.id} />
        </div>
      </div>
      {record ? <RecordPane staffId={it.id} name={it.name} onClose={() => setRecord(false)} /> : null}
      {certificate ? (
        <CertificateForm
          key={certificate === 'new' ? 'new' : certificate.id}
          person={it}
          certificate={certificate === 'new' ? null : certificate}
          onClose={() => setCertificate(null)}
        />
      ) : null}
    </div>
  )
}

const Reach = ({ person }: { person: Person }) => (
  <Part title={say('联系', 'Reach')}>
    <dl className="record-facts">
      {person.leftOn ? (
        <p className="zd-quiet">
          {say('已经离职，联系方式不再显示。', 'No longer here: contact details are not shown.')}
        </p>
      ) : (
        <>
          <div>
            <dt>{say('手机', 'Mobile')}</dt>
            <dd>
              {person.phone ? (
                <a href={`tel:${person.phone}`}>{person.phone}</a>
              ) : (
                <span className="zd-quiet">{say('没有登记', 'not recorded')}</span>
              )}
            </dd>
          </div>
          <div>
            <dt>{say('邮箱', 'E-mail')}</dt>
            <dd>
              {person.email ? (
                <a href={`mailto:${person.email}`}>{person.email}</a>
              ) : (
                <span className="zd-quiet">{say('没有登记', 'not recorded')}</span>
              )}
            </dd>
          </div>
        </>
      )}
      {person.superior ? (
        <div>
          <dt>{say('上级', 'Superior')}</dt>
          <dd>
            <Link to="/app/people/$id" params={{ id: person.superior.id }}>
              {person.superior.name}
            </Link>
          </dd>
        </div>
      ) : null}
      {person.specialities.length > 0 ? (
        <div>
          <dt>{say('专长', 'Specialities')}</dt>
          <dd>{person.specialities.join(say('、', ', '))}</dd>
        </div>
      ) : null}
    </dl>
  </Part>
)

/** The teams and project groups that they are in, where there are any. */
const Groups = ({ id }: { id: string }) => {
  const groups = useAsk(ListGroups, { ended: false }, { staleTime: 60_000 }).data?.groups ?? []
  const own = groups.filter((it) => it.leader.id === id || it.members.some((one) => one.id === id))
  return own.length === 0 ? null : (
    <Part
      title={say('团队与项目组', 'Teams and project groups')}
      act={<Link to="/app/groups">{say('都看', 'All')}</Link>}
    >
      <ul className="record-lines">
        {own.map((it) => (
          <li key={it.id}>
            <span>
              {it.name}{' '}
              {it.leader.id === id ? (
                <span className="zd-quiet">{it.kind === 'team' ? say('组长', 'lead') : say('负责人', 'leader')}</span>
              ) : null}
            </span>
            <span className="zd-quiet">{period(it.from, it.to)}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
