import { say } from '../../../web/say.ts'
import './provisional.css'

/** A quiet word beside a date in a year that the state has not published yet: it may still move. */
export const Provisional = () => (
  <span
    className="provisional"
    title={say(
      '那一年的放假安排还没有公布，公布之后这个日子可能会变。',
      'That year’s holidays are not published yet; the day may still change.',
    )}
  >
    {say('暂定', 'provisional')}
    <span className="zd-hidden">
      {say('：那一年的放假安排还没有公布', ': that year’s holidays are not published yet')}
    </span>
  </span>
)
