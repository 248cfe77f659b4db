import { z } from 'zod'
import type { Office, Person } from '../app/testing/office.ts'
import { people } from '../app/testing/office.ts'
import { type Act, command, query } from './act.ts'
import { type House, perform } from './action.ts'
import { holds, isStaff } from './actor.ts'
import { contract } from './contract.ts'
import { rule } from './rule.ts'
import { text } from './shapes.ts'
import { one, write } from './sql.ts'

/** For the kernel's own tests: a box of slips, the smallest thing that somebody may or may not write into. */
export const saveSlip = write<[words: string]>('testing.save-slip', `insert into slip (words) values ($1)`)
export const countSlips = one<[], { slips: number }>('testing.count-slips', `select count(*)::integer slips from slip`)

export const layTable = (office: Office) =>
  office.rows(`create table slip (words text not null); grant all on slip to zhidu_request`)

export const slips = async (office: Office) =>
  (await office.rows('select words from slip order by 1')).map((it) => it.words)

type Slip = { words: string; slips: number }
export const wroteIt = rule<unknown>({
  code: 'not-a-consultant',
  article: 'dept/9',
  says: { zh: '由咨询师写。', en: 'Consultants write these.' },
  holds: (_, actor) => holds(actor, 'consultant'),
})
export const banned = rule<Slip>({
  code: 'banned',
  article: 'service/5',
  says: { zh: '这句话不能写。', en: 'These words are not written.' },
  holds: ({ words }) => words === 'banned',
})
export const roomLeft = rule<Slip>({
  code: 'box-full',
  article: 'service/12',
  says: { zh: '盒子满了。', en: 'The box is full.' },
  holds: ({ slips }) => slips < 3,
  because: ({ slips }) => ({ zh: `盒子里已有 ${slips} 张。`, en: `The box holds ${slips} already.` }),
})

const Input = z.strictObject({ words: text(20), count: z.number().int().optional() })

export const WriteSlip = contract({
  name: 'testing.write-slip',
  summary: { zh: '写一张', en: 'Write a slip' },
  cites: ['dept/16'],
  subject: 'words',
  input: Input,
  output: z.object({ words: z.string(), secretOfNobody: z.string() }),
})
export const writeSlip = command(WriteSlip, {
  load: async ({ words }, tx) => (words === 'unseen' ? undefined : { words, slips: (await countSlips(tx))!.slips }),
  allow: [wroteIt],
  forbid: [banned],
  must: [roomLeft],
  async run({ words }, _, { tx, newToken }) {
    await saveSlip(tx, words)
    if (words === 'fails late') throw new Error('the disk is on fire')
    return { words, secretOfNobody: newToken(), undeclared: 'a password hash' } as never
  },
})

const readContract = (name: string, confidential: boolean) =>
  contract({
    name,
    summary: { zh: '数一数', en: 'Count the slips' },
    cites: ['service/5'],
    input: z.strictObject({}),
    output: z.object({ slips: z.number() }),
    ...(confidential && { confidential: true as const }),
  })
export const countOpenly = query(readContract('testing.count', false), {
  load: async (_, tx) => (await countSlips(tx))!,
  run: (_, it) => ({ ...it, undeclared: 1 }),
})
export const countInConfidence = query(readContract('testing.count-in-confidence', true), {
  load: async (_, tx) => (await countSlips(tx))!,
  run: (_, it) => it,
})
export const onlyMa = (id: string) =>
  rule<unknown>({
    code: 'only-ma',
    article: 'dept/9',
    says: { zh: '马骁', en: 'Ma' },
    holds: (_, it) => isStaff(it, id),
  })

/** Performs as somebody, with what a test wants to change of the house or the call. */
export const performer = (office: Office) => {
  let calls = 0
  return async (
    who: Person | undefined,
    act: Act,
    input: unknown,
    more: { key?: string; house?: Partial<House>; requestId?: string } = {},
  ) =>
    perform({ ...office.house, ...more.house }, act, input, {
      credential: who && { kind: 'session', token: await office.stage.token(people[who]) },
      requestId: more.requestId ?? `call-${++calls}`,
      ...(more.key && { idempotencyKey: more.key }),
    })
}
