import type { Pool } from 'pg'

/** Today and the working days before it, latest first: [0] is today or the last working day before it. */
export const workdaysBefore = async (pool: Pool, today: string, count: number): Promise<string[]> => {
  const { rows } = await pool.query(
    `select d::date::text as day from generate_series($1::date, $1::date - 90, interval '-1 day') d
       left join calendar_day c on c.day = d::date
      where coalesce(c.kind = 'make-up', extract(isodow from d) < 6) order by d desc limit $2`,
    [today, count + 1],
  )
  return rows.map((it) => it.day as string)
}
