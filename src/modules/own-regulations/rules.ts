import { rule } from '../../kernel/rule.ts'
import type { Prepared } from '../enactments/public.ts'

/** A text that an office works on, as the rules see it. */
export type Draft = Prepared & { readonly proposed: boolean; readonly undecided: number; readonly articles: number }

export const isOpen = rule<Draft>({
  code: 'already-proposed',
  article: 'daily/5.2',
  says: {
    zh: '已经成了颁行草案，要改请到草案里改；草案撤回以后，这里可以接着改。',
    en: 'It has become an enactment’s draft and is changed there; once that is withdrawn, it can be worked on here again.',
  },
  holds: ({ proposed }) => !proposed,
})

export const hasArticles = rule<Draft>({
  code: 'no-articles',
  article: 'daily/5.2',
  says: { zh: '里面还没有一条条文。', en: 'There is no article in it yet.' },
  holds: ({ articles }) => articles > 0,
})

export const allDecided = rule<Draft>({
  code: 'articles-undecided',
  article: 'daily/5.2',
  says: { zh: '还有条文没有认领。', en: 'There are articles that nobody has decided yet.' },
  because: ({ undecided }) => ({
    zh: `还有 ${undecided} 条没有认领。`,
    en: `${undecided} articles are not decided yet.`,
  }),
  holds: ({ undecided }) => undecided === 0,
})
