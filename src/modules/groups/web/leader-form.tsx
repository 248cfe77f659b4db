import { type FormEvent, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { formatDate } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { AppointProjectLeader, AppointTeamLeader } from '../contract.ts'
import type { Group } from './groups.tsx'
import { PeopleField, type Someone } from './people-field.tsx'

/** Who leads the group from which day; whoever leads now does so until the day before. */
export const LeaderForm = ({ group, day, onClose }: { group: Group; day: string; onClose: () => void }) => {
  const team = group.kind === 'team'
  const [heir, setHeir] = useState<Someone[]>([])
  const [from, setFrom] = useState(group.from > day ? group.from : day)
  const [asked, setAsked] = useState(false)
  const toast = useToast()
  const act = useAct(team ? AppointTeamLeader : AppointProjectLeader, {
    onDone: () => {
      toast(
        say(
          `「${group.name}」从${formatDate(from)}起由${heir[0]?.name ?? ''}负责。`,
          `${heir[0]?.name ?? ''} leads “${group.name}” from ${formatDate(from)}.`,
        ),
      )
      onClose()
    },
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const [lead] = heir
    if (lead) act.send({ groupId: group.id, leaderId: lead.id, from })
  }
  const { leader, next } = group
  return (
    <Pane title={team ? say('换组长', 'Another lead') : say('换负责人', 'Another leader')} onClose={onClose}>
      <form className="group-form" onSubmit={save} noValidate>
        <p className="page-lead">
          {say(`「${group.name}」现在由${leader.name}负责。`, `${leader.name} leads “${group.name}” now.`)}
          {next
            ? say(
                `已定${formatDate(next.from)}起由${next.name}接任，重新定了就以新的为准。`,
                ` ${next.name} is to follow on ${formatDate(next.from)}; what you settle here replaces that.`,
              )
            : ''}
        </p>
        <PeopleField
          label={say('由谁接', 'Who follows')}
          hint={
            team
              ? say('本部门的人。', 'Somebody of the department.')
              : say('权限只及于这一个项目。', 'With powers over this project alone.')
          }
          error={asked && heir.length === 0 ? say('请指定一位。', 'Please choose one.') : undefined}
          unitId={team ? group.unitId : undefined}
          without={[leader.id]}
          one
          value={heir}
          onChange={setHeir}
        />
        <Field
          label={say('从哪天起', 'From which day')}
          cite={team ? 'dept/8' : 'dept/15'}
          hint={say(
            `那天起权限归接任的人；${leader.name}留作成员。`,
            `From that day the powers are theirs; ${leader.name} stays a member.`,
          )}
          {...(act.fields.from && { error: act.fields.from })}
        >
          {(it) => <DayField attributes={it} value={from} min={day} onChange={setFrom} />}
        </Field>
        {act.error && Object.keys(act.fields).length === 0 ? <Banner tone="refused">{act.error.message}</Banner> : null}
        <div className="group-form-acts">
          <Button type="submit" kind="primary" busy={act.busy}>
            {say('就这样定', 'Settle it')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {say('不换了', 'Cancel')}
          </Button>
        </div>
      </form>
    </Pane>
  )
}
