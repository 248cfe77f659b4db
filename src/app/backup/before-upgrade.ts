import { join } from 'node:path'
import { withClient } from '../database.ts'
import { home } from '../databases.ts'
import { homeKey } from '../home-key.ts'
import type { BeforeUpgrade } from '../migrate.ts'
import { CannotStart } from '../postgres/cannot-start.ts'
import { sentence } from '../sentences.ts'
import { snapshot } from './back-up.ts'
import { organisationIn } from './catalogue.ts'
import { folderPlace } from './folder.ts'
import { problemOf } from './problem.ts'

/** Where the home keeps what stood before an upgrade or a restore: three of them, opened by the home's own key. */
export const homePlace = (which: 'before-upgrade' | 'before-restore', within = home) =>
  folderPlace(join(within, 'backups', which))

export const keptAtHome = 3

const secret = () => ({ kind: 'home' as const, key: homeKey() })

/** Backs up into the home and keeps the last three; answers the path of the new one. */
export const keepAtHome = async (url: string, which: 'before-upgrade' | 'before-restore', within = home) => {
  const place = homePlace(which, within)
  const { name } = await snapshot(url, { place, secret: secret() })
  const older = (await place.list()).slice(0, -keptAtHome)
  for (const it of older) await place.remove(it.name)
  return join(place.says, name)
}

const cannot = (says: { zh: string; en: string }) =>
  new CannotStart(
    `升级之前的备份没有做成，所以没有升级，数据没有动。${says.zh}`,
    `The backup before the upgrade could not be made, so nothing was upgraded and no data was touched. ${says.en}`,
  )

/**
 * Before new migrations run over an organisation that people have filled, it is kept as it is, and the way back is said in one
 * sentence. Where that cannot be done nothing is upgraded. An organisation not yet set up has nothing to lose.
 */
export const backUpBeforeUpgrade =
  (url: string, say: (text: string) => void = console.log, within = home): BeforeUpgrade =>
  async (coming) => {
    const organisation = await withClient(url, organisationIn)
    if (!organisation) return
    const path = await keepAtHome(url, 'before-upgrade', within).catch((error) => {
      throw cannot(problemOf(error, homePlace('before-upgrade', within).says).says)
    })
    const back = `npm run -s zhidu -- restore "${path}" --as-it-was --replace "${organisation}"`
    say(
      sentence({
        zh: `数据结构要升级（${coming.length} 步），升级前的样子已存好。要退回：停下知度，运行 ${back} ，再启动原来的版本。`,
        en: `The database is upgraded by ${coming.length} steps; its state before is kept. The way back: stop Zhidu, run ${back} , then start the former version.`,
      }),
    )
  }
