import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Act } from '../kernel/act.ts'
import type { Audience } from '../kernel/actor.ts'
import type { Contract } from '../kernel/contract.ts'
import type { Rule, Rules } from '../kernel/rule.ts'
import { type ArticleId, article, parameters, regulations } from '../regulations/all.ts'
import type { MechanismKind, Says } from '../regulations/regulation.ts'
import { articleList } from './coverage.ts'
import { openApi } from './openapi.ts'
import { acts, figures } from './registry.ts'

const folder = join(import.meta.dirname, '../../docs')
const made = 'Made by `npm run -s zhidu -- docs` from the declarations; a test fails when it is stale. Do not edit.'

const both = ({ zh, en }: Says) => `${zh} ${en}`
const cited = (id: ArticleId) => {
  const { regulation, number } = article(id)
  return `〔${regulation.short.zh} ${number.zh}〕\`${id}\``
}
const sentence = (it: Rule<never>) => `${both(it.says)} ${cited(it.article)} \`${it.code}\``
const list = (title: string, rules: readonly Rule<never>[] | undefined) =>
  rules?.length ? [`- ${title}`, ...rules.map((it) => `  - ${sentence(it)}`)] : []

const audiences: Record<Audience, string> = {
  anyone: '任何人，不必登录 Anyone, without signing in',
  staff: '已登录的员工 Staff who signed in',
  client: '持专属链接的客户，只限自己的委托 The client of a private link, for their own matter',
}

const actText = (act: Act): string[] => {
  const { name, summary, open, cites, confidential }: Contract = act.contract
  const rules: Rules<never> & { choice?: readonly Rule<never>[] } = act
  return [
    `### \`${name}\` ${both(summary)}`,
    '',
    `- 谁 Who: ${audiences[open]}${confidential ? '；每次读取都留痕 every read is recorded' : ''}`,
    ...list('其中之一 One of these must be true:', rules.allow),
    ...list('绝不 Never when:', rules.forbid),
    ...list('必须 Only when:', rules.must),
    ...list('选定的人或物 What is chosen must be so:', rules.choice),
    ...(cites.length ? [`- 依据 Serves: ${cites.map(cited).join(' ')}`] : []),
    '',
  ]
}

/** Who may do what, and what refuses it: every rule that an act declares, in its own sentence. */
export const permissions = (): string => {
  const modules = Map.groupBy(acts, (it) => it.contract.name.split('.')[0]!)
  const parts = [...modules].flatMap(([module, its]) => [`## ${module}`, '', ...its.flatMap(actText)])
  return ['# 谁可以做什么 Who may do what', '', made, '', ...parts].join('\n').trimEnd().concat('\n')
}

const kinds: Record<MechanismKind, string> = {
  gate: '拒 gate',
  flow: '流 flow',
  duty: '务 duty',
  watch: '测 watch',
  record: '痕 record',
  state: '宣 state',
}

const blank = (it: (typeof parameters)[number]) => {
  const bounds = 'min' in it ? ` ${it.min}–${it.max}` : ''
  const law = 'law' in it && it.law ? `；${it.law.says.zh} ${it.law.says.en}` : ''
  const filled = it.default === null ? '留空 open' : JSON.stringify(it.default)
  return `\`${it.key}\` ${it.says.zh}：${filled} ${it.type}${bounds}${law}`.replaceAll('|', '/')
}

const states = { working: '有机制 at work', declared: '待建 not built yet', text: '只是文字 text only' }

/** What makes each article true, its blanks, what explains it, and which have nothing behind them yet. */
export const articlesText = (): string => {
  const list = articleList()
  const rows = list.map(({ id, mechanisms }) => {
    const { number, regulation, demands } = article(id)
    const by = mechanisms.map((it) => `${kinds[it.kind]} \`${it.name}\``).join('<br>')
    const state = mechanisms.length > 0 ? 'working' : demands.every((it) => it === 'state') ? 'text' : 'declared'
    const blanks = parameters.filter((it) => it.article === id).map(blank)
    const why = figures.filter((it) => it.articles.includes(id)).map((it) => `\`${it.key}\` ${it.says.zh}`)
    const cells = [by, blanks.join('<br>'), why.join('<br>')].map((it) => it || '—')
    return `| \`${id}\` | ${regulation.short.zh} ${number.zh} | ${states[state]} | ${cells.join(' | ')} |`
  })
  const carried = list.filter((it) => it.mechanisms.length > 0).length
  return [
    '# 各条凭什么做到 What makes each article true',
    '',
    made,
    '',
    `${carried} / ${rows.length} 条有机制 articles are carried by a mechanism.`,
    '',
    'A blank stands with its default, unit, bounds, and the law that narrows them. 据: figures that answer *why* by this article.',
    '',
    '| id | 条 Article | 状态 State | 机制 Mechanisms | 空 Blanks | 据 Figures |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

/** The numbers of all articles without their texts, for pages to cite by. */
export const numbersText = (): string => {
  const lines = regulations.map(({ key, short, articles }) => {
    const numbers = Object.entries(articles).map(([id, it]) => `${id.slice(key.length + 1)}:${it.number.zh}`)
    return `  ${key}: ['${short.zh}', '${short.en}', '${numbers.join(' ')}'],`
  })
  return [
    '// Made by `npm run -s zhidu -- docs` from the regulations; a test fails when it is stale. Do not edit.',
    'export const numbers = {',
    ...lines,
    '} as const // biome-ignore format: made',
    '',
  ].join('\n')
}

export const documents: Record<string, () => string> = {
  '../src/regulations/numbers.ts': numbersText,
  'permissions.md': permissions,
  'articles.md': articlesText,
  'openapi.json': () => `${JSON.stringify(openApi(), null, 2)}\n`,
}

/** Names of the documents that no longer say what the code does. */
export const staleDocuments = (): string[] =>
  Object.entries(documents).flatMap(([name, make]) => {
    const kept = (() => {
      try {
        return readFileSync(join(folder, name), 'utf8')
      } catch {
        return undefined
      }
    })()
    return kept === make() ? [] : [name]
  })

export const writeDocuments = () => {
  for (const [name, make] of Object.entries(documents)) writeFileSync(join(folder, name), make())
}
