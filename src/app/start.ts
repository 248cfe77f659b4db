import { rmSync, writeFileSync } from 'node:fs'
import { openServer, runningFile } from './databases.ts'
import { openDemo } from './demo.ts'
import { createDoors } from './doors.ts'
import { createServer } from './http.ts'
import { type Organisation, openOrganisation } from './organisation.ts'
import { fail, sentence } from './sentences.ts'

type Holding = { own?: Organisation; demo?: Organisation | 'making' }

const taken = (error: unknown) => (error as { code?: string }).code === 'EADDRINUSE'

/** The port that was asked for, and no other; when none was asked for, the next one that is free. */
const listen = async (app: Awaited<ReturnType<typeof createServer>>, host: string): Promise<number> => {
  const asked = process.env.PORT
  for (let port = Number(asked ?? 4600); ; port += 1) {
    try {
      await app.listen({ host, port })
      return (app.server.address() as { port: number }).port
    } catch (error) {
      if (!taken(error) || port > 4700) throw error
      if (asked) {
        return fail({
          zh: `端口 ${port} 已被别的程序占用。请关掉它，或换一个：PORT=${port + 1} npm start`,
          en: `Port ${port} is taken by another program. Close it, or choose another: PORT=${port + 1} npm start`,
        })
      }
    }
  }
}

/** Runs the product until it is told to stop: database, both doors, one address. */
export const start = async ({ demoOnly }: { demoOnly: boolean }) => {
  const host = process.env.ZHIDU_HOST ?? '127.0.0.1'
  const server = await openServer()
  const holding: Holding = { demo: 'making' }
  if (!demoOnly) holding.own = await openOrganisation(await server.own(), 'own')
  const app = await createServer(createDoors(holding), {
    trustProxy: (process.env.ZHIDU_TRUSTED_PROXIES ?? '').split(',').filter(Boolean),
    secure: process.env.ZHIDU_SECURE === '1',
  })

  let stopping = false
  const stop = async (code: number) => {
    if (stopping) return
    stopping = true
    rmSync(runningFile, { force: true })
    await app.close().catch(() => {})
    for (const it of [holding.own, holding.demo]) {
      if (it && it !== 'making') await it.close().catch(() => {})
    }
    await server.stop()
    process.exit(code)
  }
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))

  const port = await listen(app, host)
  if (server.base) writeFileSync(runningFile, JSON.stringify({ pid: process.pid, base: server.base }), { mode: 0o600 })
  const address = `http://${host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? 'localhost' : host}:${port}`
  console.log(
    sentence({ zh: `\n知度已经就绪，请在浏览器里打开：  ${address}`, en: `Zhidu is ready, open:  ${address}\n` }),
  )

  openDemo(server)
    .then((demo) => {
      holding.demo = demo
    })
    .catch((error) => {
      delete holding.demo
      console.error(
        sentence({
          zh: '演示机构没有布置成功，正式机构不受影响。',
          en: 'The demo could not be made; your own organisation is not affected.',
        }),
      )
      console.error(error)
      if (demoOnly) void stop(1)
    })
}
