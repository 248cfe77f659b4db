import { say } from '../../../web/say.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { UnitPosts } from './chart-list.tsx'
import { peopleIn, type Unit } from './units.ts'

export const UnitPane = ({ unit, onClose }: { unit: Unit; onClose: () => void }) => (
  <Pane title={unit.name} onClose={onClose}>
    <p className="page-lead">
      {say(
        `${peopleIn(unit).length}人，${unit.posts.length}种岗位`,
        `${peopleIn(unit).length} people, ${unit.posts.length} posts`,
      )}
    </p>
    <UnitPosts unit={unit} />
  </Pane>
)
