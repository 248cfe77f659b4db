import { useEffect } from 'react'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { ListNotices, MarkNoticesRead } from '../contract.ts'

/** Being on the page that a notice leads to is having read it. */
export const useMarkVisited = (path: string) => {
  const items = useAsk(ListNotices, {}).data?.items
  const { send } = useAct(MarkNoticesRead, { refresh: ['notices.', 'people.me'], quiet: true })
  const here = items?.filter((it) => it.readAt === null && it.href === path).map((it) => it.id) ?? []
  const ids = here.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each set of notices, not for each rendering.
  useEffect(() => {
    if (ids) send({ ids: ids.split(' ') })
  }, [ids])
}
