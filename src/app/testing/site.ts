import type { SecureContextOptions } from 'node:tls'
import { afterAll } from 'vitest'
import { createDoors } from '../doors.ts'
import { createServer } from '../http.ts'
import type { Door, Organisation } from '../organisation.ts'
import { listenForNotices } from '../stream.ts'
import { type Office, openOffice, type Person, people } from './office.ts'

type Sent = { as?: Person; link?: string; headers?: Record<string, string>; method?: string }
/** An answer as a client of the interface sees it. */
export type Answer = { status: number; body: Record<string, unknown>; headers: Headers }

const organisationOf = async (office: Office, door: Door): Promise<Organisation> => {
  const notices = await listenForNotices(office.database.requestUrl)
  return { door, house: office.house, database: office.database, notices, close: () => notices.close() }
}

/** The real server on a port of its own over a test office behind each door, and every line that it logs. */
export const openSite = async (
  options: { demo?: boolean; secure?: boolean; trustProxy?: string[]; web?: string; tls?: SecureContextOptions } = {},
) => {
  const office = await openOffice()
  const demo = options.demo ? await openOffice('demo') : undefined
  const own = await organisationOf(office, 'own')
  const demoOrganisation = demo && (await organisationOf(demo, 'demo'))
  const logged: string[] = []
  const app = await createServer(createDoors({ own, ...(demoOrganisation && { demo: demoOrganisation }) }), {
    ...options,
    log: { level: 'info', stream: { write: (line) => void logged.push(line) } },
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const url = `${options.tls ? 'https' : 'http'}://127.0.0.1:${(app.server.address() as { port: number }).port}`
  afterAll(async () => {
    await app.close()
    await own.close()
    await demoOrganisation?.close()
  })

  const send = async (path: string, body: BodyInit | undefined, { as, link, headers, method }: Sent = {}) => {
    const authorization = as ? `Bearer ${await office.stage.token(people[as])}` : link ? `Link ${link}` : undefined
    return fetch(`${url}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      redirect: 'manual',
      headers: { ...(authorization && { authorization }), ...headers },
      ...(body !== undefined && { body }),
    })
  }
  return {
    office,
    demo,
    app,
    url,
    logged,
    send,
    /** `POST /api/<name>` with a JSON body. */
    post: async (name: string, input: unknown = {}, of: Sent = {}): Promise<Answer> => {
      const headers = { 'content-type': 'application/json', ...of.headers }
      const answer = await send(`/api/${name}`, JSON.stringify(input), { ...of, headers })
      return { status: answer.status, body: (await answer.json()) as Answer['body'], headers: answer.headers }
    },
  }
}
