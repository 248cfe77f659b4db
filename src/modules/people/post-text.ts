import { createHash } from 'node:crypto'
import type { Says } from '../../regulations/regulation.ts'
import { standardText } from './roster/duties.ts'

/** The texts of a post as its row holds them: empty where the company wrote none. */
export type PostTextRow = {
  code: string
  duties: string
  dutiesEn: string
  qualifications: string
  qualificationsEn: string
}

const own = (zh: string, en: string, standard: Says | undefined): Says =>
  zh === '' ? (standard ?? { zh: '', en: '' }) : { zh, en: en || zh }

/** What the company wrote for the post, else the standard text of the catalogue. */
export const textsOf = ({ code, duties, dutiesEn, qualifications, qualificationsEn }: PostTextRow) => {
  const standard = standardText(code)
  return {
    duties: own(duties, dutiesEn, standard?.duties),
    qualifications: own(qualifications, qualificationsEn, standard?.qualifications),
  }
}

const hashes = new Map<string, string>()

/** Names one text of duties. The Chinese is what is acknowledged: a better translation asks nobody again. */
export const hashOf = (duties: string): string => {
  const known = hashes.get(duties)
  if (known) return known
  const hash = createHash('sha256').update(duties).digest('hex')
  if (hashes.size < 1000) hashes.set(duties, hash)
  return hash
}

/** The duties in force of a post with the hash that an acknowledgement names. */
export const dutiesOf = (row: Pick<PostTextRow, 'code' | 'duties'>) => {
  const zh = row.duties || standardText(row.code)?.duties.zh || ''
  return { zh, hash: hashOf(zh) }
}
