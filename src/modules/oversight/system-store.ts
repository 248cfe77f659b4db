import { many, one } from '../../kernel/sql.ts'

/** The catalogue of the database only: no row of any record is read. */
export const databaseState = one<[], { database: string; size: number; connections: number; demo: boolean }>(
  'oversight.database-state',
  `select current_setting('server_version') database, pg_database_size(current_database()) size,
          (select count(*)::integer from pg_stat_activity where datname = current_database()) connections,
          coalesce((select demo from organisation), false) demo`,
)

export const migrationsRun = many<[], { name: string; at: string }>(
  'oversight.migrations-run',
  `select name, at from migration order by name desc`,
)

export const largestTables = many<[], { name: string; says: string; bytes: number }>(
  'oversight.largest-tables',
  `select c.relname "name", split_part(coalesce(obj_description(c.oid, 'pg_class'), ''), '：', 1) says, pg_total_relation_size(c.oid) bytes
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 3 desc limit 8`,
)

type Said = { zh: string; en: string }

export const lastBackups = many<
  [],
  {
    id: string
    kind: 'scheduled' | 'asked' | 'before-upgrade' | 'before-restore' | 'restored'
    beganAt: string
    endedAt: string | null
    place: string
    name: string | null
    bytes: number | null
    problem: Said | null
    verifiedAt: string | null
    verifyProblem: Said | null
  }
>(
  'oversight.last-backups',
  `select id, kind, began_at "beganAt", ended_at "endedAt", place, name, bytes, problem, verified_at "verifiedAt", verify_problem "verifyProblem"
     from backup order by began_at desc limit 6`,
)

export const lastGoodBackup = one<[], { at: string | null }>(
  'oversight.last-good-backup',
  `select max(ended_at) at from backup where bytes is not null and problem is null and kind in ('scheduled', 'asked')`,
)
