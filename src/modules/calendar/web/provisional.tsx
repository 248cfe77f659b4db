import { say } from '../../../web/say.ts'
import './provisional.css'

/** A quiet word beside a date in a year that the state has not published yet: it may still move. */
export const Provisional = () => (
  <span
    className="provisional"
    title={say(
      '那一年的放假安排还没有公布，这个日子先按周末推算，公布后重算。',
      'That year’s holidays are not published yet; the day is reckoned by weekends alone, and anew once they are.',
    )}
  >
    {say('暂定', 'provisional')}
    <span className="zd-hidden">
      {say('：那一年的放假安排还没有公布', ': that year’s holidays are not published yet')}
    </span>
  </span>
)
