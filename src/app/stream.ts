import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

type Hearer = (noticeId: string) => void

/** Whoever has a page open, by person: woken by the database, so that every app process hears of every notice. */
export type Notices = {
  hear(staffId: string, hearer: Hearer): () => void
  close(): Promise<void>
}

export const listenForNotices = async (url: string): Promise<Notices> => {
  const hearers = new Map<string, Set<Hearer>>()
  let client: pg.Client | undefined
  let closed = false

  const connect = async () => {
    const next = new pg.Client({ connectionString: url, application_name: 'zhidu notices', keepAlive: true })
    next.on('error', () => {})
    next.on('end', () => {
      if (!closed) void again()
    })
    next.on('notification', ({ payload = '' }) => {
      const [staffId = '', noticeId = ''] = payload.split(' ')
      for (const hearer of hearers.get(staffId) ?? []) hearer(noticeId)
    })
    await next.connect()
    await next.query('listen notice')
    client = next
  }
  // What was missed meanwhile is fetched by each page itself when it asks again with its last event id.
  const again = async () => {
    for (let wait = 200; !closed; wait = Math.min(wait * 2, 10_000)) {
      await sleep(wait)
      try {
        await connect()
        return
      } catch {}
    }
  }
  await connect()

  return {
    hear(staffId, hearer) {
      const own = hearers.get(staffId) ?? new Set()
      hearers.set(staffId, own.add(hearer))
      return () => {
        own.delete(hearer)
        if (own.size === 0) hearers.delete(staffId)
      }
    },
    async close() {
      closed = true
      await client?.end()
    },
  }
}
