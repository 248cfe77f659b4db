import { add, type CheckedRoster, type CheckedRow, type KnownOrganisation } from './checked.ts'
import { nameKey, standardPost } from './posts.ts'

/**
 * Finds the post of every row in the organisation's catalogue or the standard one. What stands in neither is no problem
 * of the row, but it is listed: only the company creates posts (dept/7), so whoever sets up confirms it.
 */
export const checkPosts = (rows: CheckedRow[], known: KnownOrganisation): CheckedRoster['newPosts'] => {
  const knownByName = new Map(known.posts.map((post) => [nameKey(post.name), post.code]))
  const created = new Map<string, { title: string; rows: number[] }>()
  for (const row of rows) {
    const title = row.fields.postTitle
    if (title === undefined) continue
    const code = knownByName.get(nameKey(title)) ?? row.fields.postCode ?? standardPost(title)
    if (code !== undefined) {
      row.fields.postCode = code
      continue
    }
    if (row.known) continue
    add(
      row.warnings,
      'post',
      'post-new',
      '目录里没有这个岗位，写入前请确认设立',
      'not in the catalogue; confirm that it is created',
      { article: 'dept/7' },
    )
    if (row.state === 'skipped') continue
    const post = created.get(nameKey(title)) ?? { title, rows: [] }
    post.rows.push(row.row)
    created.set(nameKey(title), post)
  }
  return [...created.values()]
}
