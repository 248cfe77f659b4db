import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Id, Instant } from '../../kernel/shapes.ts'

const Said = z.object({ zh: z.string(), en: z.string() })

const Backup = z.object({
  id: Id,
  /** Daily, asked for at the machine; `restored`: this database itself came out of that backup. */
  kind: z.enum(['scheduled', 'asked', 'before-upgrade', 'before-restore', 'restored']),
  beganAt: Instant,
  endedAt: Instant.nullable(),
  place: z.string(),
  name: z.string().nullable(),
  /** Bytes of the file. */
  bytes: z.number().nullable(),
  problem: Said.nullable(),
  verifiedAt: Instant.nullable(),
  verifyProblem: Said.nullable(),
})

export const ShowSystem = contract({
  name: 'oversight.system',
  summary: { zh: '查看系统的运行状态', en: 'See the state of the system' },
  cites: ['agency/2.3'],
  input: z.strictObject({}),
  output: z.object({
    version: z.string(),
    node: z.string(),
    database: z.string(),
    /** Seconds since this process began. */
    uptime: z.number(),
    /** Bytes in memory, of this process. */
    memory: z.number(),
    /** Bytes on disk, of this organisation's database. */
    size: z.number(),
    connections: z.number(),
    /** Which of the two doors this is. */
    door: z.enum(['own', 'demo']),
    migrations: z.array(z.object({ name: z.string(), at: Instant })),
    /** The largest tables by name and size alone. */
    /** When the last backup ended well; null where there is none. */
    backedUpAt: Instant.nullable(),
    /** The last few, newest first. */
    backups: z.array(Backup),
    tables: z.array(z.object({ name: z.string(), says: z.string(), bytes: z.number() })),
  }),
})
