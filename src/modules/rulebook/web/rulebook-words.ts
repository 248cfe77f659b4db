import type { OutputOf } from '../../../kernel/contract.ts'
import { formatDate } from '../../../web/dates.ts'
import { both, language, say } from '../../../web/say.ts'
import { useAsk } from '../../../web/staff/server.ts'
import { ReadRulebook } from '../contract.ts'

type Answer = OutputOf<typeof ReadRulebook>
export type Listed = Answer['regulations'][number]
export type Chosen = NonNullable<Answer['regulation']>
export type Article = Chosen['articles'][number]
export type Proposal = Article['proposals'][number]

/** The light list, read once and shared by the rail and the pages. */
export const useRegulations = () => useAsk(ReadRulebook, {}, { staleTime: 60_000 })

/** An own text comes first, then what is in force, then what waits to be adopted. */
export const inOrder = (list: readonly Listed[]): Listed[] => {
  const rank = (it: Listed) => (it.adopted === 0 ? 2 : it.own ? 0 : 1)
  return [...list].sort((a, b) => rank(a) - rank(b))
}

/** What is opened when nobody says which: what is in force most fully. */
export const firstToRead = (list: readonly Listed[]): string | undefined =>
  inOrder(list).sort((a, b) => b.adopted / (b.articles || 1) - a.adopted / (a.articles || 1))[0]?.key

/** In the rail there is no room for 管理制度 behind every name. */
export const railName = ({ own, title, short }: Listed) => {
  if (own) return both(short)
  if (language() === 'en')
    return title.en.replace(/^(Regulations?|Rules) (of|for) (the )?/, '').replace(/ Regulations$/, '')
  const name = title.zh.replace(/(制度|规则)$/, '') || title.zh
  return name.length > 4 ? name.replace(/管理$/, '') : name
}

export const comingSays = ({ kind, state, from }: Proposal): string => {
  const what = { adopt: say('采用', 'Adoption'), amend: say('修订', 'Amendment'), repeal: say('废止', 'Repeal') }[kind]
  return {
    draft: say(`${what}起草中，拟${formatDate(from)}起施行`, `${what} being drafted, for ${formatDate(from)}`),
    posted: say(`${what}公示中，拟${formatDate(from)}起施行`, `${what} posted, for ${formatDate(from)}`),
    enacted: say(`${what}已颁行，${formatDate(from)}起施行`, `${what} decided, in force from ${formatDate(from)}`),
  }[state]
}

/** One word beside the name of a regulation that is not in force yet. */
export const waitingSays = ({ adopted, coming }: Listed): string | undefined => {
  if (adopted > 0) return undefined
  const next = coming[0]
  if (!next) return say('待采用', 'not adopted')
  return {
    draft: say('起草中', 'drafted'),
    posted: say('公示中', 'posted'),
    enacted: say(`${next.from.slice(5)}起`, `from ${next.from.slice(5)}`),
  }[next.state]
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
/** 两, 十二, 二十: how many, as a sentence says it. */
export const count = (n: number) =>
  language() === 'en' || n > 99
    ? String(n)
    : n === 0
      ? '没有'
      : `${n >= 20 ? digits[Math.floor(n / 10)] : ''}${n >= 10 ? '十' : ''}${digits[n % 10]}`.replace(/^二$/, '两')

export const titleOf = ({ number, heading }: Pick<Article, 'number' | 'heading'>) =>
  heading ? say(`${both(number)}　${both(heading)}`, `${both(number)} · ${both(heading)}`) : both(number)
