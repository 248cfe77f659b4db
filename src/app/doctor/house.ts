import { type Check, complaint, one } from './complaint.ts'

const backups: Check = async (patient) => {
  const { ended, problem } = await one<{ ended: string | null; problem: boolean }>(
    patient,
    `select (select max(ended_at) from backup where problem is null and kind in ('scheduled', 'asked')) ended,
            coalesce((select problem is not null from backup order by began_at desc limit 1), false) problem`,
  )
  const hours = ended ? (patient.now.epochMilliseconds - Date.parse(ended)) / 3_600_000 : Number.POSITIVE_INFINITY
  const way = [
    '设好每天的备份，并放到另一台机器上；见 README“备份与恢复”。',
    'Set up the daily backup to another machine; see “Backup and restore” in the README.',
  ] as const
  if (!ended) return [complaint('grave', 'no-backup', ['从来没有备份过。', 'There has never been a backup.'], way)]
  if (hours > 26) {
    const days = Math.floor(hours / 24)
    return [
      complaint(
        'grave',
        'old-backup',
        [`最近一次备份已过去 ${days || 1} 天。`, `The last backup is ${days || 1} days old.`],
        way,
      ),
    ]
  }
  return problem
    ? [
        complaint(
          'mend',
          'backup-failed',
          ['最近一次备份没有做成，之前的还在。', 'The last backup failed; the one before is still there.'],
          way,
        ),
      ]
    : []
}

const calendar: Check = async (patient) => {
  const year = Number(patient.day.slice(0, 4))
  const month = Number(patient.day.slice(5, 7))
  const { rows } = await patient.client.query(`select year from calendar_year where year in ($1, $2)`, [year, year + 1])
  const known = new Set(rows.map((it) => Number(it.year)))
  const missing = [year, ...(month >= 11 ? [year + 1] : [])].filter((it) => !known.has(it))
  return missing.map((it) =>
    complaint(
      it === year ? 'grave' : 'mend',
      'provisional-year',
      [
        `${it} 年的放假安排还没有录入：落在那一年的期限都是暂定的。`,
        `The holidays of ${it} are not entered: every deadline in that year is provisional.`,
      ],
      [
        '公布之后，由行政部门在“日历”里录入。',
        'Once they are published, administration enters them on the calendar page.',
      ],
    ),
  )
}

const secondFactors: Check = async (patient) => {
  const { rows } = await patient.client.query<{ name: string }>(
    `select distinct s.name from staff s join account a on a.staff_id = s.id
       join holding h on h.staff_id = s.id and h.during @> $1::date
      where s.left_at is null and a.password_hash is not null and not has_second_factor(s.id)
        and h.post in ('administrator', 'system-administrator', 'security-administrator', 'audit-administrator', 'general-manager')
      order by s.name limit 20`,
    [patient.day],
  )
  const names = rows.map((it) => it.name)
  return names.length === 0
    ? []
    : [
        complaint(
          'grave',
          'no-second-factor',
          [`还没有第二重验证：${names.join('、')}。`, `Without a second factor: ${names.join(', ')}.`],
          ['请他们登录后在“我的登录与设备”里设好。', 'They set it up on “my sign-in and devices”.'],
        ),
      ]
}

const threeApart: Check = async (patient) => {
  const { rows } = await patient.client.query<{ post: string; people: string[] }>(
    `select h.post, array_agg(distinct s.name) people from holding h join staff s on s.id = h.staff_id and s.left_at is null
      where h.during @> $1::date and h.post in ('system-administrator', 'security-administrator', 'audit-administrator')
      group by h.post`,
    [patient.day],
  )
  return rows.length === 3
    ? []
    : [
        complaint(
          'mend',
          'administrators-missing',
          [
            '系统、安全、审计三个管理员的岗位还没有都定人：没有人看登录，也没有人保管痕迹的链头。',
            'The posts of system, security and audit administrator are not all held: nobody watches sign-ins, or keeps the heads of the trail.',
          ],
          ['在组织架构里给三个不同的人任职。', 'Give them to three different people on the chart.'],
        ),
      ]
}

const sealing: Check = async (patient) => {
  const { waiting } = await one<{ waiting: number }>(
    patient,
    `select count(*)::integer waiting from audit a, audit_sealed_upto u where a.xact >= u.xact and a.at < now() - interval '10 minutes'`,
  )
  return waiting === 0
    ? []
    : [
        complaint(
          'mend',
          'not-sealed',
          [
            `有 ${waiting} 行痕迹超过十分钟没有封。`,
            `${waiting} rows of the trail have waited for their seal for more than ten minutes.`,
          ],
          ['产品在运行吗？有没有一直不结束的事务？', 'Is the product running? Is there a transaction that never ends?'],
        ),
      ]
}

/** Of what the organisation has, or has not, set up. */
export const ofTheHouse: readonly Check[] = [backups, calendar, secondFactors, threeApart, sealing]
