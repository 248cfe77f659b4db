import { rescue } from '../modules/access/rescue.ts'
import { tellVerdict } from './audit/tell-verdict.ts'
import { backUpBeforeUpgrade } from './backup/before-upgrade.ts'
import { backupCommand, restoreCommand } from './backup/commands.ts'
import { BackupProblem } from './backup/problem.ts'
import { articleList } from './coverage.ts'
import { openDatabase } from './database.ts'
import { joinServer } from './databases.ts'
import { openDemo } from './demo.ts'
import { demoAccounts } from './demo-people.ts'
import { tellHealth } from './doctor/tell.ts'
import { writeDocuments } from './documents.ts'
import { openOrganisation } from './organisation.ts'
import { CannotStart } from './postgres/embedded.ts'
import { fail } from './sentences.ts'
import { start } from './start.ts'

const [command = 'start', ...options] = process.argv.slice(2)
const json = options.includes('--json')

const commands: Record<string, () => Promise<void>> = {
  start: () => start({ demoOnly: options.includes('--demo') }),

  migrate: async () => {
    const server = await joinServer()
    const url = await server.own()
    const database = await openDatabase(url, 1, backUpBeforeUpgrade(url))
    await database.end()
    await server.stop()
    console.log('数据库已是最新 / The database is up to date')
  },

  /** Makes the demo organisation when it is not there, and prints its accounts with one token each. */
  demo: async () => {
    const server = await joinServer()
    const organisation = await openDemo(server)
    const accounts = await demoAccounts(organisation)
    if (json) console.log(JSON.stringify({ accounts }, null, 2))
    else for (const { key, name, token, link } of accounts) console.log(`${key}\t${name}\t${token ?? link}`)
    await organisation.close()
    await server.stop()
  },

  /** zhidu reset <staff number>: a code for an office whose only administrator cannot come in. */
  reset: async () => {
    const server = await joinServer()
    const organisation = await openOrganisation(await server.own(), 'own')
    const given = await rescue(organisation.house, options[0] ?? '')
    await organisation.close()
    await server.stop()
    if (!given) fail({ zh: '没有这个工号，或者已经离职。', en: 'Nobody on the staff has this number.' })
    else console.log(`${given.name}\t${given.code}\t24 h`)
  },

  /** zhidu audit verify [--demo] [--head 12:9f3a…]: reads the chain of the trail and every sealed row anew. */
  audit: async () => {
    if (options[0] !== 'verify')
      fail({ zh: '用法：zhidu audit verify [--head 批:链头]', en: 'Usage: zhidu audit verify [--head batch:head]' })
    const server = await joinServer()
    const told = await tellVerdict(await (options.includes('--demo') ? server.demo() : server.own()), options)
    await server.stop()
    if (!told) process.exitCode = 1
  },

  /** zhidu backup [list | verify [name]] [--to place] */
  backup: () => backupCommand(options),

  /** zhidu restore <file or name> [--from place] [--replace "name"] [--as-it-was] [--without-key] */
  restore: () => restoreCommand(options),

  /** zhidu doctor [--json] [--demo]: what is misconfigured or at risk, in plain words. */
  doctor: async () => {
    const server = await joinServer()
    const grave = await tellHealth(await (options.includes('--demo') ? server.demo() : server.own()), json)
    await server.stop()
    if (grave) process.exitCode = 1
  },

  articles: async () => {
    const list = articleList()
    if (json) console.log(JSON.stringify(list, null, 2))
    else for (const { id, mechanisms } of list) console.log(`${id}\t${mechanisms.map((it) => it.kind).join(' ')}`)
  },

  /** Writes docs/permissions.md, docs/articles.md and docs/openapi.json anew. */
  docs: async () => writeDocuments(),
}

const chosen = commands[command]
if (!chosen) {
  fail({
    zh: `没有「${command}」这个命令。可以用：${Object.keys(commands).join('、')}`,
    en: `There is no command "${command}". There are: ${Object.keys(commands).join(', ')}`,
  })
} else {
  try {
    await chosen()
  } catch (error) {
    if (error instanceof CannotStart || error instanceof BackupProblem) fail(error.says)
    throw error
  }
}
