import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Both, Day, Id, Instant, OfferShape } from '../../kernel/shapes.ts'
import { Kind } from './contract.ts'

export const Acknowledge = contract({
  name: 'enactments.acknowledge',
  summary: { zh: '签认读过的制度', en: 'Acknowledge a regulation that was read' },
  cites: ['daily/5.4', 'unit/14'],
  subject: 'id',
  input: z.strictObject({ id: Id }),
  output: z.object({ id: Id, at: Instant }),
})

export const ListUnacknowledged = contract({
  name: 'enactments.unacknowledged',
  summary: { zh: '谁还没有签认', en: 'Who has not acknowledged yet' },
  cites: ['daily/5.4'],
  subject: 'id',
  input: z.strictObject({ id: Id }),
  output: z.object({
    bound: z.int(),
    items: z.array(z.object({ staffId: Id, name: z.string(), unit: z.string(), remindedAt: Instant.nullable() })),
    /** Who has, for the list that is printed and kept. */
    signed: z.array(z.object({ number: z.string(), name: z.string(), unit: z.string(), at: Instant })),
    offers: z.array(OfferShape),
  }),
})

export const RemindReaders = contract({
  name: 'enactments.remind',
  summary: { zh: '提醒还没有签认的人', en: 'Remind those who have not acknowledged' },
  cites: ['daily/5.4'],
  subject: 'id',
  input: z.strictObject({ id: Id }),
  output: z.object({ reminded: z.int() }),
})

export const ListMyReading = contract({
  name: 'enactments.my-reading',
  summary: { zh: '待我读的制度', en: 'Regulations that wait for me to read' },
  cites: ['daily/5.4'],
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        id: Id,
        regulation: z.string(),
        title: Both,
        kind: Kind,
        version: z.int(),
        /** How many versions of that regulation are acknowledged with this one: all up to it that were not yet. */
        versions: z.int(),
        from: Day,
        due: Day,
      }),
    ),
    /** Posted long enough: they wait for the reader, the general manager, to put them into force. */
    toSeal: z.array(z.object({ id: Id, title: Both, kind: Kind, from: Day })),
  }),
})
