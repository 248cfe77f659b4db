import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Both, Day, Id, Instant, text } from '../../kernel/shapes.ts'

const Post = z.object({
  code: z.string(),
  name: z.string(),
  /** In English where the post is a standard one. */
  nameEn: z.string().nullable(),
  /** Empty while the company has not written them. One sentence for each line. */
  duties: Both,
  qualifications: Both,
  /** The article that the duties come from. */
  article: z.string().nullable(),
  /** Of the duties: what an acknowledgement is of. */
  hash: z.string(),
  holders: z.array(z.object({ id: Id, name: z.string(), unit: z.string() })),
  /** Everybody who holds it today; `holders` are the first of them. */
  held: z.number(),
  /** Held by the reader. */
  mine: z.boolean(),
  /** When the reader acknowledged these very duties. */
  acknowledgedAt: Instant.nullable(),
})

export const ListPosts = contract({
  name: 'people.posts',
  summary: { zh: '岗位目录：职责、任职条件与任职的人', en: 'The posts with their duties, qualifications and holders' },
  cites: ['dept/7', 'dept/11', 'dept/12', 'dept/13', 'dept/14', 'dept/15'],
  input: z.strictObject({}),
  output: z.object({
    day: Day,
    /** Whether the reader may create and amend posts. */
    mayDecide: z.boolean(),
    posts: z.array(Post),
  }),
})

const Texts = {
  duties: text(2000, 2),
  dutiesEn: text(2000, 0).default(''),
  qualifications: text(1000, 2),
  qualificationsEn: text(1000, 0).default(''),
}

export const CreatePost = contract({
  name: 'people.create-post',
  summary: { zh: '设立一个岗位', en: 'Create a post' },
  cites: ['dept/7'],
  subject: 'code',
  input: z.strictObject({ name: text(30, 2), ...Texts }),
  output: z.object({ code: z.string() }),
})

export const AmendPost = contract({
  name: 'people.amend-post',
  summary: { zh: '改岗位的职责与任职条件', en: 'Amend the duties and qualifications of a post' },
  cites: ['dept/7', 'daily/5.4'],
  subject: 'code',
  input: z.strictObject({
    code: text(60),
    ...Texts,
    /** The hash of the duties that the change was written upon: somebody else’s change is not lost. */
    was: z.string().max(64),
  }),
  /** `asks` says how many holders will be asked to acknowledge the new duties. */
  output: z.object({ code: z.string(), hash: z.string(), asks: z.number() }),
})

export const AcknowledgeDuties = contract({
  name: 'people.acknowledge-duties',
  summary: { zh: '确认岗位职责', en: 'Acknowledge the duties of a post' },
  cites: ['daily/5.4', 'dept/11'],
  subject: 'post',
  input: z.strictObject({ post: text(60), hash: z.string().max(64) }),
  output: z.object({ acknowledgedAt: Instant }),
})

export const ListUnacknowledged = contract({
  name: 'people.unacknowledged',
  summary: { zh: '还没确认职责的人', en: 'Who has not acknowledged their duties' },
  cites: ['daily/5.4'],
  input: z.strictObject({}),
  output: z.object({
    /** Everybody for whoever keeps personnel; else the people of the reader’s own units. */
    all: z.boolean(),
    items: z.array(z.object({ staffId: Id, number: z.string(), name: z.string(), unit: z.string(), post: z.string() })),
    total: z.number(),
  }),
})
