import { useValue } from '../../../web/controls/article.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Seal } from '../../../web/controls/seal.tsx'
import { say } from '../../../web/say.ts'

/** What a booking leads to, each promise with its article, where the times will stand once a subject is chosen. */
export const Afterwards = () => {
  const wait = useValue('dept/16', 'flow.receive_wait_minutes')
  const plan = useValue('dept/16', 'flow.plan_hours')
  return (
    <div className="bk__after">
      <h3>{say('约好之后', 'Once you have booked')}</h3>
      <ol>
        <li>
          <Seal glyph="约" size={26} fill="outline" />
          <p>
            {say(
              '当场给您一条自己的链接：改时间、看方案、作评价都在那里。',
              'You get a link of your own: to move the booking, read the plan and say how it was.',
            )}
          </p>
        </li>
        <li>
          <Seal glyph="接" size={26} fill="outline" />
          <p>
            {say('见面不让您久等', 'You are not kept waiting')}
            {wait ? say(`，最多${wait}`, `: ${wait} at most`) : ''} <Citation id="dept/16" />
          </p>
        </li>
        <li>
          <Seal glyph="案" size={26} fill="outline" />
          <p>
            {plan
              ? say(`见面后${plan}内交方案，您同意了才开始服务`, `A plan within ${plan}; no service before you agree`)
              : say('见面后交方案，您同意了才开始服务', 'Then a plan; no service before you agree')}{' '}
            <Citation
              id="service/11"
              decisive={say(
                '方案未经客户同意，不得开始服务',
                'no service may begin before the client has agreed to the plan',
              )}
            />
          </p>
        </li>
      </ol>
    </div>
  )
}
