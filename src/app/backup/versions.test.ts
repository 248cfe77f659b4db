import { expect, test } from 'vitest'
import { openStage } from '../../demo/stage.ts'
import { showOrganisation } from '../../modules/people/show-organisation.ts'
import { openDatabase } from '../database.ts'
import { houseOf } from '../organisation.ts'
import { openOffice } from '../testing/office.ts'
import { password } from '../testing/server.ts'
import { snapshot } from './back-up.ts'
import { folderPlace } from './folder.ts'
import { restore } from './restore.ts'
import { start15, without15 } from './server-15.fixture.ts'
import { emptyDatabase, fileAt, keyFile, newFolder, rowsOf } from './testing.ts'
import { verifyBackup } from './verify.ts'

if (without15) console.warn(`SKIPPED: from one version of PostgreSQL to another. ${without15}.`)

test.skipIf(without15)(
  'an organisation moves to PostgreSQL 15 with a plain role that owns its database, and back again',
  async () => {
    const office = await openOffice()
    const folder = newFolder()
    const place = folderPlace(folder)
    const [before] = await office.rows(
      'select (select count(*)::integer from audit) audit, (select count(*)::integer from staff) staff',
    )
    const away = await snapshot(office.database.ownerUrl, { place, secret: keyFile })

    const old = await start15()
    await restore({ url: old, file: fileAt(folder, away.name), name: away.name, secrets: [keyFile], withoutKey: true })
    const [there] = await rowsOf(
      old,
      `select (select count(*)::integer from staff) staff, current_setting('server_version_num')::integer / 10000 version`,
    )
    expect(there).toEqual({ staff: before.staff, version: 15 })
    const database = await openDatabase(old, 2)
    const stage = openStage(houseOf(database, 'own'), Temporal.Now.instant(), password)
    expect(await stage.act(showOrganisation as never, {}, await stage.token('HZ010'))).toMatchObject({ setUp: true })
    await database.end()

    // A role that may not make databases is told what to give; a scratch database given is wiped after use.
    const home = await snapshot(old, { place, secret: keyFile })
    await expect(verifyBackup(old, place, home.name, [keyFile])).rejects.toMatchObject({ code: 'no-scratch' })

    const back = await emptyDatabase()
    const outcome = await restore({
      url: back,
      file: fileAt(folder, home.name),
      name: home.name,
      secrets: [keyFile],
      withoutKey: true,
    })
    expect(outcome.rows).toBe(home.rows)
    expect(await rowsOf(back, `select kind from backup order by began_at`)).toEqual([
      { kind: 'restored' },
      { kind: 'restored' },
    ])
  },
  90_000,
)
