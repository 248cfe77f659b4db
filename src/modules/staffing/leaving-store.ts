import { many, one, write } from '../../kernel/sql.ts'

/** SQL of leaving. */

export type Leaver = {
  id: string
  number: string
  name: string
  leftAt: string | null
  sessions: number
  /** Others who could still settle structure and staff when this person is gone. */
  otherKeepers: number
}

export const lockLeaver = one<[id: string, day: string, now: string], Leaver>(
  'staffing.lock-leaver',
  `select s.id, s.number, s.name, s.left_at "leftAt",
          (select count(*)::integer from session t where t.staff_id = s.id and t.ended_at is null and t.until > $3) sessions,
          (select count(distinct h.staff_id)::integer from holding h join staff o on o.id = h.staff_id join account a on a.staff_id = o.id
            where h.staff_id <> s.id and h.during @> $2::date and h.post in ('general-manager', 'deputy-general-manager', 'administrator')
              and (o.left_at is null or o.left_at > $3)) "otherKeepers"
     from staff s where s.id = $1 for update of s`,
)

export const markLeft = write<[id: string, at: string]>(
  'staffing.mark-left',
  `update staff set left_at = $2 where id = $1`,
)

/** A leaving planned for later is taken back. */
export const staysAfterAll = write<[id: string]>('staffing.stays', `update staff set left_at = null where id = $1`)

/** Every device, and whoever listens there hears that it is over. */
export const endSessions = write<[staffId: string, at: string]>(
  'staffing.end-sessions',
  `with ended as (update session set ended_at = $2 where staff_id = $1 and ended_at is null),
        spent as (delete from invitation where staff_id = $1)
   select pg_notify('notice', $1::text || ' ')`,
)

/** Changes planned for after that day, the last one first: those that name this person alone are withdrawn; those that name others too lose this person's part with the posts. */
export const plannedFor = many<[staffId: string, day: string], { id: string; on: string; alone: boolean }>(
  'staffing.planned-for',
  `select c.id, c.effective_on "on", not exists (select 1 from staff_change_person o where o.change_id = c.id and o.staff_id <> $1) alone
     from staff_change c join staff_change_person q on q.change_id = c.id and q.staff_id = $1
    where c.withdrawn_at is null and c.kind = 'posts' and c.effective_on > $2::date order by c.seq desc`,
)

export const leader = one<[day: string, now: string], { id: string; name: string }>(
  'staffing.leader',
  `select s.id, s.name from holding h join staff s on s.id = h.staff_id where h.post in ('general-manager', 'deputy-general-manager')
      and h.during @> $1::date and (s.left_at is null or s.left_at > $2) order by h.post desc limit 1`,
)

export const handOverMatters = one<
  [
    leaver: string,
    unitId: string,
    receiver: string,
    by: string | null,
    why: string,
    articles: readonly string[],
    request: string,
    at: string,
  ],
  { count: number }
>('staffing.hand-over-matters', `select hand_over_matters($1, $2, $3, $4, $5, $6, $7, $8) count`)
