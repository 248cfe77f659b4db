import { hash } from 'node:crypto'
import type { Client } from 'pg'
import { dayOf } from '../../kernel/clock.ts'

/**
 * `zhidu-<series>-<moment>.backup`. The series tells the backups of one organisation from those of another in the same place,
 * so that the one never throws away the other's: eight letters from the moment at which the database began, which a restore brings along.
 */
const form = /^zhidu-([0-9a-f]{8})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.backup$/

export const seriesOf = async (client: Client): Promise<string> => {
  const { rows } = await client.query(`select extract(epoch from at)::text began from migration order by name limit 1`)
  return hash('sha256', rows[0]?.began ?? '').slice(0, 8)
}

export const nameOf = (series: string, at: Temporal.Instant) =>
  `zhidu-${series}-${at.toString({ fractionalSecondDigits: 3 }).replace(/[-:.]/g, '')}.backup`

/** The day, in the organisation's zone, on which a backup of this series was made; undefined for any other file. */
export const dayOfName = (name: string, series: string): string | undefined => {
  const [, of, year, month, day, hour, minute, second] = form.exec(name) ?? []
  if (of !== series) return
  return dayOf(Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`))
}
