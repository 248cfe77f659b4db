import { many, one, write } from '../../kernel/sql.ts'
import type { PostTextRow } from './post-text.ts'

/** SQL of the catalogue of posts and of what their holders acknowledged. */

const texts = `p.code, p.duties, p.duties_en "dutiesEn", p.qualifications, p.qualifications_en "qualificationsEn"`

type Holder = { id: string; name: string; unit: string }

/** Every post with its holders of the day (the first two dozen by name) and the reader's own acknowledgements by hash. */
export const catalogue = many<
  [day: string, at: string],
  PostTextRow & {
    name: string
    held: number
    mine: boolean
    holders: Holder[]
    acknowledged: Record<string, string>
  }
>(
  'people.catalogue',
  `select ${texts}, p.name, coalesce(h.held, 0) held, coalesce(h.mine, false) mine,
          coalesce(h.holders, '[]') holders, coalesce(a.by_hash, '{}') acknowledged
     from post p
     left join (
       select x.post, max(x.n)::integer held, bool_or(x.staff_id = seen_by_staff()) mine,
              json_agg(json_build_object('id', x.staff_id, 'name', x.name, 'unit', x.unit) order by x.n) filter (where x.n <= 24) holders
         from (select h.post, h.staff_id, s.name, u.name unit, row_number() over (partition by h.post order by u.name, s.number) n
                 from holding h join staff s on s.id = h.staff_id join unit u on u.id = h.unit_id
                where h.during @> $1::date and (s.left_at is null or s.left_at > $2)) x
        group by x.post) h on h.post = p.code
     left join (select post, json_object_agg(duties_hash, at) by_hash from acknowledgement
                 where staff_id = seen_by_staff() group by post) a on a.post = p.code
    order by p.created_at, p.name`,
)

/** A post that the reader holds today. */
export const heldByMe = one<[post: string, day: string], PostTextRow>(
  'people.held-by-me',
  `select ${texts} from post p where p.code = $1
      and exists (select 1 from holding h where h.post = p.code and h.staff_id = seen_by_staff() and h.during @> $2::date)`,
)

export const keepDutiesText = write<[hash: string, post: string, zh: string]>(
  'people.keep-duties-text',
  `insert into duties_text (hash, post, zh) values ($1, $2, $3) on conflict do nothing`,
)

/** The first time counts; acknowledging again changes nothing. */
export const acknowledge = one<[post: string, hash: string, at: string], { at: string }>(
  'people.acknowledge',
  `insert into acknowledgement (staff_id, post, duties_hash, at) values (seen_by_staff(), $1, $2, $3)
   on conflict (staff_id, post, duties_hash) do update set at = acknowledgement.at returning at`,
)

/** The post whose name this is, whatever its code. */
export const postNamed = one<[name: string], { name: string }>(
  'people.post-named',
  `select name from post where name = $1 or code = $1 limit 1`,
)

export const createPost = write<
  [code: string, duties: string, dutiesEn: string, qualifications: string, qualificationsEn: string]
>(
  'people.create-post',
  `insert into post (code, name, duties, duties_en, qualifications, qualifications_en) values ($1, $1, $2, $3, $4, $5)`,
)

export const lockPost = one<[code: string], PostTextRow>(
  'people.lock-post',
  `select ${texts} from post p where p.code = $1 for update`,
)

export const amendPost = write<
  [code: string, duties: string, dutiesEn: string, qualifications: string, qualificationsEn: string]
>(
  'people.amend-post',
  `update post set duties = $2, duties_en = $3, qualifications = $4, qualifications_en = $5 where code = $1`,
)

/** How many hold the post today without having acknowledged these duties. */
export const unacknowledgedHolders = one<[post: string, hash: string, day: string], { count: number }>(
  'people.unacknowledged-holders',
  `select count(distinct h.staff_id)::integer count from holding h
    where h.post = $1 and h.during @> $3::date
      and not exists (select 1 from acknowledgement a where a.staff_id = h.staff_id and a.post = h.post and a.duties_hash = $2)`,
)

export const postTexts = many<[], PostTextRow>('people.post-texts', `select ${texts} from post p`)

/** Of the posts given with their hashes: whose acknowledgement is wanting, of everybody or of the units that the reader heads. */
export const unacknowledged = many<
  [posts: string[], hashes: string[], day: string, at: string, all: boolean],
  { staffId: string; number: string; name: string; unit: string; post: string; total: number }
>(
  'people.unacknowledged',
  `select s.id "staffId", s.number, s.name, u.name unit, p.name post, count(*) over ()::integer total
     from unnest($1::text[], $2::text[]) d (code, hash) join post p on p.code = d.code
     join holding h on h.post = d.code and h.during @> $3::date
     join staff s on s.id = h.staff_id join unit u on u.id = h.unit_id
    where (s.left_at is null or s.left_at > $4) and ($5 or h.unit_id = any (seen_by_head_of()))
      and not exists (select 1 from acknowledgement a where a.staff_id = s.id and a.post = d.code and a.duties_hash = d.hash)
    order by u.name, s.number limit 500`,
)
