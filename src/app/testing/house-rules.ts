import type { Import, Tree } from './house-tree.ts'

/** The import rules of the house. Each answers its violations as sentences; no sentence, no violation. */
export type HouseRule = { readonly says: string; readonly broken: (tree: Tree) => string[] }

const isTest = (path: string) => /\.(test|fixture)\.tsx?$|\/testing(\/|\.ts$)|^src\/app\/browser\//.test(path)
const isWeb = (path: string) => path.startsWith('src/web/') || /^src\/modules\/[^/]+\/web\//.test(path)
const isOurs = (path: string) => path.startsWith('src/')
const moduleOf = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1]
const isStore = (path: string) => /^src\/modules\/[^/]+\/([\w-]+-)?store\.ts$/.test(path)
const isPure = (path: string) =>
  /^src\/modules\/[^/]+\/([\w-]+-)?(contract|rules|sight|procedure|route)\.ts$/.test(path)
const within = (folder: string) => (path: string) => path.startsWith(`src/${folder}/`)
const inRegulations = within('regulations')
const inKernel = within('kernel')
const inApp = within('app')

const written = ({ from, to }: Import) => `${from} imports ${to}`

/** Judges one import at a time. Tests reach everywhere. */
const each = (says: string, wrong: (it: Import) => boolean): HouseRule => ({
  says,
  broken: ({ imports }) => imports.filter((it) => !isTest(it.from) && wrong(it)).map(written),
})

/** What can only run on the server: the database, its statements, Node itself. */
const isServerOnly = (to: string) =>
  /^node:|^(pg|fastify|exceljs|pino|@fastify\/.+)$/.test(to) || to === 'src/kernel/sql.ts' || isStore(to)

/** Follows values only, as Node does: the way from a file to what it must not reach. */
const ways = ({ files, imports }: Tree, start: (path: string) => boolean, end: (to: string) => boolean): string[] => {
  const next = Map.groupBy(
    imports.filter((it) => !it.type),
    (it) => it.from,
  )
  return [...files.keys()]
    .filter((it) => start(it) && !isTest(it))
    .flatMap((from) => {
      const seen = new Set([from])
      const queue: string[][] = [[from]]
      for (let way = queue.shift(); way; way = queue.shift()) {
        for (const { to } of next.get(way.at(-1)!) ?? []) {
          if (end(to)) return [[...way, to].join(' → ')]
          if (seen.has(to)) continue
          seen.add(to)
          queue.push([...way, to])
        }
      }
      return []
    })
}

/** Files that reach each other by values; a type leaves nothing to load, so it closes no circle. (Tarjan) */
const circles = ({ files, imports }: Tree): string[] => {
  const next = Map.groupBy(
    imports.filter((it) => !it.type && files.has(it.to)),
    (it) => it.from,
  )
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const found: string[] = []
  const visit = (path: string) => {
    index.set(path, index.size)
    low.set(path, index.get(path)!)
    stack.push(path)
    for (const { to } of next.get(path) ?? []) {
      if (!index.has(to)) visit(to)
      if (stack.includes(to)) low.set(path, Math.min(low.get(path)!, low.get(to)!))
    }
    if (low.get(path) !== index.get(path)) return
    const circle = stack.splice(stack.indexOf(path))
    const alone = circle.length === 1 && !next.get(path)?.some((it) => it.to === path)
    if (!alone) found.push(circle.sort().join(' ⟳ '))
  }
  for (const path of files.keys()) if (!index.has(path)) visit(path)
  return found
}

export const groundFloor = each(
  'Regulations import nothing; the kernel imports regulations and nothing else of ours.',
  ({ from, to }) =>
    (inRegulations(from) && !inRegulations(to)) ||
    (inKernel(from) && isOurs(to) && !inKernel(to) && !inRegulations(to)),
)

export const nobodyImportsApp = each(
  'Nobody imports the app; only tests import its test offices.',
  ({ from, to }) => inApp(to) && (!inApp(from) || isTest(to)),
)

export const modulesMeetInPublic = each('Modules meet only at public.ts and their contracts.', ({ from, to }) => {
  const [own, other] = [moduleOf(from), moduleOf(to)]
  if (!own || !other || own === other) return false
  return !(isWeb(from) && isWeb(to)) && !/^src\/modules\/[^/]+\/(public|([\w-]+-)?contract)\.ts$/.test(to)
})

export const demoStaysOutside = each(
  'Only the app opens the demo: no module knows it.',
  ({ from, to }) => to.startsWith('src/demo/') && !from.startsWith('src/demo/') && !inApp(from),
)

export const serverWithoutWeb = each(
  'No server file imports web code: Node cannot load it.',
  ({ from, to }) => !isWeb(from) && (isWeb(to) || /^react(-dom)?(\/|$)|\.(tsx|css)$/.test(to)),
)

export const webStaysInTheBrowser: HouseRule = {
  says: 'Web code imports contracts, pure files and web code: nothing of it leads to the server.',
  broken: (tree) => ways(tree, isWeb, (to) => isServerOnly(to) || inApp(to) || /\/public\.ts$/.test(to)),
}

export const pureFiles: HouseRule = {
  says: 'Contracts, rules, sights and procedures are pure: nothing of them leads to a database or to Node.',
  broken: (tree) => ways(tree, isPure, isServerOnly),
}

export const tablesOnlyInStores = each(
  'Only stores open tables.',
  ({ from, to, names, type }) =>
    !type &&
    !inKernel(from) &&
    !inApp(from) &&
    ((to === 'src/kernel/sql.ts' && !isStore(from) && names.some((it) => it !== 'brokenConstraint')) ||
      (to === 'pg' && !from.startsWith('src/demo/'))),
)

export const noCircles: HouseRule = { says: 'There are no circles.', broken: circles }

export const noBarrels: HouseRule = {
  says: 'There are no index.ts barrels.',
  broken: ({ files }) => [...files.keys()].filter((it) => /(^|\/)index\.tsx?$/.test(it)),
}

export const houseRules: readonly HouseRule[] = [
  groundFloor,
  nobodyImportsApp,
  modulesMeetInPublic,
  demoStaysOutside,
  serverWithoutWeb,
  webStaysInTheBrowser,
  pureFiles,
  tablesOnlyInStores,
  noCircles,
  noBarrels,
]

/** Regulations, demo and tests may be long; a page may have 400 lines; everything else 250. */
export const tooLong = ({ files }: Tree): string[] =>
  [...files].flatMap(([path, { lines }]) => {
    const most = path.endsWith('.tsx') ? 400 : 250
    const spared = isTest(path) || inRegulations(path) || path.startsWith('src/demo/')
    return !spared && lines > most ? [path] : []
  })
