import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTree } from '../app/testing/house-tree.ts'

const { files, imports } = readTree(join(import.meta.dirname, '../..'))
const texts = 'src/regulations/all.ts'

test('what every page loads leads to no text of the regulations: articles are read when they are opened', () => {
  const from = (path: string) => imports.filter((it) => it.from === path && !it.type).map((it) => it.to)
  const heavy = [...files.keys()].filter((it) => it.startsWith('src/web/') && !/\.test\.tsx?$/.test(it))
  const reaching = heavy.filter((start) => {
    const seen = new Set([start])
    const queue = [start]
    for (let at = queue.pop(); at; at = queue.pop())
      for (const to of from(at)) {
        if (to === texts) return true
        // Pages are fetched when they are opened.
        if (seen.has(to) || /\/web\//.test(to) !== to.startsWith('src/web/')) continue
        seen.add(to)
        queue.push(to)
      }
    return false
  })
  expect(reaching).toEqual([])
})
