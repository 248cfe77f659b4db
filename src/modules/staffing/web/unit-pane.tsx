import { Button } from '../../../web/controls/button.tsx'
import { say } from '../../../web/say.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { UnitPosts } from './chart-list.tsx'
import { Deputies } from './deputies.tsx'
import type { Drawing } from './drawing.ts'
import { UnitAdmin } from './unit-admin.tsx'
import { aboveAll, headOf, peopleIn, type Unit } from './units.ts'

type Props = {
  unit: Unit
  units: readonly Unit[]
  drawing: Drawing
  mayChange: boolean
  /** Whether the reader heads this unit today. */
  headsIt: boolean
  onPerson: (id: string) => void
  onChange: () => void
  onFound: () => void
  onClose: () => void
}

const leads = ['general-manager', 'deputy-general-manager']

const stands = (unit: Unit, units: readonly Unit[]) => {
  const heads = new Set(headOf(unit).map((it) => it.id))
  const leaders = units.flatMap((it) => it.posts).filter((it) => leads.includes(it.code))
  const all = [...peopleIn(unit), ...leaders.flatMap((it) => it.people)].filter((it) => !heads.has(it.id))
  return [...new Map(all.map((it) => [it.id, it])).values()]
}

export const UnitPane = ({ unit, units, drawing, mayChange, headsIt, onPerson, onChange, onFound, onClose }: Props) => (
  <Pane title={unit.name} onClose={onClose}>
    <p className="page-lead">
      {say(
        `${peopleIn(unit).length}人，${unit.posts.length}种岗位`,
        `${peopleIn(unit).length} people, ${unit.posts.length} posts`,
      )}
      {unit.reportsTo ? say(`；主管向${unit.reportsTo}报告。`, `; its head answers to ${unit.reportsTo}.`) : ''}
    </p>
    {mayChange ? (
      <p className="pane-acts">
        <Button onPress={onChange}>{say('调人进来，或换主管', 'Bring somebody in')}</Button>
        {unit.kind === 'organisation' ? <Button onPress={onFound}>{say('设立部门', 'Found a unit')}</Button> : null}
      </p>
    ) : null}
    <UnitPosts unit={unit} drawing={drawing} onPerson={onPerson} />
    {aboveAll.has(unit.kind) ? null : (
      <Deputies unitId={unit.id} people={stands(unit, units)} mayAppoint={mayChange || headsIt} />
    )}
    {mayChange && unit.kind !== 'organisation' ? (
      <section className="deputies" aria-label={say('部门本身', 'The unit itself')}>
        <h3 className="section-title">{say('部门本身', 'The unit itself')}</h3>
        <UnitAdmin key={unit.id} unit={unit} />
      </section>
    ) : null}
  </Pane>
)
