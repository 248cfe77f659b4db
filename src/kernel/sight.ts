import type { Says } from '../regulations/regulation.ts'

/**
 * Who may see the rows of a walled table, stated once as data. It gives the SQL condition of every list and single read
 * and the row-security policy behind them. The functions `seen_*` are set for each transaction by `enter` (kernel
 * migration) from the posts of the day; a transaction that entered as nobody sees nothing.
 */
export type Sight = {
  readonly table: string
  /** What its rows are called where it is told who sees them. */
  readonly says?: Says
  /** Columns holding the id of the one person responsible. */
  readonly owner?: string
  /** Column holding the unit whose head sees the row. */
  readonly unit?: string
  /** Posts that see every row. */
  readonly posts?: readonly string[]
  /** A function of the database, given the row's id, that knows whether the reader works on the row with others. */
  readonly members?: string
  /** Column compared with the matter of a client's private link. */
  readonly link?: string
  /** Rows of this table are seen by whoever sees the row of another that `key` refers to. */
  readonly through?: { readonly sight: Sight; readonly key: string; readonly clientToo: boolean }
}

export const sight = (spec: Sight): Sight => spec

/** The condition on the columns of `alias`: false for whoever may not know that the row exists. */
export const seenBy = (spec: Sight, alias: string = spec.table): string => {
  const ways: string[] = []
  if (spec.owner) ways.push(`${alias}.${spec.owner} = (select seen_by_staff())`)
  if (spec.unit) ways.push(`${alias}.${spec.unit} = any ((select seen_by_head_of())::uuid[])`)
  if (spec.posts?.length) ways.push(`(select seen_by_posts() && array[${spec.posts.map((p) => `'${p}'`).join(', ')}])`)
  if (spec.link) ways.push(`${alias}.${spec.link} = (select seen_by_link())`)
  if (spec.members) ways.push(`${spec.members}(${alias}.id)`)
  if (spec.through) {
    const { sight: parent, key, clientToo } = spec.through
    const seen = `sees_${parent.table}(${alias}.${key})`
    ways.push(clientToo ? seen : `((select seen_by_link()) is null and ${seen})`)
  }
  return `(${ways.join(' or ')})`
}

/**
 * Whether the reader may know of one row of the table. A function with a plan of its own, kept by each connection:
 * written out in the policy of every part, the condition made a page of ten parts twice as dear to begin. A row that was
 * found to be seen is remembered for the rest of the transaction (`enter` forgets it), since a page asks for every row of every part.
 */
const seesRow = (spec: Sight): string => `create or replace function sees_${spec.table}(row_id uuid) returns boolean
  language plpgsql volatile as $$ begin
    if current_setting('zhidu.seen', true) = row_id::text then return true; end if;
    if not exists (select 1 from ${spec.table} p where p.id = row_id and ${seenBy(spec, 'p')}) then return false; end if;
    perform set_config('zhidu.seen', row_id::text, true);
    return true;
  end $$`

/** A column of a statement that found the row: it passed the wall, so the rows that belong to it need not ask again. */
export const rememberSeen = (alias: string) => `set_config('zhidu.seen', ${alias}.id::text, true) seen`

/** Statements that put the wall behind the condition. Run after every migration, so that code and wall never part. */
export const wallOf = (spec: Sight): string[] => [
  ...(spec.through ? [] : [seesRow(spec)]),
  `alter table ${spec.table} enable row level security`,
  `alter table ${spec.table} force row level security`,
  `drop policy if exists sight on ${spec.table}`,
  `create policy sight on ${spec.table} using ${seenBy(spec)} with check ${seenBy(spec)}`,
]
