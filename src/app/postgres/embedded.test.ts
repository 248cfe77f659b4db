import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { CannotStart, startPostgres } from './embedded.ts'
import { lifeOf } from './processes.ts'
import { ask, firstLine, kill, newHome, start, startElsewhere } from './testing.ts'

const pidOf = (data: string) => Number(firstLine(join(data, 'postmaster.pid')))

test('what was written is there after a stop and a start', async () => {
  const home = newHome()
  const first = await start(home)
  await ask(first.url('postgres'), 'create table kept as select 42 as value')
  await first.stop()
  await first.stop()
  expect(readdirSync(join(home, 'postgres')).sort()).toEqual(['data', 'password', 'port', 'postgres.log'])

  const second = await start(home)
  expect(await ask(second.url('postgres'), 'select value from kept')).toBe(42)
  expect(second.port).toBe(first.port)
})

test('sorts and compares by C.UTF-8 of its own, listens on the loopback only, and demands the password', async () => {
  const home = newHome()
  const server = await start(home)
  const url = server.url('postgres')
  expect(
    await ask(url, 'select datlocprovider::text || datlocale from pg_database where datname = current_database()'),
  ).toBe('bC.UTF-8')
  expect(await ask(url, `select '瑨' ~ '[[:alpha:]]' and upper('é') = 'É'`)).toBe(true)
  expect(await ask(url, 'show listen_addresses')).toBe('127.0.0.1')
  expect(await ask(url, 'show unix_socket_directories')).toBe('')
  await expect(ask(url.replace(server.password, 'guess'), 'select 1')).rejects.toThrow('password authentication failed')
  expect(statSync(join(home, 'postgres/password')).mode & 0o777).toBe(0o600)
})

test('brings the extensions that bookings and search need', async () => {
  const server = await start(newHome())
  for (const name of ['pg_trgm', 'btree_gist']) await ask(server.url('postgres'), `create extension ${name}`)
  expect(await ask(server.url('postgres'), `select cardinality(show_trgm('知度')) > 0`)).toBe(true)
})

test('a second start on the folder is refused and names the folder and the first', async () => {
  const home = newHome()
  const { program } = await startElsewhere(home)
  const refusal = await startPostgres(home).catch((error) => error)
  expect(refusal).toBeInstanceOf(CannotStart)
  for (const sentence of [refusal.says.zh, refusal.says.en]) {
    expect(sentence).toContain(home)
    expect(sentence).toContain(String(program.pid))
  }
  await kill(program)
  await start(home)
})

test('two starts at the same moment: one wins, the other is refused', async () => {
  const home = newHome()
  const [one, other] = await Promise.all([startElsewhere(home), startElsewhere(home)])
  const lines = [one.line, other.line].sort()
  expect(lines[0]).toContain('already uses the folder')
  expect(lines[1]).toMatch(/^postgres:/)
  for (const { program } of [one, other]) await kill(program)
  await start(home)
})

test('after kill -9 of the program the next start has its data, and there is one server, not two', async () => {
  const home = newHome()
  const { program, line: url } = await startElsewhere(home)
  await ask(url, 'create table kept as select 42 as value')
  await kill(program)
  const orphan = pidOf(join(home, 'postgres/data'))
  expect(lifeOf(orphan)).toBeDefined()

  const server = await start(home)
  expect(lifeOf(orphan)).toBeUndefined()
  expect(new URL(url).port).toBe(String(server.port))
  expect(await ask(server.url('postgres'), 'select value from kept')).toBe(42)
})

test('a server that is killed comes back on the same port with all that it acknowledged', async () => {
  const home = newHome()
  const server = await start(home, { durable: true })
  await ask(server.url('postgres'), 'create table kept as select 42 as value')
  const before = pidOf(join(home, 'postgres/data'))
  process.kill(before, 'SIGKILL')

  await expect
    .poll(() => ask(server.url('postgres'), 'select value from kept').catch(() => 0), { timeout: 5000 })
    .toBe(42)
  const after = pidOf(join(home, 'postgres/data'))
  expect(after).not.toBe(before)
  await server.stop()
  expect(lifeOf(after)).toBeUndefined()
})

test('numbers in left-over files that by now belong to other processes stop nobody', async () => {
  const home = newHome()
  const first = await start(home)
  const pidFile = join(home, 'postgres/data/postmaster.pid')
  const lines = readFileSync(pidFile, 'utf8').split('\n')
  await first.stop()
  writeFileSync(pidFile, [process.pid, ...lines.slice(1)].join('\n'))
  writeFileSync(join(home, 'postgres/lock'), JSON.stringify({ pid: process.pid, life: 'an earlier one' }))

  const second = await start(home)
  expect(await ask(second.url('postgres'), 'select 1')).toBe(1)
  await second.stop()
  writeFileSync(pidFile, '')
  await start(home)
})

test('a half-made data folder and a half-written lock are made anew', async () => {
  const home = newHome()
  mkdirSync(join(home, 'postgres/data.new/base'), { recursive: true })
  writeFileSync(join(home, 'postgres/lock'), '')
  const server = await start(home)
  expect(await ask(server.url('postgres'), 'select 1')).toBe(1)
})

test('takes another port when somebody has the remembered one, and keeps to it', async () => {
  const home = newHome()
  const { port, stop } = await start(home)
  await stop()
  const somebody = createServer().listen(port, '127.0.0.1')
  onTestFinished(() => void somebody.close())
  await sleep(10)

  const second = await start(home)
  expect(second.port).not.toBe(port)
  await second.stop()
  expect((await start(home)).port).toBe(second.port)
})

test('data of another major version is refused, not touched', async () => {
  const home = newHome()
  await (await start(home)).stop()
  writeFileSync(join(home, 'postgres/data/PG_VERSION'), '15\n')
  await expect(startPostgres(home)).rejects.toThrow(/written by PostgreSQL 15/)
  expect(readdirSync(join(home, 'postgres'))).not.toContain('lock')
})

test('a folder that cannot be written is said so', async () => {
  const file = join(newHome(), 'a-file')
  writeFileSync(file, '')
  await expect(startPostgres(file)).rejects.toThrow(`The folder ${file} cannot be written`)
})
