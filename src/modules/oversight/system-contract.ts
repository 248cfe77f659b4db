import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Instant } from '../../kernel/shapes.ts'

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
    tables: z.array(z.object({ name: z.string(), says: z.string(), bytes: z.number() })),
  }),
})
