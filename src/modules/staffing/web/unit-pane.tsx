import { Button } from '../../../web/controls/button.tsx'
import { formatDate } from '../../../web/dates.ts'
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
  /** It is to close on this day: nobody is brought in any more. */
  closesOn: string | undefined
  onDay: (day: string) => void
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

export const UnitPane = (props: Props) => {
  const { unit, units, drawing, mayChange, headsIt, closesOn, onPerson, onChange, onFound, onDay, onClose } = props
  return (
    <Pane title={unit.name} onClose={onClose}>
      <p className="page-lead">
        {say(
          `${peopleIn(unit).length}人，${unit.posts.length}种岗位`,
          `${peopleIn(unit).length} people, ${unit.posts.length} posts`,
        )}
        {unit.reportsTo ? say(`；主管向${unit.reportsTo}报告。`, `; its head answers to ${unit.reportsTo}.`) : ''}
      </p>
      {closesOn ? (
        <p className="unit-closes">
          {say(
            `已定${formatDate(closesOn)}起撤销，不再进人。`,
            `It closes on ${formatDate(closesOn)} and takes nobody in. `,
          )}
          <button type="button" className="text-button" onClick={() => onDay(closesOn)}>
            {say('看那天，或撤回', 'See that day, or withdraw it')}
          </button>
        </p>
      ) : mayChange ? (
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
          <UnitAdmin key={unit.id} unit={unit} closes={closesOn !== undefined} />
        </section>
      ) : null}
    </Pane>
  )
}
