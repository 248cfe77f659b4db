import { one } from '../../kernel/sql.ts'

const all = `seen_by_posts() && array['general-manager', 'deputy-general-manager']`
/** Matters are counted for those who see every matter, and for nobody else: a part would be told as the whole. */
const ofMatters = (count: string) => `case when ${all} then (${count}) end`

/** What the organisation's own records say of the points on which its regulations differ. Null: not for this reader to know. */
export const practiceCounts = one<
  [day: string],
  {
    staff: number
    units: number
    heads: number
    combined: number
    enacted: number
    changes: number
    amendedByHeads: number
    assigned: number | null
    onPlan: number | null
  }
>(
  'enactments.practice-counts',
  `select (select count(*)::integer from staff where left_at is null) staff,
          (select count(*)::integer from unit where kind <> 'organisation' and (closed_on is null or closed_on > $1::date)) units,
          (select count(distinct staff_id)::integer from holding where head and during @> $1::date) heads,
          (select count(*)::integer from (select staff_id from holding where during @> $1::date
             group by staff_id having count(*) > 1) it) combined,
          (select count(*)::integer from enactment where state = 'enacted') enacted,
          (select count(*)::integer from enactment e where state = 'enacted' and kind = 'amend' and exists (
             select 1 from holding h where h.staff_id = e.decided_by and h.head and h.during @> e.effective_from
                and h.post <> 'general-manager')) "amendedByHeads",
          (select count(*)::integer from staff_change where withdrawn_at is null and decided_at >= $1::date - 90) changes,
          ${ofMatters(`select count(*)::integer from engagement where opened_at >= $1::date - 30 and assigned_by is not null`)} assigned,
          ${ofMatters(`select count(*)::integer from engagement where opened_at >= $1::date - 30 and plan_state = 'agreed'`)} "onPlan"`,
)
