import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Seal } from '../../../web/controls/seal.tsx'
import { say } from '../../../web/say.ts'
import type { ShowMe } from '../contract.ts'
import './first-day-line.css'

/** On the desk until what the first day asks is done: one quiet line, and the way there. */
export const FirstDayLine = ({ me }: { me: OutputOf<typeof ShowMe> }) => {
  const { undertakingSigned, dutiesToRead } = me
  if (undertakingSigned && dutiesToRead.length === 0) return null
  const duties = dutiesToRead.map((it) => it.name).join(say('、', ', '))
  return (
    <p className="first-day-line">
      <Seal glyph={undertakingSigned ? '责' : '密'} size={24} fill="outline" />
      <span>
        {undertakingSigned
          ? null
          : say('保密承诺还没签，客户资料打不开', 'The undertaking is not signed: client material stays closed')}
        {!undertakingSigned && duties ? say('；', '; ') : null}
        {duties ? say(`${duties}的职责还没确认`, `duties not acknowledged yet: ${duties}`) : null}
        {say('。', '. ')}
        <Link to="/app/welcome">{say('去读，去签', 'Read and sign')}</Link>
      </span>
    </p>
  )
}
