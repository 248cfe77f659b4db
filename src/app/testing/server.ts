import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { foundOrganisation } from '../../demo/found.ts'
import { at, openStage } from '../../demo/stage.ts'
import { ensureDatabase } from '../database.ts'
import { openOrganisation } from '../organisation.ts'
import { startPostgres } from '../postgres/embedded.ts'
import { temporaryHome } from './home.ts'

/** The tests' office stands on a Monday morning; every test sets its own hour from there. */
export const monday = '2026-11-23'
export const password = 'an office of tests'
export const template = 'office_template'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
    staff: Record<string, string>
  }
}

/** One server for the whole run, and one founded office in it that every test file copies in some milliseconds. */
export default async function setup(project: TestProject) {
  const home = temporaryHome()
  const external = process.env.TEST_DATABASE_URL
  const postgres = external ? undefined : await startPostgres(home, { durable: false })
  const base = external ?? postgres!.url('postgres')
  const office = await openOrganisation(await ensureDatabase(base, template, true), 'own')
  const stage = openStage(office.house, at('2026-11-02', '09:00'), password)
  const ids = await foundOrganisation(stage, password)
  // The time for setting up a second factor does not run out while tests turn the clock.
  await office.database.pool.query(`update account set factor_due = '9999-01-01' where factor_due is not null`)
  await office.close()
  project.provide('postgres', base)
  project.provide('staff', Object.fromEntries(ids))
  return async () => {
    await postgres?.stop()
    rmSync(home, { recursive: true, force: true })
  }
}
