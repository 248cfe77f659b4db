import { type FormEvent, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { ChangeProject, ChangeTeam } from '../contract.ts'
import type { Group } from './groups.tsx'
import { PeopleField, type Someone } from './people-field.tsx'

/** Who comes in and who goes; what is sent is the difference, so that two who change at once both count. */
export const MembersForm = ({ group, onClose }: { group: Group; onClose: () => void }) => {
  const [members, setMembers] = useState<Someone[]>(group.members)
  const toast = useToast()
  const act = useAct(group.kind === 'team' ? ChangeTeam : ChangeProject, {
    onDone: ({ members: count }) => {
      toast(say(`「${group.name}」现在有${count}位成员。`, `“${group.name}” has ${count} members now.`))
      onClose()
    },
  })
  const before = new Set(group.members.map((it) => it.id))
  const now = new Set(members.map((it) => it.id))
  const add = [...now].filter((it) => !before.has(it))
  const remove = [...before].filter((it) => !now.has(it))
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (add.length + remove.length > 0) act.send({ groupId: group.id, add, remove })
  }
  return (
    <Pane title={group.name} onClose={onClose}>
      <form className="group-form" onSubmit={save} noValidate>
        <p className="page-lead">
          {say(`${group.unit}，${group.leader.name}负责。`, `${group.unit}, led by ${group.leader.name}.`)}
        </p>
        <PeopleField
          label={say('成员', 'Members')}
          hint={say('按名字可以去掉。', 'Press a name to take it off.')}
          unitId={group.kind === 'team' ? group.unitId : undefined}
          without={[group.leader.id]}
          value={members}
          onChange={setMembers}
        />
        {act.error ? <Banner tone="refused">{act.error.message}</Banner> : null}
        <div className="group-form-acts">
          <Button type="submit" kind="primary" busy={act.busy} muted={add.length + remove.length === 0}>
            {say('照这样改', 'Save')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {say('不改了', 'Cancel')}
          </Button>
        </div>
      </form>
    </Pane>
  )
}
