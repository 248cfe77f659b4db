import { stat, statfs } from 'node:fs/promises'
import { type Check, type Complaint, complaint, one } from './complaint.ts'

const local = /^(127\.|localhost$|::1$|$)/

const openAddress: Check = async ({ env }) =>
  local.test(env.ZHIDU_HOST ?? '') || env.ZHIDU_TLS_CERT || env.ZHIDU_SECURE === '1'
    ? []
    : [
        complaint(
          'grave',
          'no-tls',
          [
            `在 ${env.ZHIDU_HOST} 上没有 TLS：路上的人看得到密码与内容。`,
            `No TLS on ${env.ZHIDU_HOST}: passwords and content can be read on the way.`,
          ],
          [
            '给证书（ZHIDU_TLS_CERT、ZHIDU_TLS_KEY），或放在有 TLS 的反向代理之后（ZHIDU_SECURE=1）。',
            'Give a certificate (ZHIDU_TLS_CERT, ZHIDU_TLS_KEY), or stand behind a proxy with TLS (ZHIDU_SECURE=1).',
          ],
        ),
      ]

const proxies: Check = async ({ env }) =>
  env.ZHIDU_SECURE === '1' && !env.ZHIDU_TRUSTED_PROXIES
    ? [
        complaint(
          'mend',
          'no-proxies-named',
          [
            '说是在代理之后，却没有写明是哪几个代理：所有人看起来都来自同一个地址。',
            'It stands behind a proxy that is not named: everybody seems to come from one address.',
          ],
          ['把代理的地址写进 ZHIDU_TRUSTED_PROXIES。', 'Name the proxies in ZHIDU_TRUSTED_PROXIES.'],
        ),
      ]
    : []

const keys: Check = async ({ env, home }) => {
  const files = [env.ZHIDU_KEY_FILE ?? `${home}/key`, env.ZHIDU_AUDIT_KEY_FILE ?? `${home}/audit-key.pem`]
  const found: Complaint[] = []
  for (const file of files) {
    const mode = await stat(file).then(
      (it) => it.mode & 0o077,
      () => 0,
    )
    if (mode !== 0) {
      found.push(
        complaint(
          'grave',
          'key-readable',
          [`别的用户读得到钥匙文件 ${file}。`, `Other users can read the key file ${file}.`],
          [`chmod 600 ${file}`, `chmod 600 ${file}`],
        ),
      )
    }
  }
  return found
}

const gigabyte = 1024 ** 3

const disk: Check = async ({ home }) => {
  const { bavail, bsize, blocks } = await statfs(home)
  const free = bavail * bsize
  if (free > 2 * gigabyte && bavail / blocks > 0.05) return []
  const left = (free / gigabyte).toFixed(1)
  return [
    complaint(
      free < gigabyte / 2 ? 'grave' : 'mend',
      'disk',
      [`磁盘只剩 ${left} GB。`, `Only ${left} GB of disk are left.`],
      ['腾出空间，或把数据移到更大的盘上。', 'Make room, or move the data to a larger disk.'],
    ),
  ]
}

const versions: Check = async (patient) => {
  const { version } = await one<{ version: number }>(
    patient,
    `select current_setting('server_version_num')::integer version`,
  )
  return version >= 150000
    ? []
    : [
        complaint(
          'grave',
          'old-server',
          ['PostgreSQL 低于 15。', 'PostgreSQL is older than 15.'],
          ['请升级数据库。', 'Upgrade the database.'],
        ),
      ]
}

const clocks: Check = async (patient) => {
  const { at } = await one<{ at: string }>(patient, 'select clock_timestamp() at')
  const seconds = Math.round(Math.abs(Date.parse(at) - patient.now.epochMilliseconds) / 1000)
  return seconds < 30
    ? []
    : [
        complaint(
          'mend',
          'clocks',
          [
            `本机与数据库的钟相差 ${seconds} 秒。`,
            `The clocks of this machine and of the database differ by ${seconds} seconds.`,
          ],
          ['打开两边的时间同步。', 'Turn on time synchronisation on both.'],
        ),
      ]
}

/** Of the machine that it runs on, and of how it is reached. */
export const ofTheMachine: readonly Check[] = [openAddress, proxies, keys, disk, versions, clocks]
