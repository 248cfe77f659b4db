import pg from 'pg'
import { fail, sentence } from '../sentences.ts'
import { readSealingPem } from './chain.ts'
import { parseHead, verifyAudit } from './verify.ts'

/** Says on the console whether the trail is whole; answers whether it is. */
export const tellVerdict = async (ownerUrl: string, options: readonly string[]) => {
  const at = options.indexOf('--head')
  const kept = at === -1 ? undefined : parseHead(options[at + 1] ?? '')
  if (at !== -1 && !kept) {
    fail({
      zh: '链头要写成 12:9f3a…，冒号后至少 16 位。',
      en: 'A head is written 12:9f3a…, with at least 16 digits after the colon.',
    })
  }
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const verdict = await verifyAudit(client, readSealingPem(), kept).finally(() => client.end())
  if (!verdict.whole) {
    console.error(sentence(verdict.says))
    return false
  }
  const { batches, rows, unsealed, head } = verdict
  const more =
    unsealed > 0
      ? { zh: `，另有 ${unsealed} 行等着封`, en: `; ${unsealed} rows wait to be sealed` }
      : { zh: '', en: '' }
  console.log(
    sentence({
      zh: `完好：${batches} 批 ${rows} 行${more.zh}。链头 ${batches}:${head}`,
      en: `Whole: ${rows} rows in ${batches} batches${more.en}. Head ${batches}:${head}`,
    }),
  )
  return true
}
