import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import pg from 'pg'

/**
 * What ours is measured against: the least that answers the same questions. `node:http`, a pool of ten, named
 * statements; one session select and one select that keeps to the reader's own. No rules, audit, walls or offers.
 */

const pool = new pg.Pool({ connectionString: process.argv[2]!, max: 10 })
pool.on('error', () => {})

const session = {
  name: 'session',
  text: `select s.id, s.name from session t join staff s on s.id = t.staff_id where t.token_hash = $1 and t.ended_at is null and t.until > now()`,
}
const show = {
  name: 'show',
  text: `select id, number, stage, unit_id, subject_id, client_name, client_phone, client_organisation, topic, consultant_id, opened_at, due_at, closed_at
           from engagement where id = $1 and consultant_id = $2`,
}
const list = {
  name: 'list',
  text: `select e.id, e.number, e.stage, e.client_name, e.opened_at, e.due_at, s.name subject,
                (select count(*)::integer from (select 1 from engagement where consultant_id = $1 and stage = $2 limit 1001) it) total
           from engagement e join subject s on s.id = e.subject_id where e.consultant_id = $1 and e.stage = $2
          order by e.opened_at desc, e.id desc limit 20`,
}
const note = {
  name: 'note',
  text: `insert into service_note (id, engagement_id, held_on, minutes, text, at, by_staff)
         select $1, e.id, $3, $4, $5, now(), $6 from engagement e where e.id = $2 and e.consultant_id = $6`,
}

type Asked = { engagementId: string; stage: string; heldOn: string; minutes: number; text: string }
type Answer = { status: number; body: unknown }
const missing: Answer = { status: 404, body: { missing: true } }

const whoIs = async (client: pg.Pool | pg.PoolClient, authorization: string) => {
  const hash = createHash('sha256').update(authorization.slice('Bearer '.length)).digest()
  return (await client.query({ ...session, values: [hash] })).rows[0] as { id: string } | undefined
}

const answers: Record<string, (asked: Asked, authorization: string) => Promise<Answer>> = {
  '/api/engagements.show': async ({ engagementId }, authorization) => {
    const who = await whoIs(pool, authorization)
    if (!who) return { status: 401, body: {} }
    const { rows } = await pool.query({ ...show, values: [engagementId, who.id] })
    return rows[0] ? { status: 200, body: rows[0] } : missing
  },
  '/api/engagements.list': async ({ stage }, authorization) => {
    const who = await whoIs(pool, authorization)
    if (!who) return { status: 401, body: {} }
    const { rows } = await pool.query({ ...list, values: [who.id, stage] })
    return { status: 200, body: { items: rows, total: rows[0]?.total ?? 0 } }
  },
  '/api/engagements.add-note': async ({ engagementId, heldOn, minutes, text }, authorization) => {
    const client = await pool.connect()
    try {
      await client.query('begin')
      const who = await whoIs(client, authorization)
      const id = randomUUID()
      const { rowCount } = who
        ? await client.query({ ...note, values: [id, engagementId, heldOn, minutes, text, who.id] })
        : { rowCount: 0 }
      await client.query('commit')
      return rowCount ? { status: 200, body: { id, engagementId } } : missing
    } finally {
      client.release()
    }
  },
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', async () => {
    let answer: Answer
    try {
      const asked = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Asked
      answer = await answers[request.url ?? '']!(asked, request.headers.authorization ?? '')
    } catch (error) {
      answer = { status: 500, body: { error: String(error) } }
    }
    const body = JSON.stringify(answer.body)
    response.writeHead(answer.status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    })
    response.end(body)
  })
})
server.listen(0, '127.0.0.1', () => process.send!((server.address() as { port: number }).port))
process.on('disconnect', () => process.exit(0))
