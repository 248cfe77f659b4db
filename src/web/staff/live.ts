import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { both } from '../say.ts'
import { useToast } from './toast.tsx'

type Notice = { id: string; says: { zh: string; en: string }; href: string; at: string }

/** Whatever somebody else did may have changed these. */
const touched = ['notices.', 'engagements.', 'people.me']

/**
 * The server tells as things happen. The browser reconnects by itself with Last-Event-ID; where it gives up (a restart
 * of the server, a proxy's error page) this opens a new stream and fetches what was missed.
 */
export const useLive = (on: boolean) => {
  const client = useQueryClient()
  const toast = useToast()
  useEffect(() => {
    if (!on) return
    let source: EventSource
    let again: ReturnType<typeof setTimeout> | undefined
    let pause = 2000
    const refetch = () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => touched.some((it) => String(queryKey[0]).startsWith(it)),
      })
    const open = () => {
      source = new EventSource('/api/stream')
      source.addEventListener('open', () => {
        if (pause > 2000) void refetch()
        pause = 2000
      })
      source.addEventListener('notice', (event) => {
        const notice = JSON.parse((event as MessageEvent<string>).data) as Notice
        toast(both(notice.says), notice.href)
        void refetch()
      })
      source.addEventListener('error', () => {
        if (source.readyState !== EventSource.CLOSED) return
        pause = Math.min(pause * 2, 60_000)
        again = setTimeout(open, pause)
      })
    }
    open()
    return () => {
      clearTimeout(again)
      source.close()
    }
  }, [on, client, toast])
}
