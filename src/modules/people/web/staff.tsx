import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Banner, Empty } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { say } from '../../../web/say.ts'
import { PageFailed } from '../../../web/staff/page-states.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { InviteStaff } from '../../access/contract.ts'
import { ResetButton, WaitingResets } from '../../access/web/resets.tsx'
import { ListStaff, ShowMe } from '../contract.ts'
import { Codes } from './codes.tsx'
import { useCompanyDecides } from './company-decides.ts'
import '../../../web/controls/field.css'
import { PeopleTabs } from './people-tabs.tsx'
import { UnacknowledgedLink, UnacknowledgedPage } from './unacknowledged.tsx'
import './staff.css'

const route = getRouteApi('/app/staff')
const atOnce = 200

type Account = OutputOf<typeof ListStaff>['items'][number]['account']
const accountSays = (it: Account) =>
  ({
    none: say('还没邀请', 'Not invited'),
    invited: say('邀请码已发', 'Code issued'),
    active: say('已开户', 'Has come in'),
  })[it]

export const StaffPage = () => (route.useSearch().duties ? <UnacknowledgedPage /> : <WholeStaff />)

/** Who is on the staff, who has come in, and codes for those who have not. */
const WholeStaff = () => {
  const { q } = route.useSearch()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(q ?? '')
  const staff = useAsk(ListStaff, q ? { q } : {}, { keep: true })
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [most, setMost] = useState(atOnce)
  const me = useAsk(ShowMe, {}).data
  const company = useCompanyDecides()
  const invite = useAct(InviteStaff, { refresh: ['people.staff'], onDone: () => setPicked(new Set()) })

  useEffect(() => {
    if (typed.trim() === (q ?? '')) return
    const later = setTimeout(
      () => void navigate({ to: '/app/staff', search: { q: typed.trim() || undefined }, replace: true }),
      250,
    )
    return () => clearTimeout(later)
  }, [typed, q, navigate])

  if (staff.error && !staff.data) return <PageFailed error={staff.error} again={() => void staff.refetch()} />
  const items = staff.data?.items ?? []
  const outside = items.filter((it) => it.account !== 'active')
  const never = items.filter((it) => it.account === 'none')
  const chosen = items.filter((it) => picked.has(it.id))
  const pick = (id: string) =>
    setPicked((now) => {
      const next = new Set(now)
      next.has(id) ? next.delete(id) : next.add(id)
      return next
    })

  return (
    <div className="page staff">
      <PeopleTabs />
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('员工与邀请码', 'Staff and invitations')}</h1>
          <p className="page-lead" role="status">
            {staff.data
              ? say(
                  `${staff.data.total}人，${items.length - outside.length}人已开户，${never.length}人还没邀请。`,
                  `${staff.data.total} ${staff.data.total === 1 ? 'person' : 'people'}, ${items.length - outside.length} have come in, ${never.length} are not invited yet.`,
                )
              : say('正在取来…', 'Fetching…')}{' '}
            <UnacknowledgedLink />
          </p>
        </div>
        <div className="page-acts">
          {chosen.length > 0 ? (
            <>
              <Button onPress={() => setPicked(new Set())}>{say('不选了', 'Clear')}</Button>
              <Button
                kind="primary"
                busy={invite.busy}
                onPress={() => invite.send({ staffIds: chosen.map((it) => it.id) })}
              >
                {say(`给选中的${chosen.length}人发邀请码`, `Issue ${chosen.length} codes`)}
              </Button>
            </>
          ) : never.length > 0 ? (
            <Button
              kind="primary"
              busy={invite.busy}
              onPress={() => invite.send({ staffIds: never.slice(0, 500).map((it) => it.id) })}
            >
              {say(
                `给还没邀请的${Math.min(500, never.length)}人发邀请码`,
                `Issue ${Math.min(500, never.length)} codes`,
              )}
            </Button>
          ) : null}
        </div>
      </header>
      {invite.error ? <Banner tone="refused">{invite.error.message}</Banner> : null}
      <WaitingResets />
      <input
        type="search"
        className="zd-input staff-search"
        aria-label={say('找人', 'Find somebody')}
        placeholder={say('姓名、拼音首字母或工号', 'Name, initials or number')}
        value={typed}
        maxLength={40}
        onChange={(event) => setTyped(event.target.value)}
      />
      {staff.isPending ? <Waiting lines={6} /> : null}
      {staff.data && items.length === 0 ? (
        <Empty glyph="无" title={say('没有找到', 'Nobody found')}>
          {q
            ? say('换个写法再找：姓名、拼音首字母或工号都可以。', 'Try a name, initials or a number.')
            : say('还没有员工。', 'No staff yet.')}
        </Empty>
      ) : null}
      {items.length > 0 ? (
        <ul className={staff.isPlaceholderData ? 'sheet staff-list is-stale' : 'sheet staff-list'}>
          {items.slice(0, most).map((it) => (
            <li key={it.id}>
              <Row active={it.account === 'active'}>
                {it.account === 'active' ? (
                  <span className="staff-tick" />
                ) : (
                  <input
                    type="checkbox"
                    className="staff-tick"
                    checked={picked.has(it.id)}
                    onChange={() => pick(it.id)}
                  />
                )}
                <PersonSeal name={it.name} size={30} fill={it.account === 'active' ? 'acted' : 'waiting'} />
                <span className="staff-name">
                  <Link to="/app/people/$id" params={{ id: it.id }}>
                    {it.name}
                  </Link>{' '}
                  <span>{it.number}</span>
                  <span>{it.posts}</span>
                </span>
                <span className={`staff-account is-${it.account}`}>
                  {accountSays(it.account)}
                  {company && it.account === 'active' && it.id !== me?.id ? <ResetButton person={it} /> : null}
                </span>
              </Row>
            </li>
          ))}
        </ul>
      ) : null}
      {staff.data && !q && items.length === 1 ? (
        <p className="staff-alone">
          {say('现在只有您一位。', 'You are the only one so far. ')}
          <Link to="/app/roster">{say('导入花名册', 'Import the staff list')}</Link>
          {say('之后，在这里给大家发邀请码。', ', then invite everybody here.')}
        </p>
      ) : null}
      {items.length > most ? (
        <p className="list-more">
          <Button onPress={() => setMost((now) => now + atOnce)}>
            {say(`再看${Math.min(atOnce, items.length - most)}人`, `${Math.min(atOnce, items.length - most)} more`)}
          </Button>
        </p>
      ) : null}
      {invite.done ? <Codes invitations={invite.done.invitations} onClose={invite.reset} /> : null}
    </div>
  )
}

/** Whoever has come in needs no code: their row is no choice. */
const Row = ({ active, children }: { active: boolean; children: ReactNode }) =>
  active ? (
    <div className="staff-row is-in">{children}</div>
  ) : (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is among the children.
    <label className="staff-row">{children}</label>
  )
