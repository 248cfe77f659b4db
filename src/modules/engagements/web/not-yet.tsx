import { Button } from '../../../web/controls/button.tsx'
import type { Way } from '../../../web/controls/refusal-pane.tsx'
import { both, say } from '../../../web/say.ts'
import { useRefusals } from '../../../web/staff/refusals.tsx'
import type { Matter } from './matter.ts'
import { actSays, notYetSays } from './words.ts'

/** The order in which the acts of dept/16 complete its steps; what is done lies behind, what comes lies ahead. */
const order = [
  'engagements.assign',
  'engagements.receive',
  'engagements.save-plan',
  'engagements.submit-plan',
  'engagements.add-note',
  'engagements.deliver-summary',
  'engagements.answer-evaluation',
]
const firstAhead: Record<Matter['stage'], number> = {
  booking: 0,
  assignment: 1,
  reception: 2,
  plan: 4,
  service: 5,
  feedback: 6,
  closed: 8,
  cancelled: 8,
}

/** What a refused reader can do instead: the step that stands in the way, and whoever holds it. */
export const waysFor = (matter: Matter, toWork: () => void): Way[] => {
  const step = matter.steps.find((it) => it.key === matter.stage)
  const mine = matter.offers.find((it) => it.refused === null && order.includes(it.act))
  const ways: Way[] = []
  if (mine) {
    ways.push({
      title: say(`先办「${actSays(mine.act)}」`, `First: ${actSays(mine.act).toLowerCase()}`),
      note: step
        ? say(
            `现在是「${both(step.says)}」这一步，轮到您。`,
            `The step now is ${both(step.says).toLowerCase()}, and it is yours.`,
          )
        : undefined,
      action: (
        <Button kind="primary" onPress={toWork}>
          {say('去办', 'Go')}
        </Button>
      ),
    })
  }
  if (matter.plan?.state === 'with-client') {
    const dial = /^[\d\s+-]{7,}$/.test(matter.phone) ? `tel:${matter.phone.replace(/\s/g, '')}` : null
    ways.push({
      title: say('请客户确认方案', 'Ask the client to agree to the plan'),
      note: say(
        `${matter.clientName}，用预约时的专属链接确认。`,
        `${matter.clientName} answers through the private link of the booking.`,
      ),
      action: dial ? <Button href={dial}>{say('打电话', 'Call')}</Button> : undefined,
    })
  } else if (!mine && step && !step.doneAt) {
    ways.push({
      title: say(
        `等${both(step.by)}办完「${both(step.says)}」`,
        `Wait for ${both(step.by)} to complete ${both(step.says).toLowerCase()}`,
      ),
      note: say('办完后这里会自动放开，不用另外催系统。', 'This opens by itself once it is done.'),
    })
  }
  return ways
}

type Props = { matter: Matter; place: 'head' | 'foot'; toWork: () => void }

/**
 * Refused commands keep their place: the next one in the heading, the others under the form. Pressed, they say why and
 * by which article. What is behind us is not shown as wanted: it stands in the timeline.
 */
export const NotYet = ({ matter, place, toWork }: Props) => {
  const refusals = useRefusals()
  const ahead = matter.offers
    .filter((it) => it.refused !== null && order.indexOf(it.act) >= firstAhead[matter.stage])
    .sort((a, b) => order.indexOf(a.act) - order.indexOf(b.act))
  const behind = matter.offers.filter((it) => it.refused !== null && !ahead.includes(it))
  // Keeping a draft belongs to the plan's form: the heading names the act that hands over.
  const next = ahead.find((it) => it.act !== 'engagements.save-plan')
  const shown = place === 'head' ? (next ? [next] : []) : [...ahead.filter((it) => it !== next), ...behind]
  if (shown.length === 0) return null

  const buttons = shown.map((it) => (
    <Button
      key={it.act}
      refused
      onPress={() =>
        refusals.show({
          title: notYetSays(it.act),
          refused: { says: both(it.refused!.says), article: it.refused!.article, used: it.refused!.used },
          ways: waysFor(matter, toWork),
        })
      }
    >
      {actSays(it.act)}
    </Button>
  ))
  if (place === 'head') return buttons
  return (
    <section className="not-yet" aria-label={say('现在不能办的', 'Refused for now')}>
      <span>{say('现在不能办，按一下看为什么', 'Refused for now; press to see why')}</span>
      <div>{buttons}</div>
    </section>
  )
}
