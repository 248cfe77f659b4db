import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import type { Act } from '../kernel/act.ts'
import { acts, procedures, sights } from './registry.ts'
import {
  demoStaysOutside,
  groundFloor,
  type HouseRule,
  houseRules,
  modulesMeetInPublic,
  noBarrels,
  nobodyImportsApp,
  noCircles,
  pureFiles,
  serverWithoutWeb,
  tablesOnlyInStores,
  tooLong,
  webStaysInTheBrowser,
} from './testing/house-rules.ts'
import { readTree, treeOf } from './testing/house-tree.ts'

const root = join(import.meta.dirname, '../..')
const tree = readTree(root)

test.each(houseRules.map((it) => [it.says, it] as const))('%s', (_says, { broken }) => {
  expect(broken(tree)).toEqual([])
})

test('the tree is read whole: every import of ours leads to a file', () => {
  expect(tree.files.size).toBeGreaterThan(250)
  const lost = tree.imports.filter((it) => /^src\/.+\.tsx?$/.test(it.to) && !tree.files.has(it.to))
  expect(lost).toEqual([])
})

const planted: [HouseRule, Record<string, string>][] = [
  [groundFloor, { 'src/regulations/daily.ts': `import type { Rule } from '../kernel/rule.ts'` }],
  [groundFloor, { 'src/regulations/daily.ts': `import { z } from 'zod'` }],
  [groundFloor, { 'src/kernel/rule.ts': `import { tell } from '../modules/notices/public.ts'` }],
  [groundFloor, { 'src/kernel/rule.ts': `type People = typeof import('../modules/people/public.ts')` }],
  [nobodyImportsApp, { 'src/modules/fees/charge.ts': `import { houseOf } from '../../app/organisation.ts'` }],
  [nobodyImportsApp, { 'src/kernel/action.ts': `const { acts } = await import('../app/registry.ts')` }],
  [nobodyImportsApp, { 'src/app/start.ts': `import { openOffice } from './testing/office.ts'` }],
  [modulesMeetInPublic, { 'src/modules/fees/charge.ts': `import { lockMatter } from '../engagements/store.ts'` }],
  [modulesMeetInPublic, { 'src/modules/fees/charge.ts': `export { ourRule } from '../engagements/rules.ts'` }],
  [modulesMeetInPublic, { 'src/modules/fees/web/fee.tsx': `import { book } from '../../bookings/list-slots.ts'` }],
  [demoStaysOutside, { 'src/modules/fees/charge.ts': `import { at } from '../../demo/stage.ts'` }],
  [serverWithoutWeb, { 'src/modules/fees/charge.ts': `import { Fee } from './web/fee.tsx'` }],
  [serverWithoutWeb, { 'src/kernel/rule.ts': `import { createElement } from 'react'` }],
  [
    webStaysInTheBrowser,
    {
      'src/modules/fees/web/fee.tsx': `import { limits } from '../limits.ts'`,
      'src/modules/fees/limits.ts': `import { readFileSync } from 'node:fs'`,
    },
  ],
  [webStaysInTheBrowser, { 'src/web/live.ts': `import { charge } from '../modules/fees/public.ts'` }],
  [
    pureFiles,
    {
      'src/modules/fees/fee-rules.ts': `import { charge } from './charge.ts'`,
      'src/modules/fees/charge.ts': `import { saveFee } from './store.ts'`,
    },
  ],
  [pureFiles, { 'src/modules/fees/contract.ts': `import { randomUUID } from 'node:crypto'` }],
  [pureFiles, { 'src/modules/fees/sight.ts': `import pg from 'pg'` }],
  [pureFiles, { 'src/modules/fees/procedure.ts': `import { one } from '../../kernel/sql.ts'` }],
  [tablesOnlyInStores, { 'src/modules/fees/charge.ts': `import { type Tx, write } from '../../kernel/sql.ts'` }],
  [tablesOnlyInStores, { 'src/modules/fees/charge.ts': `import * as sql from '../../kernel/sql.ts'` }],
  [tablesOnlyInStores, { 'src/modules/fees/store.ts': `import pg from 'pg'` }],
  [noCircles, { 'src/a.ts': `import { b } from './b.ts'`, 'src/b.ts': `import { a } from './a.ts'` }],
  [noBarrels, { 'src/modules/fees/index.ts': `export {}` }],
]
test.each(planted)('a planted violation is found: $says %#', ({ broken }, texts) => {
  expect(broken(treeOf(texts))).toHaveLength(1)
})

test('what the rules allow is not refused', () => {
  const allowed = treeOf({
    'src/modules/fees/contract.ts': `import { z } from 'zod'\nimport { columns } from './columns.ts'`,
    'src/modules/fees/columns.ts': `export const columns = []`,
    'src/modules/fees/charge.ts': `import { brokenConstraint, type Tx } from '../../kernel/sql.ts'\nimport { saveFee } from './store.ts'`,
    'src/modules/fees/store.ts': `import { write } from '../../kernel/sql.ts'`,
    'src/modules/fees/web/fee.tsx': `import { ChargeFee } from '../contract.ts'\nimport type { Fee } from '../store.ts'`,
    'src/modules/fees/charge.test.ts': `import { openOffice } from '../../app/testing/office.ts'`,
  })
  expect(houseRules.flatMap((it) => it.broken(allowed))).toEqual([])
})

test('no file is longer than its kind may be', () => {
  expect(tooLong(tree)).toEqual([])
  expect(tooLong(treeOf({ 'src/modules/fees/charge.ts': '\n'.repeat(251) }))).toHaveLength(1)
})

const camel = (words: string) => words.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/** What the contracts of an act's module export: contract.ts, and work-contract.ts where a module has more of them. */
const contractsOf = async (act: string): Promise<Record<string, unknown>> => {
  const folder = dirname(act)
  const files = [...tree.files.keys()].filter((it) => dirname(it) === folder && /[/-]contract\.ts$/.test(it))
  return Object.assign({}, ...(await Promise.all(files.map((it) => import(join(root, it))))))
}

/** Every file of a module that declares an act, with what it exports. */
const actFiles = await Promise.all(
  tree.imports
    .filter((it) => it.to === 'src/kernel/act.ts' && it.names.some((name) => name === 'command' || name === 'query'))
    .filter((it) => it.from.startsWith('src/modules/'))
    .map(async ({ from }) => {
      const exported = Object.entries(await import(join(root, from))) as [string, Act][]
      const acts = exported.filter(([, it]) => it?.contract && it.kind)
      return { path: from, acts, contracts: await contractsOf(from) }
    }),
)

test('every act of the modules is in the registry, once', () => {
  const declared = actFiles.flatMap((it) => it.acts.map(([, act]) => act.contract.name))
  expect(acts.map((it) => it.contract.name).sort()).toEqual(declared.sort())
  expect(new Set(declared).size).toBe(declared.length)
})

test.each(actFiles.map((it) => [it.path, it] as const))('one name, four spellings: %s', (path, it) => {
  expect(it.acts).toHaveLength(1)
  const [name, act] = it.acts[0]!
  const words = basename(path, '.ts')
  expect(name).toBe(camel(words))
  expect(it.contracts[name[0]!.toUpperCase() + name.slice(1)]).toBe(act.contract)
  const [module, ...verb] = act.contract.name.split('.')
  expect(basename(dirname(path))).toBe(module)
  const shared = verb
    .join('-')
    .split('-')
    .filter((it: string) => words.split('-').includes(it))
  expect(shared).not.toEqual([])
})

test('every contract has its act', () => {
  const carried = new Set(acts.map((it) => it.contract))
  const declared = actFiles.flatMap((it) => Object.entries(it.contracts as Record<string, Act['contract']>))
  const without = declared.filter(([, it]) => it?.name && it.input && it.output && !carried.has(it))
  expect(without.map(([name]) => name)).toEqual([])
})

test('every rule that lets somebody in says to whom, as data: the permission matrix is read from it', () => {
  const silent = acts.flatMap(({ contract, allow }) =>
    (allow ?? [])
      .filter(({ to }) => !to || !(to.posts?.length || to.head || to.named))
      .map((it: { code: string }) => `${contract.name}: ${it.code}`),
  )
  expect(silent).toEqual([])
})

test('every act has its test beside it', () => {
  const without = actFiles.map((it) => it.path).filter((it) => !tree.files.has(it.replace(/\.ts$/, '.test.ts')))
  expect(without).toEqual([])
})

test('every sight and every procedure of the modules is in the registry', async () => {
  const of = async (end: string) => {
    const paths = [...tree.files.keys()].filter((it) => it.startsWith('src/modules/') && it.endsWith(end))
    const exported = await Promise.all(paths.map((it) => import(join(root, it))))
    return exported.flatMap((it) => Object.values(it as Record<string, { table?: string; steps?: unknown[] }>).flat())
  }
  const walled = (await of('/sight.ts')).filter((it) => it.table).map((it) => it.table)
  expect(sights.map((it) => it.table).sort()).toEqual([...new Set(walled)].sort())
  const ordered = (await of('/procedure.ts')).filter((it) => it?.steps && 'keptBy' in it)
  expect(procedures).toEqual(ordered)
})
