import { setTimeout as sleep } from 'node:timers/promises'
import type { Failure, Server } from './server.ts'

/** Starts a server again that ended by itself, killed by hand or for its memory. Answers how to get the last one. */
export function supervise(first: Server, again: () => Promise<Server | Failure>): () => Promise<Server> {
  let server = first
  let relaunch = Promise.resolve()
  let released = false
  watch()
  return async () => {
    released = true
    await relaunch
    return server
  }

  function watch(): void {
    void server.exited.then(() => {
      if (!released) relaunch = launchAgain()
    })
  }

  async function launchAgain(): Promise<void> {
    while (!released) {
      const next = await again().catch(() => undefined)
      if (next && 'pid' in next) {
        server = next
        return watch()
      }
      await sleep(500, undefined, { ref: false })
    }
  }
}
