import './notes.css'
import { say } from '../say.ts'

const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']

/** Lines where words will come. Shown only after a quarter of a second. */
export const Waiting = ({ lines = 4, words }: { lines?: number; words?: string }) => (
  <div className="zd-waiting" role="status">
    <span className="zd-hidden">{words ?? say('正在取来，请稍候', 'Fetching, one moment')}</span>
    {keys.slice(0, lines).map((it) => (
      <span key={it} className="zd-waiting__line" aria-hidden="true" />
    ))}
  </div>
)
