import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Citation } from '../../../web/controls/citation.tsx'
import { Empty } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { between, formatDate } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { expiringDays, ListCertificates } from '../certificates-contract.ts'
import { CertificateForm } from './certificate-form.tsx'
import { PeopleTabs } from './people-tabs.tsx'
import './certificates.css'
import './posts.css'

const route = getRouteApi('/app/certificates')

type List = OutputOf<typeof ListCertificates>
type Item = List['items'][number]

const Lead = ({ list }: { list: List }) => {
  const { total, expiring, expired } = list
  if (total === 0) return say('还没有登记证书。', 'None is recorded yet. ')
  return (
    <>
      {say(`${total}张证书`, `${total} ${total === 1 ? 'certificate' : 'certificates'}`)}
      {expired > 0 ? (
        <>
          {say('，', ', ')}
          <strong>{expired}</strong>
          {say('张已过期', ' expired')}
        </>
      ) : null}
      {expiring > 0
        ? say(`，${expiring}张${expiringDays}日内到期`, `, ${expiring} to expire within ${expiringDays} days`)
        : null}
      {expired + expiring === 0 ? say('，都还有效。', ', all valid. ') : say('。', '. ')}
    </>
  )
}

/** service/4: what proves that somebody may be given a subject, and how long it still does. */
export const CertificatesPage = () => {
  const { of } = route.useSearch()
  const navigate = useNavigate()
  const read = useAsk(ListCertificates, { soon: of === 'soon' }, { keep: true })
  const [renewing, setRenewing] = useState<Item | null>(null)
  if (!read.data)
    return read.error ? <PageFailed error={read.error} again={() => void read.refetch()} /> : <PageWaiting />
  const list = read.data
  const show = (next: 'soon' | undefined) =>
    void navigate({ to: '/app/certificates', search: { of: next }, replace: true })
  return (
    <div className="page certificates">
      <PeopleTabs />
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">
            {list.of === 'own'
              ? say('我的证书', 'My certificates')
              : list.of === 'unit'
                ? say('本部门的证书', 'Certificates of my unit')
                : say('个人证书', 'Certificates')}
          </h1>
          <p className="page-lead">
            <Lead list={list} />
            {say(
              '须持证的题目，证书过期就不能再分派。',
              'A subject that requires one is not assigned once it has expired. ',
            )}
            <Citation id="service/4" />
          </p>
        </div>
        {list.total > 0 ? (
          <div className="page-acts">
            <fieldset className="segments" aria-label={say('看哪些', 'Which')}>
              <button type="button" aria-pressed={of !== 'soon'} onClick={() => show(undefined)}>
                {say('全部', 'All')}
              </button>
              <button type="button" aria-pressed={of === 'soon'} onClick={() => show('soon')}>
                {say('到期的', 'Expiring')}
              </button>
            </fieldset>
          </div>
        ) : null}
      </header>
      {list.items.length === 0 ? (
        <Empty
          glyph="证"
          title={
            list.total === 0 ? say('还没有证书', 'No certificates yet') : say('没有要到期的', 'None is about to expire')
          }
        >
          {list.total === 0
            ? list.keeps
              ? say(
                  '到一位同事的页面上登记；花名册里写着的，导入时已经登记。',
                  'Record one on a colleague’s page; those of the staff list are recorded with it.',
                )
              : say('有了证书，请交给人事登记。', 'When you have one, hand it to personnel.')
            : null}
        </Empty>
      ) : (
        <ul className={read.isPlaceholderData ? 'sheet certificates-list is-stale' : 'sheet certificates-list'}>
          {list.items.map((it) => (
            <li key={it.id}>
              <PersonSeal name={it.name} size={30} fill={it.state === 'expired' ? 'found' : 'grey'} />
              <span className="certificates-who">
                <Link to="/app/people/$id" params={{ id: it.staffId }}>
                  {it.name}
                </Link>
                <span>{it.units}</span>
              </span>
              <span className="certificates-what">
                {it.kind}
                <span>{[it.number, it.issuer].filter(Boolean).join(say('，', ', '))}</span>
              </span>
              <span className={`certificates-until is-${it.state}`}>
                <Until item={it} day={list.day} />
              </span>
              {list.keeps && !it.mine && it.validUntil ? (
                <button type="button" className="text-button" onClick={() => setRenewing(it)}>
                  {say('续期', 'Renew')}
                  <span className="zd-hidden">{`${it.name} ${it.kind}`}</span>
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {renewing ? (
        <CertificateForm
          key={renewing.id}
          person={{ id: renewing.staffId, name: renewing.name }}
          certificate={renewing}
          onClose={() => setRenewing(null)}
        />
      ) : null}
    </div>
  )
}

const Until = ({ item: { state, validUntil }, day }: { item: Item; day: string }) => {
  if (validUntil === null) return say('长期有效', 'no expiry')
  const days = Math.round(between(day, validUntil) / 86_400_000)
  return (
    <>
      {formatDate(validUntil)}
      <span>
        {state === 'expired'
          ? say(`已过期${-days}日`, `expired ${-days} d ago`)
          : state === 'expiring'
            ? days === 0
              ? say('今天到期', 'ends today')
              : say(`还有${days}日`, `${days} d left`)
            : say('有效', 'valid')}
      </span>
    </>
  )
}
