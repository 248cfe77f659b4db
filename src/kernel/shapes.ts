import { z } from 'zod'
import type { Says } from '../regulations/regulation.ts'

/** Shapes that contracts of every module share. Dates and instants travel as ISO strings. */
export const Id = z.uuid()
export const Day = z.iso.date()
export const Instant = z.iso.datetime({ offset: true })
export const Both = z.object({ zh: z.string(), en: z.string() })

// Control characters but line breaks, non-characters, and halves of a pair: none of them can be kept, or shown.
const unkeepable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused here.
  /[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

const says: Says = { zh: '有不能保存的控制字符。', en: 'It holds control characters that cannot be kept.' }

/** A sentence typed by a person: trimmed, of a bounded length, with nothing in it that cannot be kept. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .transform((it) => it.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        .refine((it) => !unkeepable.test(it), { params: { says } }),
    )

/** A button with its act, or the sentence and article that refuse it (`act.ts`, Offer). `used`: keys of the blanks it rests on. */
export const OfferShape = z.object({
  act: z.string(),
  refused: z
    .object({ says: Both, article: z.string(), code: z.string(), used: z.array(z.string()).readonly().optional() })
    .nullable(),
})
