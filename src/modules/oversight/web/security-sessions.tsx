import { Button } from '../../../web/controls/button.tsx'
import { Banner, Empty } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { ago, formatMoment } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { PageFailed } from '../../../web/staff/page-states.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { EndSessions, ListSessions } from '../security-contract.ts'

/** Who is signed in where; a device, or all of a person's, is signed out with one press. */
export const Sessions = ({ who }: { who: string | undefined }) => {
  const list = useAsk(ListSessions, who ? { who } : {}, { keep: true })
  const end = useAct(EndSessions, { refresh: ['oversight.sessions'] })
  if (list.error && !list.data) return <PageFailed error={list.error} again={() => void list.refetch()} />
  if (!list.data) return <Waiting lines={6} />
  const { people, total } = list.data
  return (
    <>
      <p className="page-lead" role="status">
        {say(
          `${people.length}人在${total}台设备上登录着${total > 500 ? '，这里列出最近的500台' : ''}。`,
          `${people.length} ${people.length === 1 ? 'person is' : 'people are'} signed in on ${total} devices${total > 500 ? '; the latest 500 are shown' : ''}.`,
        )}
      </p>
      {end.error ? <Banner tone="refused">{end.error.message}</Banner> : null}
      {people.length === 0 ? (
        <Empty glyph="静" title={say('没有人登录着', 'Nobody is signed in')} />
      ) : (
        <ul className="sheet">
          {people.map((it) => (
            <li key={it.staffId} className="guard-row">
              <PersonSeal name={it.name} size={28} />
              <span>
                <b>{it.name}</b> <small style={{ display: 'inline' }}>{it.number}</small>
              </span>
              <span>
                <Button busy={end.busy} onPress={() => end.send({ staffId: it.staffId })}>
                  {it.sessions.length > 1
                    ? say(`${it.sessions.length}台全部退出`, `Sign out all ${it.sessions.length}`)
                    : say('退出登录', 'Sign out')}
                </Button>
              </span>
              <ul className="guard-devices">
                {it.sessions.map((one) => (
                  <li key={one.id}>
                    <span>
                      {[one.device || say('设备不明', 'unknown device'), one.address].filter(Boolean).join(' · ')}
                    </span>
                    <span>
                      {say(
                        `${formatMoment(one.begunAt)}登录，${ago(one.seenAt)}用过 `,
                        `since ${formatMoment(one.begunAt)}, seen ${ago(one.seenAt)} `,
                      )}
                      {it.sessions.length > 1 ? (
                        <button
                          type="button"
                          className="text-button"
                          onClick={() => end.send({ staffId: it.staffId, sessionId: one.id })}
                        >
                          {say('退出这一台', 'sign this one out')}
                        </button>
                      ) : null}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
