import { expect, test } from 'vitest'
import { assignConsultant } from '../../modules/engagements/assign-consultant.ts'
import { bookOne } from '../../modules/engagements/testing.ts'
import { listNotices } from '../../modules/notices/list-notices.ts'
import { recordLeaving } from '../../modules/staffing/record-leaving.ts'
import { people } from '../testing/office.ts'
import { password } from '../testing/server.ts'
import { openSite } from '../testing/site.ts'

const site = await openSite()
const { office, post } = site

type Heard = { id: string; event: string; data: { says: { zh: string }; href: string } }

/** An open page: what it has heard so far, and whether the server ended it. */
const listen = async (token: string, after?: string) => {
  const stop = new AbortController()
  const answer = await fetch(`${site.url}/api/stream`, {
    headers: { authorization: `Bearer ${token}`, ...(after && { 'last-event-id': after }) },
    signal: stop.signal,
  })
  const heard: Heard[] = []
  const page = { answer, heard, ended: false, stop: () => stop.abort() }
  const read = async () => {
    let rest = ''
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split('\n\n')
      rest = blocks.pop()!
      for (const block of blocks) {
        const of = new Map(block.split('\n').map((line) => line.split(/: (.*)/s) as unknown as [string, string]))
        if (of.has('id')) heard.push({ id: of.get('id')!, event: of.get('event')!, data: JSON.parse(of.get('data')!) })
      }
    }
  }
  read()
    .catch(() => {})
    .finally(() => {
      page.ended = true
    })
  return page
}
const within = (ms: number, what: () => boolean) => expect.poll(what, { timeout: ms, interval: 10 }).toBe(true)

let nth = 0
const assignTo = async (person: 'ma' | 'wang' | 'luo') => {
  const { engagementId } = await bookOne(office, { subject: '管理辅导', nth: nth++, phone: `1990003${1000 + nth}` })
  await office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id(person) })
}

test('a notice reaches the open page within a second, and nobody else’s page', async () => {
  const ma = await listen(await office.stage.token(people.ma))
  const lin = await listen(await office.stage.token(people.lin))
  expect(ma.answer.headers.get('content-type')).toBe('text/event-stream')
  expect(ma.answer.headers.get('cache-control')).toBe('no-store')
  await assignTo('ma')
  await within(1000, () => ma.heard.length === 1)
  const [notice] = (await office.as('ma')(listNotices, {})).items
  expect(ma.heard[0]).toMatchObject({
    id: notice!.id,
    event: 'notice',
    data: { says: notice!.says, href: notice!.href },
  })
  expect(lin.heard).toEqual([])
  ma.stop()
  lin.stop()
})

test('after a break the page asks again from the last one it saw, and misses nothing', async () => {
  const token = await office.stage.token(people.ma)
  await assignTo('ma')
  await assignTo('ma')
  const { items } = await office.as('ma')(listNotices, {})
  const page = await listen(token, items[2]!.id)
  await within(1000, () => page.heard.length === 2)
  expect(page.heard.map((it) => it.id)).toEqual([items[1]!.id, items[0]!.id])
  page.stop()
  // An id that is none, or somebody else's, gives nothing away and breaks nothing.
  for (const id of ['x', '00000000-0000-0000-0000-000000000000', office.id('zhou')]) {
    const odd = await listen(token, id)
    expect(odd.answer.status).toBe(200)
    odd.stop()
  }
})

test('without a session there is nothing to hear', async () => {
  expect((await fetch(`${site.url}/api/stream`)).status).toBe(401)
  const { link } = await bookOne(office, { nth: 9, phone: '19900039999' })
  const client = await fetch(`${site.url}/api/stream`, { headers: { authorization: `Link ${link}` } })
  expect(client.status).toBe(401)
})

test('whoever signed out hears nothing more: the page is ended', async () => {
  const signed = await post('access.sign-in', { login: 'HZ012', password })
  const token = /zhidu_session=([^;]+)/.exec(signed.headers.get('set-cookie')!)![1]!
  const page = await listen(token)
  await post('access.sign-out', {}, { headers: { authorization: `Bearer ${token}` } })
  await within(2000, () => page.ended)
  expect(page.heard).toEqual([])
})

test('one device signed out, everywhere signed out, the password changed: those pages end, this one stays', async () => {
  const comes = async () => {
    const signed = await post('access.sign-in', { login: 'HZ016', password })
    return /zhidu_session=([^;]+)/.exec(signed.headers.get('set-cookie')!)![1]!
  }
  const asks = (token: string, name: string, input: object = {}) =>
    post(name, input, { headers: { authorization: `Bearer ${token}` } })
  const [desk, phone, tablet] = [await comes(), await comes(), await comes()]
  const pages = { desk: await listen(desk), phone: await listen(phone), tablet: await listen(tablet) }
  const { devices } = (await asks(phone, 'access.devices')).body as { devices: { id: string; here: boolean }[] }
  await asks(desk, 'access.end-session', { sessionId: devices.find((it) => it.here)!.id })
  await within(2000, () => pages.phone.ended)
  expect([pages.desk.ended, pages.tablet.ended]).toEqual([false, false])
  await asks(desk, 'access.sign-out-everywhere', { keepHere: true })
  await within(2000, () => pages.tablet.ended)
  expect(pages.desk.ended).toBe(false)
  const other = await listen(await comes())
  await asks(desk, 'access.change-password', { old: password, password: 'another long password' })
  await within(2000, () => other.ended)
  expect(pages.desk.ended).toBe(false)
  await asks(desk, 'access.sign-out-everywhere')
  await within(2000, () => pages.desk.ended)
})

test('whose second factor is overdue hears nothing', async () => {
  const token = await office.stage.token('HZ020')
  await office.rows(`update account set factor_due = '2026-11-01' where staff_id = $1`, [office.id('xu')])
  const answer = await fetch(`${site.url}/api/stream`, { headers: { authorization: `Bearer ${token}` } })
  expect(answer.status).toBe(403)
  expect(((await answer.json()) as { code: string }).code).toBe('second-factor-due')
})

test('whoever is recorded as leaving has no open page any more, that minute, and nothing is asked of them first', async () => {
  const page = await listen(await office.stage.token(people.ouyang))
  await office.as('han')(recordLeaving, { staffId: office.id('ouyang'), reason: '个人原因', heads: [] })
  await within(1000, () => page.ended)
  expect(page.heard).toEqual([])
  const again = await fetch(`${site.url}/api/stream`, {
    headers: { authorization: `Bearer ${await office.stage.token(people.ouyang)}` },
  })
  expect(again.status).toBe(401)
})

test('of a leaving planned for later, the page ends with the first notice after it', async () => {
  const page = await listen(await office.stage.token(people.luo))
  await office.rows('update staff set left_at = $2 where id = $1', [office.id('luo'), office.stage.now().toString()])
  await office.rows(`select tell(gen_random_uuid(), $1, 'engagements.cancelled', null, '{"number": "YY-1"}', now())`, [
    office.id('luo'),
  ])
  await within(1000, () => page.ended)
  expect(page.heard).toEqual([])
})
