// npm test [-- filters]: everything that can tell that the house stands. The last line counts: N passed, N failed, N skipped.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { aptInstall, buildWeb, prepare, root, say } from './prepare.mjs'

const browserConfig = 'vitest.browser.config.ts'
const filters = process.argv.slice(2)
const reports = mkdtempSync(join(tmpdir(), 'zhidu-test-'))
const total = { passed: 0, failed: 0, skipped: 0 }
const node = prepare()

if (filters.length > 0) {
  vitest('tests', filters)
} else {
  check('types', 'typescript/bin/tsc', '--noEmit')
  check('style', '@biomejs/biome/bin/biome', 'check', '.')
  process.stdout.write('\n== pages\n')
  if (!buildWeb(node)) total.failed += 1
  vitest('tests')
  if (existsSync(join(root, browserConfig))) browserTests()
}

rmSync(reports, { recursive: true, force: true })
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
process.exitCode = total.failed > 0 ? 1 : 0

function browserTests() {
  const chromium = findChromium() ?? (aptInstall('chromium', 'fonts-noto-cjk') ? findChromium() : undefined)
  if (chromium) return vitest('browser tests', ['--config', browserConfig], { CHROMIUM: chromium })
  const count = countTests(browserConfig)
  total.skipped += count
  say(
    `\n!!! 没有找到 Chromium：跳过 ${count} 个浏览器测试。可用环境变量 CHROMIUM 指定。`,
    `No Chromium found: ${count} browser tests are SKIPPED. Name one in the environment variable CHROMIUM.`,
  )
}

/** A broken check is one failure; a sound one is no test and adds nothing. */
function check(title, program, ...args) {
  process.stdout.write(`\n== ${title}\n`)
  if (run([join(root, 'node_modules', program), ...args]) !== 0) total.failed += 1
}

function vitest(title, args = [], env = {}) {
  process.stdout.write(`\n== ${title}\n`)
  const report = join(reports, `${title}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const status = run([vitestProgram(), 'run', ...reporters, ...args], env)
  const counted = countReport(report)
  for (const key of Object.keys(total)) total[key] += counted[key]
  // A file that cannot be loaded or an error outside any test fails the run without failing a test.
  if (status !== 0 && counted.failed === 0) total.failed += 1
}

function countReport(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'))
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }
}

function countTests(config) {
  const list = join(reports, 'list.json')
  spawnSync(node, [vitestProgram(), 'list', '--config', config, `--json=${list}`], { cwd: root, stdio: 'ignore' })
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')).length || 1 : 1
}

function run(args, env = {}) {
  return spawnSync(node, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  }).status
}

function vitestProgram() {
  return join(root, 'node_modules/vitest/vitest.mjs')
}

function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const mac = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  const windows = ['ProgramFiles', 'ProgramFiles(x86)'].map((name) =>
    join(process.env[name] ?? '', 'Google/Chrome/Application/chrome.exe'),
  )
  return [process.env.CHROMIUM, ...onPath, ...mac, ...windows].find((file) => file && existsSync(file))
}
