import pg from 'pg'
import { dayOf } from '../../kernel/clock.ts'
import { home } from '../databases.ts'
import { examine } from './checks.ts'
import type { Complaint } from './complaint.ts'

export const tellComplaints = (found: readonly Complaint[]) =>
  found.length === 0
    ? '没有发现问题。\nNothing is wrong.'
    : found
        .map(({ grade, says, way }) => `${grade === 'grave' ? '✗' : '!'} ${says.zh} ${way.zh}\n  ${says.en} ${way.en}`)
        .join('\n')

/** Says in plain words what is misconfigured or at risk; answers whether anything is grave. */
export const tellHealth = async (ownerUrl: string, json: boolean) => {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'zhidu doctor' })
  await client.connect()
  const now = Temporal.Now.instant()
  const found = await examine({ client, env: process.env, home, now, day: dayOf(now) }).finally(() => client.end())
  console.log(json ? JSON.stringify({ complaints: found }, null, 2) : tellComplaints(found))
  return found.some((it) => it.grade === 'grave')
}
