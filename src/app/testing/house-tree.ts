import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'vite'

/** One import as it is written: a type alone leaves nothing at run time. `names` are the values it brings in. */
export type Import = { readonly from: string; readonly to: string; readonly type: boolean; readonly names: string[] }

/** Source files by their path from the root, and every import among them; packages stand by their name. */
export type Tree = { readonly files: ReadonlyMap<string, { lines: number }>; readonly imports: readonly Import[] }

const resolved = (from: string, to: string) => (to.startsWith('.') ? posix.join(posix.dirname(from), to) : to)

// A type written as an inline import stands in no list of the parser, and dynamic imports only by their place.
const inline = /\bimport\(\s*(['"])([^'"]+)\1\s*\)/g

export const importsOf = (from: string, text: string): Import[] => {
  const { module, errors } = parseSync(from, text)
  if (errors.length > 0) throw new Error(`${from} cannot be parsed: ${errors[0]!.message}`)
  const found: Import[] = module.staticImports.map(({ moduleRequest, entries }) => ({
    from,
    to: resolved(from, moduleRequest.value),
    type: entries.length > 0 && entries.every((it) => it.isType),
    names: entries.filter((it) => !it.isType).map((it) => it.importName.name ?? '*'),
  }))
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType, importName } of entries) {
      if (!moduleRequest) continue
      found.push({ from, to: resolved(from, moduleRequest.value), type: isType, names: [importName.name ?? '*'] })
    }
  }
  const dynamic = new Set(module.dynamicImports.map((it) => it.start))
  for (const it of text.matchAll(inline)) {
    found.push({ from, to: resolved(from, it[2]!), type: !dynamic.has(it.index), names: ['*'] })
  }
  return found
}

/** A tree from texts: the planted violations stand in memory only. */
export const treeOf = (texts: Record<string, string>): Tree => ({
  files: new Map(Object.entries(texts).map(([path, text]) => [path, { lines: text.split('\n').length - 1 }])),
  imports: Object.entries(texts).flatMap(([path, text]) => importsOf(path, text)),
})

export const readTree = (root: string): Tree => {
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((it) => `src/${it.replaceAll('\\', '/')}`)
    .filter((it) => /\.tsx?$/.test(it))
  return treeOf(Object.fromEntries(paths.map((it) => [it, readFileSync(join(root, it), 'utf8')])))
}
