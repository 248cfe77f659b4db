import { Button } from '../../../web/controls/button.tsx'
import { say } from '../../../web/say.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { UnitPosts } from './chart-list.tsx'
import { Deputies } from './deputies.tsx'
import type { Drawing } from './drawing.ts'
import { aboveAll, headOf, peopleIn, type Unit } from './units.ts'

type Props = {
  unit: Unit
  drawing: Drawing
  mayChange: boolean
  onPerson: (id: string) => void
  onChange: () => void
  onClose: () => void
}

export const UnitPane = ({ unit, drawing, mayChange, onPerson, onChange, onClose }: Props) => (
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
      </p>
    ) : null}
    <UnitPosts unit={unit} drawing={drawing} onPerson={onPerson} />
    {mayChange && !aboveAll.has(unit.kind) ? <Deputies unitId={unit.id} headId={headOf(unit)[0]?.id} /> : null}
  </Pane>
)
