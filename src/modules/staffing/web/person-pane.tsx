import { Link } from '@tanstack/react-router'
import { Button } from '../../../web/controls/button.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { formatDate } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { type ChangeItem, changeSays } from './ruler.tsx'
import { type Holding, headOf, type Unit } from './units.ts'

type Props = {
  holdings: readonly Holding[]
  units: readonly Unit[]
  /** Their changes on the ruler, by name. */
  planned: readonly ChangeItem[]
  mayChange: boolean
  onUnit: (id: string) => void
  onChange: () => void
  onLeave: () => void
  onClose: () => void
}

/** Whom somebody answers to in one of their posts: the head of the unit, or whom that head answers to. */
const superiorIn = ({ unit, post, person }: Holding, units: readonly Unit[]): string | null => {
  const own = units.find((it) => it.id === unit.id)
  if (!own) return null
  const head = headOf(own)[0]
  return post.head || !head || head.id === person.id ? own.reportsTo : head.name
}

/** One person on the day of the chart: their posts, since when, and whom they answer to. */
export const PersonPane = ({ holdings, units, planned, mayChange, onUnit, onChange, onLeave, onClose }: Props) => {
  const { id, name, number } = holdings[0]!.person
  return (
    <Pane title={name} onClose={onClose}>
      <p className="person-head">
        <PersonSeal name={name} size={34} />
        <span>{say(`工号 ${number}`, `Number ${number}`)}</span>
        <Link to="/app/people/$id" params={{ id }}>
          {say('联系方式与经历', 'Contact and history')}
        </Link>
      </p>
      <ul className="person-posts">
        {holdings.map((it) => {
          const superior = superiorIn(it, units)
          return (
            <li key={`${it.unit.id} ${it.post.code}`}>
              <strong>{it.post.name}</strong>{' '}
              <button type="button" className="text-button" onClick={() => onUnit(it.unit.id)}>
                {it.unit.name}
              </button>
              <span className="zd-quiet">
                {say(`${formatDate(it.person.since)}起`, `since ${formatDate(it.person.since)}`)}
                {it.person.until
                  ? say(`，到${formatDate(it.person.until)}`, `, to ${formatDate(it.person.until)}`)
                  : ''}
                {superior ? say(`，上级${superior}`, `, answers to ${superior}`) : ''}
                {it.person.reviewOn
                  ? say(
                      `，${formatDate(it.person.reviewOn)}复核`,
                      `, to be looked at on ${formatDate(it.person.reviewOn)}`,
                    )
                  : ''}
              </span>
            </li>
          )
        })}
      </ul>
      {planned.map((it) => (
        <p key={it.id} className="person-planned">
          {say(`${formatDate(it.on)}起：${changeSays(it)}`, `From ${formatDate(it.on)}: ${changeSays(it)}`)}
        </p>
      ))}
      {mayChange ? (
        <p className="pane-acts">
          <Button kind="primary" onPress={onChange}>
            {say('变动', 'Change posts')}
          </Button>
          <Button kind="danger" onPress={onLeave}>
            {say('离职', 'Leaving')}
          </Button>
        </p>
      ) : null}
    </Pane>
  )
}
