import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres } from '../src/app/postgres/embedded.ts'
import { type Ask, run } from './load.ts'
import { type Filled, type Matter, makeOrganisation, stages } from './organisation.ts'
import { measureStartUp } from './start-up.ts'

/**
 * npm run bench [-- --quick]: the product beside a bare server on the same database, in alternating rounds, so that
 * whatever else the machine does falls on both. Loopback only; everything is made in a temporary folder and removed.
 */

const quick = process.argv.includes('--quick')
const only = process.argv.find((it) => it.startsWith('--only='))?.slice('--only='.length)
const size = quick ? { engagements: 10_000, notes: 30_000 } : { engagements: 100_000, notes: 300_000 }
const rounds = quick ? { count: 3, ms: 200 } : { count: 7, ms: 800 }
// Code that has not been compiled yet would be measured otherwise, ours longer than the bare server's.
const warmUp = quick ? 500 : 1800

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)]!
const median = (of: readonly number[]) => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0
const p99 = (of: readonly number[]) => [...of].sort((a, b) => a - b)[Math.floor(of.length * 0.99)] ?? 0

type Work = { key: string; says: string; goal: number; next: () => Ask; written?: true }
type Row = { id: string; stage: string }

const worksOn = ({ tokens, read, serve }: Filled): Work[] => {
  const today = Temporal.Now.plainDateISO('Asia/Shanghai').toString()
  const show = ({ id, token }: Matter): Ask => ({
    path: '/api/engagements.show',
    token,
    body: { engagementId: id },
    holds: `"id":"${id}"`,
  })
  const list = (token: string, stage: string): Ask => ({
    path: '/api/engagements.list',
    token,
    body: { scope: 'mine', stage },
    holds: `"stage":"${stage}"`,
    check: ({ items, total }: { items: Row[]; total: number }) =>
      items.length === Math.min(20, total) && items.every((it) => it.stage === stage) && total <= 1001,
  })
  const note = ({ id, token }: Matter): Ask => ({
    path: '/api/engagements.add-note',
    token,
    body: { engagementId: id, heldOn: today, minutes: 45, text: '今日访谈了两位主管，确认了口径。' },
    holds: `"engagementId":"${id}"`,
  })
  return [
    { key: 'W1', says: 'read one by id', goal: 40, next: () => show(pick(read)) },
    { key: 'W2', says: 'first 20 of mine by stage', goal: 50, next: () => list(pick(tokens), pick(stages)) },
    { key: 'W3', says: 'append a note', goal: 75, next: () => note(pick(serve)), written: true },
  ]
}

const server = (file: string, url: string) =>
  new Promise<{ child: ChildProcess; port: number }>((resolve, reject) => {
    const execArgv = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : []
    const child = fork(join(import.meta.dirname, file), [url], { execArgv })
    child.once('message', (port) => resolve({ child, port: port as number }))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
  })

const measure = async (
  work: Work,
  connections: number,
  ports: { bare: number; ours: number },
  notes: () => Promise<number>,
) => {
  const both = ['bare', 'ours'] as const
  const rates = { bare: [] as number[], ours: [] as number[] }
  const latencies = { bare: [] as number[], ours: [] as number[] }
  for (let i = -1; i < rounds.count; i += 1) {
    const before = work.written ? await notes() : 0
    let answered = 0
    for (const who of i % 2 ? both : [...both].reverse()) {
      const round = await run(ports[who], connections, i < 0 ? warmUp : rounds.ms, work.next)
      answered += round.answered
      if (i < 0) continue
      rates[who].push(round.perSecond)
      for (const it of round.latencies) latencies[who].push(it)
    }
    if (work.written && (await notes()) - before !== answered)
      throw new Error('A note that was acknowledged is missing')
  }
  const ratios = rates.bare.map((bare, i) => (100 * rates.ours[i]!) / bare)
  const range = `${Math.min(...ratios).toFixed(0)}–${Math.max(...ratios).toFixed(0)}`
  const rate = (who: 'bare' | 'ours') => Math.round(median(rates[who])).toLocaleString('en')
  console.log(
    `| ${work.key} ${work.says} | ${connections} | ${rate('bare')} | ${rate('ours')} | ${median(ratios).toFixed(0)} % | ${range} | ${
      connections === 32 ? `${work.goal} %` : ''
    } | ${p99(latencies.bare).toFixed(1)} | ${p99(latencies.ours).toFixed(1)} |`,
  )
}

const home = mkdtempSync(join(tmpdir(), 'zhidu-bench-'))
const begun = performance.now()
const children: ChildProcess[] = []
let stopDatabase = async () => {}
process.on('SIGINT', () => process.exit(130))
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})
try {
  const postgres = await startPostgres(home, { durable: true })
  stopDatabase = postgres.stop
  const filled = await makeOrganisation(postgres.url('postgres'), size.engagements, size.notes)
  const owner = new pg.Client({ connectionString: filled.url })
  await owner.connect()
  const counted = (table: string) =>
    owner.query(`select count(*)::integer n from ${table}`).then(({ rows }) => rows[0].n as number)
  console.log(
    `${await counted('engagement')} engagements of 50 consultants, ${await counted('service_note')} notes, ${await counted('audit')} audit rows; made in ${((performance.now() - begun) / 1000).toFixed(0)} s\n`,
  )
  const bare = await server('bare.ts', filled.url)
  const ours = await server('ours.ts', filled.url)
  children.push(bare.child, ours.child)
  console.log('| work | connections | bare/s | ours/s | ratio | range | goal | p99 bare ms | p99 ours ms |')
  console.log('|---|--:|--:|--:|--:|--:|--:|--:|--:|')
  for (const work of worksOn(filled)) {
    if (only && !only.includes(work.key)) continue
    for (const connections of [1, 32]) {
      await measure(work, connections, { bare: bare.port, ours: ours.port }, () => counted('service_note'))
    }
  }
  await owner.end()
  await Promise.all(
    children.map((child) => {
      const gone = once(child, 'exit')
      child.disconnect()
      return gone
    }),
  )
  await postgres.stop()
  if (!only && !quick && existsSync('/proc/self/smaps_rollup')) {
    const { seconds, memory } = await measureStartUp(home, filled.tokens[0]!, 3)
    console.log(`\nStart to first answer, from the second start on: ${seconds.toFixed(2)} s (goal 2)`)
    console.log(`Idle: ${memory.all.toFixed(0)} MB, of which the app ${memory.app.toFixed(0)} MB (PSS; goal 300)`)
  }
  console.log(
    `\n${quick ? 'Quick run: a tenth of the rows. ' : ''}${((performance.now() - begun) / 1000).toFixed(0)} s in all`,
  )
} finally {
  for (const child of children) child.kill('SIGKILL')
  await stopDatabase().catch(() => {})
  rmSync(home, { recursive: true, force: true })
}
