import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { isArticleId } from '../../regulations/all.ts'
import { tellAll } from '../notices/public.ts'
import { AskQuestion } from './contract.ts'
import { answering } from './rules.ts'
import { staffId } from './shown.ts'
import { ownArticle, peopleOf, saveQuestion, standingOf } from './store.ts'

/** Anybody of the house asks; whoever may answer is told, and they alone see who asked. */
export const askQuestion = command(AskQuestion, {
  load: async ({ article }, tx, now) => {
    const known = isArticleId(article) || (await ownArticle(tx, article))!.so
    return known ? standingOf(tx, article.split('/')[0]!, dayOf(now)) : undefined
  },
  async run({ article, words }, standing, ctx) {
    const { tx, actor, now, inForce } = ctx
    const id = randomUUIDv7()
    const me = staffId(actor)
    await saveQuestion(tx, id, article, words, me, now.toString())
    const people = await peopleOf(tx, answering(standing, inForce), standing.regulation, inForce.day)
    const others = people.map((it) => it.id).filter((it) => it !== me)
    await tellAll(others, 'interpretations.asked', id, { article }, ctx)
    return { id }
  },
})
