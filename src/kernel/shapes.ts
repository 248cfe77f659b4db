import { z } from 'zod'
import type { Says } from '../regulations/regulation.ts'

/** Shapes that contracts of every module share. Dates and instants travel as ISO strings. */
export const Id = z.uuid()
export const Day = z.iso.date()
export const Instant = z.iso.datetime({ offset: true })
export const Both = z.object({ zh: z.string(), en: z.string() })

/** What a sentence typed by a person may hold: trimmed, no control characters but line breaks, a bounded length. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .transform((it) => it.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused here.
        .refine(
          (it) =>
            !/[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(
              it,
            ),
          {
            params: {
              says: {
                zh: '有不能保存的控制字符。',
                en: 'It holds control characters that cannot be kept.',
              } satisfies Says,
            },
          },
        ),
    )

/** A button with its act, or the sentence and article that refuse it (`act.ts`, Offer). */
export const OfferShape = z.object({
  act: z.string(),
  refused: z.object({ says: Both, article: z.string(), code: z.string() }).nullable(),
})
