/** Why there will be no database, in the words of the person who started the program. */
export class CannotStart extends Error {
  readonly says: { zh: string; en: string }

  constructor(zh: string, en: string, cause?: unknown) {
    super(en, { cause })
    this.name = 'CannotStart'
    this.says = { zh, en }
  }
}

export function diskFull(folder: string): CannotStart {
  return new CannotStart(
    `磁盘已满：${folder} 所在的磁盘没有足够的空间给数据库。请腾出空间后再启动，数据没有丢失。`,
    `The disk is full: there is not enough room for the database in ${folder}. Free some space and start again; no data is lost.`,
  )
}

export function saysDiskFull(text: string): boolean {
  return /No space left on device|ENOSPC/.test(text)
}
