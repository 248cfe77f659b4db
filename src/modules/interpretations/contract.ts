import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Day, Id, Instant, OfferShape, text } from '../../kernel/shapes.ts'

/** A built-in id such as `daily/8`, or one of an own regulation such as `own-1/12`. */
const ArticleId = z.string().regex(/^[a-z]+(-[1-9]\d*)?\/[0-9a-z.]{1,20}$/)
const words = text(2000)

export const AskQuestion = contract({
  name: 'interpretations.ask',
  summary: { zh: '问一条制度是什么意思', en: 'Ask what an article means' },
  cites: ['unit/13', 'agency/1.4'],
  subject: 'id',
  input: z.strictObject({ article: ArticleId, words: text(500) }),
  output: z.object({ id: Id }),
})

/** Its number of the year; null while it waits for the general manager. */
const Numbered = z.object({ year: z.int(), no: z.int() }).nullable()
const Written = z.object({ id: Id, number: Numbered })

export const AnswerQuestion = contract({
  name: 'interpretations.answer',
  summary: { zh: '答复对条文的疑问', en: 'Answer a question about an article' },
  cites: ['unit/13', 'agency/1.4'],
  subject: 'id',
  input: z.strictObject({ id: Id, words }),
  output: Written,
})

export const ConfirmInterpretation = contract({
  name: 'interpretations.confirm',
  summary: {
    zh: '认可解释：颁行部门拟的答复，或在条文改过之后仍然有效',
    en: 'Confirm an interpretation: make a department’s answer official, or keep it after the article was amended',
  },
  cites: ['unit/13', 'agency/1.4', 'daily/5.2'],
  subject: 'id',
  input: z.strictObject({ id: Id }),
  output: Written,
})

export const ReplaceInterpretation = contract({
  name: 'interpretations.replace',
  summary: { zh: '以新的解释替代旧的', en: 'Replace an interpretation by a later one' },
  cites: ['unit/13', 'agency/1.4'],
  subject: 'id',
  input: z.strictObject({ id: Id, words }),
  output: Written,
})

export const WithdrawInterpretation = contract({
  name: 'interpretations.withdraw',
  summary: { zh: '撤回解释', en: 'Withdraw an interpretation' },
  cites: ['unit/13', 'agency/1.4'],
  subject: 'id',
  input: z.strictObject({ id: Id, reason: text(500) }),
  output: z.object({ id: Id }),
})

const QuestionShape = z.object({
  id: Id,
  article: z.string(),
  words: z.string(),
  askedAt: Instant,
  /** Who asked: for those who answer, and for themselves; null for everybody else. */
  asker: z.string().nullable(),
  mine: z.boolean(),
  offers: z.array(OfferShape),
})

const InterpretationShape = QuestionShape.extend({
  question: z.string(),
  number: Numbered,
  /** 'outdated': the article was reworded since, and nobody has confirmed it. */
  state: z.enum(['proposed', 'official', 'outdated', 'replaced', 'withdrawn']),
  /** Version of the regulation under which it was written; 0 before the first enactment. */
  version: z.int(),
  /** Whether the article is worded as it was then. */
  sameText: z.boolean(),
  by: z.string(),
  since: Day.nullable(),
  endReason: z.string(),
})

export const ListInterpretations = contract({
  name: 'interpretations.list',
  summary: { zh: '一条制度的疑问与解释', en: 'Questions and interpretations of an article' },
  cites: ['unit/13', 'agency/1.4'],
  input: z.strictObject({ article: ArticleId }),
  output: z.object({
    items: z.array(InterpretationShape),
    /** Open ones: the reader's own, and everybody's for whoever answers. */
    questions: z.array(QuestionShape),
    /** Whose answer is official here today. */
    answers: z.enum(['general-manager', 'administration', 'owner', 'consulting']),
  }),
})

export const ListOpenQuestions = contract({
  name: 'interpretations.open',
  summary: { zh: '等我答复的疑问', en: 'Questions that wait for my answer' },
  cites: ['unit/13', 'agency/1.4'],
  input: z.strictObject({}),
  output: z.object({
    questions: z.array(QuestionShape),
    /** Answers to be made official, and interpretations to confirm since their article was reworded. */
    items: z.array(InterpretationShape),
  }),
})
