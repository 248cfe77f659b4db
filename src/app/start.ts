import { rmSync, writeFileSync } from 'node:fs'
import type { Server as SecureServer } from 'node:tls'
import { keepBackedUp } from './backup/schedule.ts'
import { planOfEnvironment } from './backup/settings.ts'
import { openServer, runningFile } from './databases.ts'
import { openDemo } from './demo.ts'
import { createDoors } from './doors.ts'
import { createServer } from './http.ts'
import { type Organisation, openOrganisation } from './organisation.ts'
import { CannotStart } from './postgres/embedded.ts'
import { sentence } from './sentences.ts'
import { certificateOfEnvironment } from './tls.ts'
import { trustedProxies } from './trusted-proxies.ts'

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
        throw new CannotStart(
          `端口 ${port} 已被别的程序占用。请关掉它，或换一个：PORT=${port + 1} npm start`,
          `Port ${port} is taken by another program. Close it, or choose another: PORT=${port + 1} npm start`,
        )
      }
    }
  }
}

/** What was opened is closed in the opposite order, once, whenever the word comes: also in the middle of starting. */
const createEnding = () => {
  const closings: (() => Promise<unknown> | undefined)[] = []
  let ending: Promise<void> | undefined
  const end = async (code: number) => {
    for (const close of closings.toReversed()) await close()?.catch(() => {})
    process.exit(code)
  }
  return {
    begun: () => ending !== undefined,
    before: (close: () => Promise<unknown> | undefined) => closings.push(close),
    stop: (code: number) => {
      ending ??= end(code)
      return ending
    },
  }
}

const tellDemoFailed = (error: unknown) => {
  console.error(
    sentence({
      zh: '演示机构没有布置成功，正式机构不受影响。',
      en: 'The demo could not be made; your own organisation is not affected.',
    }),
  )
  console.error(error)
}

/** Heard beyond this machine without TLS: passwords and files travel for everybody on the way to read. */
const openly = ({ host, secure }: { host: string; secure: boolean }) =>
  secure || /^(127\.|localhost$|::1$)/.test(host)
    ? []
    : [
        {
          zh: '提醒：没有 TLS，路上的人看得到密码与内容。请给证书（ZHIDU_TLS_CERT、ZHIDU_TLS_KEY），或放在反向代理之后（ZHIDU_SECURE=1）。',
          en: 'Note: without TLS, passwords and content can be read on the way. Give a certificate (ZHIDU_TLS_CERT, ZHIDU_TLS_KEY), or put a proxy with TLS in front (ZHIDU_SECURE=1).',
        },
      ]

type Ending = ReturnType<typeof createEnding>

const run = async (ending: Ending, demoOnly: boolean) => {
  const host = process.env.ZHIDU_HOST ?? '127.0.0.1'
  const certificate = certificateOfEnvironment()
  const trustProxy = trustedProxies()
  const plan = planOfEnvironment()
  const secure = certificate !== undefined || process.env.ZHIDU_SECURE === '1'
  const opening = openServer()
  ending.before(() => opening.then((it) => it.stop()))
  const server = await opening
  const holding: Holding = { demo: 'making' }
  ending.before(() => holding.own?.close())
  ending.before(() => (holding.demo === 'making' ? undefined : holding.demo?.close()))
  if (!demoOnly) {
    holding.own = await openOrganisation(await server.own(), 'own')
    if (plan) {
      const stopBackingUp = keepBackedUp(holding.own.database.ownerUrl, plan, holding.own.house.now)
      ending.before(async () => stopBackingUp())
    }
  }
  const app = await createServer(createDoors(holding), {
    trustProxy,
    secure,
    ...(certificate && { tls: certificate.options }),
  })
  ending.before(() => app.close())
  certificate?.follow(app.server as unknown as SecureServer, (says) => console.error(sentence(says)))
  const port = await listen(app, host)
  if (server.base) writeFileSync(runningFile, JSON.stringify({ pid: process.pid, base: server.base }), { mode: 0o600 })
  ending.before(async () => rmSync(runningFile, { force: true }))
  const scheme = certificate ? 'https' : 'http'
  const address = `${scheme}://${host.includes(':') ? `[${host}]` : host === '0.0.0.0' ? 'localhost' : host}:${port}`
  console.log(
    sentence({ zh: `\n知度已经就绪，请在浏览器里打开：  ${address}`, en: `Zhidu is ready, open:  ${address}\n` }),
  )
  for (const says of [certificate?.warning, ...openly({ host, secure })]) if (says) console.error(sentence(says))
  try {
    holding.demo = await openDemo(server)
  } catch (error) {
    if (demoOnly || ending.begun()) throw error
    delete holding.demo
    tellDemoFailed(error)
  }
}

/** Runs the product until it is told to stop: database, both doors, one address. */
export const start = async ({ demoOnly }: { demoOnly: boolean }) => {
  const ending = createEnding()
  process.on('SIGINT', () => void ending.stop(0))
  process.on('SIGTERM', () => void ending.stop(0))
  try {
    await run(ending, demoOnly)
  } catch (error) {
    // Told to stop in the middle: what was cut off has nothing more to say, and half a demo is made anew next time.
    if (ending.begun()) return
    console.error(error instanceof CannotStart ? sentence(error.says) : error)
    await ending.stop(1)
  }
}
