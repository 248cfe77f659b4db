import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Banner, Empty } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { Seal } from '../../../web/controls/seal.tsx'
import { formatDate } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { PeopleTabs } from '../../people/web/people-tabs.tsx'
import { CloseProject, CloseTeam, ListGroups } from '../contract.ts'
import { GroupForm } from './group-form.tsx'
import './groups.css'
import { LeaderForm } from './leader-form.tsx'
import { MembersForm } from './members-form.tsx'

const route = getRouteApi('/app/groups')

export type Group = OutputOf<typeof ListGroups>['groups'][number]
type Open = { form: 'team' | 'project' } | { change: Group } | { lead: Group } | null

/** dept/8, dept/10: who works together, under whom, and for how long. */
export const GroupsPage = () => {
  const { of } = route.useSearch()
  const navigate = useNavigate()
  const read = useAsk(ListGroups, { ended: of === 'ended' }, { keep: true })
  const [open, setOpen] = useState<Open>(null)
  if (!read.data)
    return read.error ? <PageFailed error={read.error} again={() => void read.refetch()} /> : <PageWaiting />
  const { groups, units, day } = read.data
  const teams = groups.filter((it) => it.kind === 'team')
  const projects = groups.filter((it) => it.kind === 'project')
  const headed = units.filter((it) => it.team)
  const close = () => setOpen(null)
  return (
    <div className="page groups">
      <PeopleTabs />
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('团队与项目组', 'Teams and project groups')}</h1>
          <p className="page-lead">
            {of === 'ended'
              ? say(`已经结束的，${groups.length}个。`, `${groups.length} that have ended. `)
              : say(
                  `${teams.length}个团队，${projects.length}个项目组。`,
                  `${teams.length} ${teams.length === 1 ? 'team' : 'teams'}, ${projects.length} project ${projects.length === 1 ? 'group' : 'groups'}. `,
                )}
            {say('团队由主管组建', 'Teams are built by the head ')}
            <Citation id="dept/8" />
            {say('，项目组的负责人只管自己的项目', ', a project leader manages that project only ')}
            <Citation id="dept/15" />
            {say('。', '.')}
          </p>
        </div>
        <div className="page-acts">
          <fieldset className="segments" aria-label={say('看哪些', 'Which')}>
            {(['running', 'ended'] as const).map((it) => (
              <button
                key={it}
                type="button"
                aria-pressed={(of === 'ended') === (it === 'ended')}
                onClick={() =>
                  void navigate({
                    to: '/app/groups',
                    search: { of: it === 'ended' ? 'ended' : undefined },
                    replace: true,
                  })
                }
              >
                {it === 'ended' ? say('已结束', 'Ended') : say('在办', 'Running')}
              </button>
            ))}
          </fieldset>
          {headed.length > 0 ? (
            <Button onPress={() => setOpen({ form: 'team' })}>{say('组建团队', 'Form a team')}</Button>
          ) : null}
          {units.length > 0 ? (
            <Button kind="primary" onPress={() => setOpen({ form: 'project' })}>
              {say('设立项目组', 'Found a project group')}
            </Button>
          ) : null}
        </div>
      </header>
      {groups.length === 0 ? (
        <Empty
          glyph="组"
          title={of === 'ended' ? say('还没有结束的', 'None has ended') : say('还没有团队或项目组', 'None yet')}
        >
          {units.length > 0
            ? say(
                '人手要固定搭配的，编一个团队；为一个项目凑的，设一个项目组。',
                'A team for people who always work together; a project group for one project.',
              )
            : say('由部门主管组建。', 'Heads of departments build them.')}
        </Empty>
      ) : (
        <ul className={read.isPlaceholderData ? 'groups-list is-stale' : 'groups-list'}>
          {groups.map((it) => (
            <OneGroup
              key={it.id}
              group={it}
              day={day}
              onChange={() => setOpen({ change: it })}
              onLead={() => setOpen({ lead: it })}
            />
          ))}
        </ul>
      )}
      {open && 'form' in open ? (
        <GroupForm
          key={open.form}
          kind={open.form}
          units={open.form === 'team' ? headed : units}
          day={day}
          onClose={close}
        />
      ) : null}
      {open && 'lead' in open ? <LeaderForm key={open.lead.id} group={open.lead} day={day} onClose={close} /> : null}
      {open && 'change' in open ? <MembersForm key={open.change.id} group={open.change} onClose={close} /> : null}
    </div>
  )
}

const period = ({ from, to }: Group, day: string) =>
  to === null
    ? say(`${formatDate(from)}组建`, `since ${formatDate(from)}`)
    : from > day
      ? say(`${formatDate(from)}开始，到${formatDate(to)}`, `begins ${formatDate(from)}, ends ${formatDate(to)}`)
      : say(`${formatDate(from)}至${formatDate(to)}`, `${formatDate(from)} to ${formatDate(to)}`)

type OneProps = { group: Group; day: string; onChange: () => void; onLead: () => void }

const OneGroup = ({ group, day, onChange, onLead }: OneProps) => {
  const [sure, setSure] = useState(false)
  const toast = useToast()
  const act = useAct(group.kind === 'team' ? CloseTeam : CloseProject, {
    onDone: () => toast(say(`「${group.name}」已经结束。`, `“${group.name}” has ended.`)),
  })
  const { leader, next, members, may } = group
  return (
    <li className="sheet group">
      <Seal
        glyph={group.kind === 'team' ? '团' : '项'}
        size={34}
        fill={group.from > day ? 'dashed' : may.change || group.to === null || group.to >= day ? 'jade' : 'outline'}
        label={group.kind === 'team' ? say('服务团队', 'Service team') : say('项目组', 'Project group')}
      />
      <div className="group-words">
        <h2>{group.name}</h2>
        <p className="zd-quiet">
          {group.unit} · {period(group, day)}
        </p>
        {group.purpose ? <p className="group-purpose">{group.purpose}</p> : null}
      </div>
      <ul className="group-people">
        <li>
          <PersonSeal name={leader.name} size={24} />
          <Link to="/app/people/$id" params={{ id: leader.id }}>
            {leader.name}
          </Link>
          <span className="zd-quiet">
            {group.kind === 'team' ? say('组长', 'lead') : say('负责人', 'leader')}
            {next
              ? say(`，${formatDate(next.from)}起由${next.name}接`, `; ${next.name} from ${formatDate(next.from)}`)
              : ''}
          </span>
        </li>
        {members.map((it) => (
          <li key={it.id}>
            <PersonSeal name={it.name} size={24} fill="grey" />
            <Link to="/app/people/$id" params={{ id: it.id }}>
              {it.name}
            </Link>
          </li>
        ))}
        {members.length === 0 ? <li className="zd-quiet">{say('还没有别的成员', 'no other members')}</li> : null}
      </ul>
      {may.change || may.close ? (
        <div className="group-acts">
          {sure ? (
            <span className="group-sure" role="status">
              <span>
                {say(
                  '结束之后不能再改，名单留在「已结束」里。',
                  'It cannot be changed afterwards; the names stay under “Ended”.',
                )}
              </span>
              <Button
                kind="danger"
                busy={act.busy}
                onPress={() => {
                  setSure(false)
                  act.send({ groupId: group.id })
                }}
              >
                {say('结束它', 'End it')}
              </Button>
              <Button kind="quiet" onPress={() => setSure(false)}>
                {say('留着', 'Keep it')}
              </Button>
            </span>
          ) : (
            <>
              {may.change ? (
                <button type="button" className="text-button" onClick={onChange}>
                  {say('调整成员', 'Change members')}
                  <span className="zd-hidden">{group.name}</span>
                </button>
              ) : null}
              {may.close ? (
                <button type="button" className="text-button" onClick={onLead}>
                  {group.kind === 'team' ? say('换组长', 'Another lead') : say('换负责人', 'Another leader')}
                  <span className="zd-hidden">{group.name}</span>
                </button>
              ) : null}
              {may.close ? (
                <button type="button" className="text-button group-end" onClick={() => setSure(true)}>
                  {group.kind === 'team' ? say('解散', 'Dissolve') : say('结束', 'End')}
                  <span className="zd-hidden">{group.name}</span>
                </button>
              ) : null}
            </>
          )}
          {act.error ? <Banner tone="refused">{act.error.message}</Banner> : null}
        </div>
      ) : null}
    </li>
  )
}
