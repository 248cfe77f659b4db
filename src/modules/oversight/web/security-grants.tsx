import type { OutputOf } from '../../../kernel/contract.ts'
import { Empty } from '../../../web/controls/notes.tsx'
import { Seal } from '../../../web/controls/seal.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { formatDate, formatMoment } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { PageFailed } from '../../../web/staff/page-states.tsx'
import { useAskPages } from '../../../web/staff/server.ts'
import { ListGrants } from '../security-contract.ts'
import { MoreRows } from './more-rows.tsx'

type Grant = OutputOf<typeof ListGrants>['items'][number]

const glyphs = { begins: '授', ends: '止', deputy: '代' } as const

const saysOf = ({ kind, unit, postName, head, until }: Grant): string => {
  const post = `${unit} · ${postName || say('主管', 'head')}`
  if (kind === 'begins') return say(`就任 ${post}`, `takes up ${post}`)
  if (kind === 'ends') return say(`不再是 ${post}`, `gives up ${post}`)
  return say(
    `代理 ${post}${until ? `，到${formatDate(until)}` : ''}`,
    `stands in as ${post}${until ? ` until ${formatDate(until)}` : ''}${head ? '' : ''}`,
  )
}

export const Grants = ({ who }: { who: string | undefined }) => {
  const list = useAskPages(ListGrants, who ? { who } : {})
  const items = list.data?.pages.flatMap((it) => it.items) ?? []
  if (list.error && !list.data) return <PageFailed error={list.error} again={() => void list.refetch()} />
  if (!list.data) return <Waiting lines={6} />
  if (items.length === 0) return <Empty glyph="无" title={say('没有找到', 'Nothing found')} />
  return (
    <>
      <ul className="sheet">
        {items.map((it) => (
          <li key={it.id} className="guard-row">
            <Seal
              glyph={glyphs[it.kind]}
              fill={it.kind === 'begins' ? 'jade' : it.kind === 'ends' ? 'outline' : 'ochre'}
              size={26}
            />
            <span>
              <b>{it.name}</b> <small style={{ display: 'inline' }}>{it.number}</small>
              <span className="guard-line">{saysOf(it)}</span>
            </span>
            <span>
              <span>
                {formatDate(it.on)}
                <small>
                  {it.decidedBy
                    ? say(
                        `${it.decidedBy}决定${it.decidedAt ? `，${formatMoment(it.decidedAt)}` : ''}`,
                        `by ${it.decidedBy}${it.decidedAt ? `, ${formatMoment(it.decidedAt)}` : ''}`,
                      )
                    : say('随花名册', 'with the staff list')}
                </small>
              </span>
            </span>
          </li>
        ))}
      </ul>
      <MoreRows list={list} />
    </>
  )
}
