import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** How soon the product answers after it is started, and what it holds when nobody asks anything. */

const starter = join(import.meta.dirname, '../tools/start.mjs')

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

const begin = async (home: string) => {
  const port = await freePort()
  const started = performance.now()
  const { DATABASE_URL: _, ...env } = process.env
  const child = spawn(process.execPath, [starter], {
    env: { ...env, ZHIDU_HOME: home, PORT: String(port), NODE_COMPILE_CACHE: join(home, 'cache') },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return { child, started, address: `http://127.0.0.1:${port}` }
}

const end = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })

const until = async (child: ChildProcess, seconds: number, done: () => Promise<boolean>) => {
  for (const limit = performance.now() + seconds * 1000; performance.now() < limit; await sleep(5)) {
    if (child.exitCode !== null) throw new Error('The product ended while it was being started')
    if (await done().catch(() => false)) return
  }
  throw new Error(`The product did not answer within ${seconds} s`)
}

const asked = async (address: string, token: string) => {
  const response = await fetch(`${address}/api/engagements.list`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{}',
  })
  return response.ok && ((await response.json()) as { items: unknown[] }).items.length === 20
}

const demoMade = async (address: string) => {
  const { demo } = (await (await fetch(`${address}/api/doors`)).json()) as { demo: { ready: boolean } }
  return demo.ready
}

const read = (pid: number, file: string) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

/** Megabytes of a process and of all that it started, each page divided by those who share it. */
const held = (root: number) => {
  const parents = readdirSync('/proc')
    .filter((it) => /^\d+$/.test(it))
    .map((it) => ({ pid: Number(it), parent: Number(/\) \S (\d+)/.exec(read(Number(it), 'stat'))?.[1]) }))
  const family = [root]
  for (const pid of family) family.push(...parents.filter((it) => it.parent === pid).map((it) => it.pid))
  const megabytes = (pid: number) => Number(/^Pss:\s+(\d+)/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0) / 1024
  return { app: megabytes(root), all: family.reduce((sum, pid) => sum + megabytes(pid), 0) }
}

/** The first start makes the demo and fills the cache of compiled code; the ones after it are measured. */
export const measureStartUp = async (home: string, token: string, times: number) => {
  const first = await begin(home)
  try {
    await until(first.child, 90, () => asked(first.address, token))
    await until(first.child, 90, () => demoMade(first.address))
  } finally {
    await end(first.child)
  }
  const seconds: number[] = []
  let memory = { app: 0, all: 0 }
  for (let i = 0; i < times; i += 1) {
    const { child, started, address } = await begin(home)
    try {
      await until(child, 30, () => asked(address, token))
      seconds.push((performance.now() - started) / 1000)
      await until(child, 30, () => demoMade(address))
      if (i === times - 1) {
        await sleep(4000)
        memory = held(child.pid!)
      }
    } finally {
      await end(child)
    }
  }
  return { seconds: seconds.sort((a, b) => a - b)[Math.floor(seconds.length / 2)]!, memory }
}
