import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { serverAccount } from './account.ts'
import { findBinaries, findPackage, program } from './binaries.ts'
import { CannotStart, startPostgres } from './embedded.ts'
import { ask, asRoot, firstLine, newHome, start } from './testing.ts'

const nobody = asRoot ? serverAccount('/nowhere')! : undefined
const canMount = asRoot && process.platform === 'linux' && mounts()

test.runIf(asRoot)('started by root, the server and its data belong to nobody', async () => {
  const home = newHome()
  await start(home)
  const data = join(home, 'postgres/data')
  expect(statSync(data).uid).toBe(nobody?.uid)
  expect(statSync(`/proc/${firstLine(join(data, 'postmaster.pid'))}`).uid).toBe(nobody?.uid)
})

test.runIf(asRoot)('in a home that nobody can enter, the data lives elsewhere, and a file says where', async () => {
  const home = join(newHome(0o700), 'inner')
  mkdirSync(home)
  const pointer = join(home, 'postgres/where-the-data-is.txt')
  onTestFinished(() => rmSync(firstLine(pointer), { recursive: true }))

  const first = await start(home)
  expect(statSync(join(firstLine(pointer), 'data')).uid).toBe(nobody?.uid)
  await ask(first.url('postgres'), 'create table kept as select 42 as value')
  await expect(startPostgres(home)).rejects.toThrow(`process ${process.pid}`)
  await first.stop()

  chmodSync(join(home, '..'), 0o755)
  const second = await start(home)
  expect(await ask(second.url('postgres'), 'select value from kept')).toBe(42)
})

test.runIf(asRoot)('a copy of such a home is refused; one that was moved starts', async () => {
  const parent = newHome(0o700)
  const [home, copy, moved] = ['home', 'copy', 'moved'].map((name) => join(parent, name)) as [string, string, string]
  mkdirSync(home)
  await (await start(home)).stop()
  const folder = firstLine(join(home, 'postgres/where-the-data-is.txt'))
  onTestFinished(() => rmSync(folder, { recursive: true }))

  cpSync(home, copy, { recursive: true })
  await expect(startPostgres(copy)).rejects.toThrow(`${copy} is a copy of ${home}`)
  renameSync(home, moved)
  await (await start(moved)).stop()
})

test.runIf(asRoot)('programs that nobody can reach, or that lack their links, are copied and run', async () => {
  const hidden = join(newHome(0o700), 'package/native')
  const { native, version } = findPackage()
  cpSync(native, hidden, { recursive: true, filter: (file) => !lstatSync(file).isSymbolicLink() })
  const place = newHome()
  const usual = process.umask(0o077)
  onTestFinished(() => void process.umask(usual))

  const binaries = await findBinaries(place, nobody, { native: hidden, version })
  expect(binaries.folder).toBe(join(place, `programs-${version}`))
  expect(binaries.major).toBe('18')
  const said = execFileSync(program(binaries, 'initdb'), ['--version'], { ...nobody, cwd: '/', encoding: 'utf8' })
  expect(said).toContain('18.')
})

test.runIf(canMount)('a full disk is said in one sentence, before and after the data is made', async () => {
  const small = mountAt(newHome(), 20)
  await expect(startPostgres(small)).rejects.toThrow('The disk is full')

  const home = mountAt(newHome(), 300)
  await (await start(home)).stop()
  const ballast = join(home, 'ballast')
  execFileSync('sh', ['-c', 'cat /dev/zero > "$1" 2>/dev/null || true', 'sh', ballast])
  const refusal = await startPostgres(home).catch((error) => error)
  expect(refusal).toBeInstanceOf(CannotStart)
  expect(refusal.says.zh).toContain('磁盘已满')

  rmSync(ballast)
  expect(await ask((await start(home)).url('postgres'), 'select 1')).toBe(1)
})

function mountAt(home: string, megabytes: number): string {
  const folder = join(home, 'small')
  mkdirSync(folder)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

function mounts(): boolean {
  const folder = `/tmp/zhidu-mount-${process.pid}`
  try {
    mkdirSync(folder)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    execFileSync('umount', [folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  } finally {
    if (existsSync(folder)) rmSync(folder, { recursive: true })
  }
}
