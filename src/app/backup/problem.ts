import type { Says } from '../../regulations/regulation.ts'

/** Why there is no backup, or why one cannot be restored: said to whoever keeps the machine, in both languages. */
export class BackupProblem extends Error {
  readonly code: string
  readonly says: Says

  constructor(code: string, says: Says, cause?: unknown) {
    super(says.en, { cause })
    this.name = 'BackupProblem'
    this.code = code
    this.says = says
  }
}

const full = (place: string) =>
  new BackupProblem('no-room', {
    zh: `备份没有做成：${place} 的空间不够。没有留下半个文件；请腾出空间或换一个地方。`,
    en: `No backup was made: there is not enough room in ${place}. Nothing half written is left; free some space or choose another place.`,
  })

/** What went wrong in words, whatever it was. */
export const problemOf = (error: unknown, place: string): BackupProblem => {
  if (error instanceof BackupProblem) return error
  const { code, message = String(error) } = error as { code?: string; message?: string }
  if (code === 'ENOSPC' || code === 'EDQUOT') return full(place)
  return new BackupProblem(
    code ?? 'failed',
    { zh: `备份没有做成（${place}）：${message}`, en: `No backup was made (${place}): ${message}` },
    error,
  )
}
