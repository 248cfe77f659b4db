import { Refusal } from '../../kernel/refusal.ts'

/**
 * The record itself has room for one reception, one summary, one evaluation and one answer to each. The steps see to
 * that while dept/19 is adopted; where an organisation leaves it out, the second is refused here and nothing is written over.
 */
export const onlyOnce = async (rows: Promise<number> | undefined) => {
  if ((await rows) === 1) return
  throw new Refusal('conflict', 'recorded-already', {
    zh: '这里已经记过了，或者还没有可以答复的内容。',
    en: 'This was recorded already, or there is nothing yet to answer.',
  })
}
