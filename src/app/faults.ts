import type { Says } from '../regulations/regulation.ts'

/** What goes wrong without anybody's fault: told as what it is, with nothing half written. */
export type Fault = { readonly status: 500 | 503; readonly code: string; readonly says: Says }

const unexpected: Fault = {
  status: 500,
  code: 'fault',
  says: {
    zh: '出了意料之外的问题，没有写入任何内容。请稍后再试；若再出现，请把编号告诉管理员。',
    en: 'Something unexpected went wrong; nothing was written. Please try again; if it happens again, tell the administrator the id.',
  },
}
const diskFull: Fault = {
  status: 503,
  code: 'disk-full',
  says: {
    zh: '服务器的磁盘满了，没有写入任何内容。请告诉管理员腾出空间。',
    en: 'The server’s disk is full; nothing was written. Please tell the administrator to free some space.',
  },
}
const databaseAway: Fault = {
  status: 503,
  code: 'database-away',
  says: {
    // The connection may have died on the way back from a commit: only a retry under the same key tells.
    zh: '数据库正在恢复。请过几秒再按一次：同一次操作重试，只算一次。',
    en: 'The database is coming back. Press again in a few seconds: a retry of the same press counts once.',
  },
}

// PostgreSQL's classes: 53 is out of resources (53100 the disk), 57P its going down, 08 the connection.
const away = /^(57P0[1-5]|08...|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/
const cut = /connection terminated|timeout exceeded when trying to connect|server closed the connection|not queryable/i

export const faultOf = (error: unknown): Fault => {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  if (code === '53100' || code === 'ENOSPC') return diskFull
  return away.test(code) || cut.test(message) ? databaseAway : unexpected
}
