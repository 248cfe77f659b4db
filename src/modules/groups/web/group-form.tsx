import { type FormEvent, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { FormTeam, FoundProject } from '../contract.ts'
import { PeopleField, type Someone } from './people-field.tsx'

type Props = {
  kind: 'team' | 'project'
  units: readonly { id: string; name: string }[]
  day: string
  onClose: () => void
}

/** A team begins today and has no end; a project group has both days and a leader (dept/10). */
export const GroupForm = ({ kind, units, day, onClose }: Props) => {
  const team = kind === 'team'
  const [unitId, setUnitId] = useState(units[0]?.id ?? '')
  const [name, setName] = useState('')
  const [purpose, setPurpose] = useState('')
  const [leader, setLeader] = useState<Someone[]>([])
  const [members, setMembers] = useState<Someone[]>([])
  const [from, setFrom] = useState(day)
  const [to, setTo] = useState('')
  const [asked, setAsked] = useState(false)
  const toast = useToast()
  const options = {
    onDone: () => {
      toast(
        team
          ? say(`「${name}」已经组建。`, `“${name}” is formed.`)
          : say(`「${name}」已经设立。`, `“${name}” is founded.`),
      )
      onClose()
    },
  }
  const form = useAct(FormTeam, options)
  const found = useAct(FoundProject, options)
  const act = team ? form : found
  const lacks = {
    name: asked && name.trim().length < 2 ? say('请写一个名字。', 'Please name it.') : act.fields.name,
    leader: asked && leader.length === 0 ? say('请指定一位。', 'Please choose one.') : undefined,
    to: asked && !team && to === '' ? say('请选结束的日子。', 'Please choose the last day.') : act.fields.to,
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const [lead] = leader
    if (name.trim().length < 2 || !lead || (!team && to === '')) return
    const both = { unitId, name, purpose, leaderId: lead.id, memberIds: members.map((it) => it.id) }
    if (team) form.send(both)
    else found.send({ ...both, from, to })
  }
  const within = team ? unitId : undefined
  const chosen = [...leader, ...members].map((it) => it.id)
  return (
    <Pane
      title={team ? say('组建服务团队', 'Form a service team') : say('设立项目组', 'Found a project group')}
      onClose={onClose}
    >
      <form className="group-form" onSubmit={save} noValidate>
        {units.length > 1 ? (
          <Field label={say('哪个部门', 'Department')}>
            {(it) => (
              <select
                {...it}
                value={unitId}
                onChange={(event) => {
                  setUnitId(event.target.value)
                  if (team) {
                    setLeader([])
                    setMembers([])
                  }
                }}
              >
                {units.map((unit) => (
                  <option key={unit.id} value={unit.id}>
                    {unit.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ) : (
          <p className="page-lead">{units[0]?.name}</p>
        )}
        <Field
          label={say('名称', 'Name')}
          cite={team ? 'dept/8' : 'dept/10'}
          {...(lacks.name && { error: lacks.name })}
        >
          {(it) => <input {...it} maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <PeopleField
          label={team ? say('组长', 'Lead') : say('负责人', 'Leader')}
          {...(!team && { hint: say('只管这一个项目。', 'Manages this project and no other.') })}
          error={lacks.leader}
          unitId={within}
          without={chosen}
          one
          value={leader}
          onChange={setLeader}
        />
        <PeopleField
          label={say('成员', 'Members')}
          {...(team && { hint: say('本部门的人。', 'People of the department.') })}
          unitId={within}
          without={chosen}
          value={members}
          onChange={setMembers}
        />
        {team ? null : (
          <div className="group-form-days">
            <Field label={say('开始', 'Begins')} {...(act.fields.from && { error: act.fields.from })}>
              {(it) => <DayField attributes={it} value={from} onChange={setFrom} />}
            </Field>
            <Field label={say('结束', 'Ends')} {...(lacks.to && { error: lacks.to })}>
              {(it) => <DayField attributes={it} value={to} min={day} onChange={setTo} />}
            </Field>
          </div>
        )}
        <Field label={say('做什么', 'Purpose')} optional {...(act.fields.purpose && { error: act.fields.purpose })}>
          {(it) => (
            <textarea
              {...it}
              rows={2}
              maxLength={200}
              value={purpose}
              onChange={(event) => setPurpose(event.target.value)}
            />
          )}
        </Field>
        {act.error && Object.keys(act.fields).length === 0 ? <Banner tone="refused">{act.error.message}</Banner> : null}
        <div className="group-form-acts">
          <Button type="submit" kind="primary" busy={act.busy}>
            {team ? say('组建', 'Form it') : say('设立', 'Found it')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {say('不办了', 'Cancel')}
          </Button>
        </div>
      </form>
    </Pane>
  )
}
