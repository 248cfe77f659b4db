import { citation, isArticleId, type Language } from '../../regulations/all.ts'
import type { Says } from '../../regulations/regulation.ts'

const named = (id = '', lang: Language = 'zh') => (isArticleId(id) ? citation(id, lang) : id)

/** What is told of the rulebook: enactments on their way, and what articles mean. */
export const rulebookKinds: Record<string, (of: Record<string, string>) => Says> = {
  'interpretations.asked': ({ article }) => ({
    zh: `有人问${named(article)}是什么意思，等您答复。`,
    en: `Somebody asks what ${named(article, 'en')} means; it waits for your answer.`,
  }),
  'interpretations.answered': ({ article }) => ({
    zh: `您问的${named(article)}，有了正式的解释。`,
    en: `Your question about ${named(article, 'en')} has an official answer.`,
  }),
  'interpretations.withdrawn': ({ article }) => ({
    zh: `您问过的${named(article)}，解释已经撤回，等新的答复。`,
    en: `The interpretation of ${named(article, 'en')} that you asked for was withdrawn; a new answer will follow.`,
  }),
  'enactments.posted': ({ zh, en, until }) => ({
    zh: `《${zh}》的草案公示到 ${until}，请看看，有意见请提。`,
    en: `The draft of “${en}” is posted until ${until}; please read it and say what you think.`,
  }),
  'enactments.enacted': ({ zh, en, from }) => ({
    zh: `《${zh}》从 ${from} 起施行，请读过后签认。`,
    en: `“${en}” is in force from ${from}; please read and acknowledge it.`,
  }),
  'enactments.remind': ({ zh, en, from, count }) =>
    count
      ? {
          zh: `有 ${count} 部制度还等您读过后签认，先从《${zh}》读起吧。`,
          en: `${count} regulations wait for you to read and acknowledge them; begin with “${en}”.`,
        }
      : {
          zh: `《${zh}》（${from} 起施行）还等您读过后签认。`,
          en: `“${en}” (in force from ${from}) still waits for you to read and acknowledge it.`,
        },
  'enactments.returned': ({ zh, en }) => ({
    zh: `《${zh}》的草案退回来了，请看原因。`,
    en: `The draft of “${en}” was returned to you with a reason.`,
  }),
  'enactments.answered': ({ zh, en }) => ({
    zh: `您对《${zh}》草案的意见有了答复。`,
    en: `Your opinion on the draft of “${en}” was answered.`,
  }),
}
