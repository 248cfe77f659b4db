import type { OutputOf } from '../../../kernel/contract.ts'
import { Empty } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { formatMoment, formatTime } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { PageFailed } from '../../../web/staff/page-states.tsx'
import { useAskPages } from '../../../web/staff/server.ts'
import { reasonSays } from '../../federation/web/reasons.ts'
import { ListSignIns } from '../security-contract.ts'
import { MoreRows } from './more-rows.tsx'

type Try = OutputOf<typeof ListSignIns>['items'][number]

const outcomeSays = (it: Try['outcome']) =>
  ({
    in: say('进来了', 'came in'),
    half: say('等验证码', 'half way'),
    wrong: say('不对', 'wrong'),
    throttled: say('被挡住', 'held back'),
  })[it]
const stepSays = (it: Try['step']) =>
  ({
    password: say('密码', 'password'),
    code: say('验证码', 'code'),
    invitation: say('邀请码', 'invitation'),
    provider: say('统一登录', 'provider'),
  })[it]

export const SignIns = ({ who, outcome }: { who: string | undefined; outcome: Try['outcome'] | undefined }) => {
  const list = useAskPages(ListSignIns, { ...(who && { who }), ...(outcome && { outcome }) })
  const first = list.data?.pages[0]
  const items = list.data?.pages.flatMap((it) => it.items) ?? []
  if (list.error && !list.data) return <PageFailed error={list.error} again={() => void list.refetch()} />
  if (!first) return <Waiting lines={6} />
  const { came, failed, held } = first.today
  return (
    <>
      <p className="page-lead" role="status">
        {say(
          `近一天登录${came}次，不对${failed}次，被挡住${held}次。`,
          `Within a day ${came} came in, ${failed} were wrong, ${held} held back.`,
        )}
      </p>
      {first.held.length > 0 ? (
        <div className="guard-held" role="status">
          {first.held.map((it) => (
            <p key={it.staffId}>
              {say(
                `${it.name}（${it.number}）的账号因为试得太多，从${formatTime(it.since)}起被挡住，共${it.tries}次；本人在用过的设备上仍能进来。`,
                `The account of ${it.name} (${it.number}) is held back since ${formatTime(it.since)} after ${it.tries} tries; on devices used before its person still gets in.`,
              )}
            </p>
          ))}
        </div>
      ) : null}
      {items.length === 0 ? (
        <Empty glyph="静" title={say('没有这样的登录', 'No such try')}>
          {say('这些条件下没有人试着登录。', 'Nobody tried to sign in under these conditions.')}
        </Empty>
      ) : (
        <ul className="sheet">
          {items.map((it) => (
            <li key={it.id} className="guard-row">
              <PersonSeal
                name={it.name ?? '？'}
                size={28}
                fill={it.name ? (it.outcome === 'in' ? 'acted' : 'found') : 'grey'}
              />
              <span>
                <b>{it.name ?? say('对不上人', 'fits nobody')}</b>{' '}
                {it.number ? <small style={{ display: 'inline' }}>{it.number}</small> : null}
                <small>
                  {[
                    stepSays(it.step),
                    it.reason ? reasonSays(it.reason) : '',
                    it.device || say('设备不明', 'unknown device'),
                    it.address,
                    it.times > 1 ? say(`${it.times}次`, `${it.times} times`) : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
              <span>
                <time dateTime={it.at}>{formatMoment(it.at)}</time>
                <span className={`trail-outcome is-${it.outcome}`}>{outcomeSays(it.outcome)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <MoreRows list={list} />
    </>
  )
}
