import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryHome } from './testing/home.ts'

// Fifty for a thorough look: ROUNDS=50 npm test -- kill
const rounds = Number(process.env.ROUNDS ?? 4)

type Answer = { items: { id: string; stage: string }[]; id: string; notes: { id: string }[] }

const startProgram = async (home: string) => {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), 'start', '--demo'], {
    env: { ...process.env, ZHIDU_HOME: home, PORT: '0', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const base = await new Promise<string>((found, failed) => {
    let said = ''
    program.once('exit', () => failed(new Error(`It did not start: ${said}`)))
    program.stdout.on('data', (chunk) => {
      said += chunk
      const address = /http:\/\/[\d.]+:\d+/.exec(said)?.[0]
      if (address) found(address)
    })
  })
  return { program, base }
}

const kill = async (program: ChildProcess) => {
  const gone = once(program, 'exit')
  program.kill('SIGKILL')
  await gone
}

/** The number of the PostgreSQL that serves this home, from the folder that it says its data is in. */
const postgresOf = (home: string) =>
  Number(readFileSync(join(home, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])

test('killed in the middle of writing, again and again: what was acknowledged is there, and it comes back by itself', async () => {
  const home = temporaryHome()
  let running = await startProgram(home)
  onTestFinished(async () => {
    running.program.kill('SIGTERM')
    await once(running.program, 'exit')
    rmSync(home, { recursive: true, force: true })
  })
  const signIn = async () => {
    for (;;) {
      const entered = await fetch(`${running.base}/api/doors.enter`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ door: 'demo', person: 'consultant' }),
      })
      const cookie = entered.headers.getSetCookie().find((it) => it.startsWith('zhidu_demo_session'))
      if (cookie) return /=([^;]+)/.exec(cookie)![1]!
      await sleep(200)
    }
  }
  let token = await signIn()
  const ask = async (name: string, input: object): Promise<Answer> => {
    const answer = await fetch(`${running.base}/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(input),
    })
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
  const { items } = await ask('engagements.list', { scope: 'mine', stage: 'service' })
  const engagementId = items[0]!.id
  const heldOn = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)

  const acknowledged: string[] = []
  for (let round = 1; round <= rounds; round += 1) {
    let over = false
    const writers = [1, 2, 3, 4].map(async (writer) => {
      while (!over) {
        const note = { engagementId, heldOn, minutes: 30, text: `第 ${round} 轮，${writer}` }
        const { id } = await ask('engagements.add-note', note)
        acknowledged.push(id)
      }
    })
    const settled = Promise.allSettled(writers)
    await sleep(150 + Math.random() * 250)
    if (round % 2 === 0) process.kill(postgresOf(home), 'SIGKILL')
    await kill(running.program)
    over = true
    await settled
    running = await startProgram(home)
    token = await signIn()
  }
  const { notes } = await ask('engagements.file', { engagementId })
  const kept = new Set(notes.map((it) => it.id))
  expect(acknowledged.length).toBeGreaterThan(rounds * 5)
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
}, 300_000)
