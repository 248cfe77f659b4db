import { expect, test } from 'vitest'
import { openSite } from '../../app/testing/site.ts'
import { openBrowser } from './testing/browser.ts'
import { dingtalkServer, feishuServer, wecomServer } from './testing/scan-servers.ts'
import { addsWay, triesThrough } from './testing/ways.ts'

const site = await openSite()
const { office } = site
const [wecom, dingtalk, feishu] = await Promise.all([wecomServer(), dingtalkServer(), feishuServer()])
const at = ({ url }: { url: string }) => ({ issuer: url, loginBase: url })
const byWecom = await addsWay(office, {
  kind: 'wecom',
  name: '企业微信',
  clientId: wecom.app.corp,
  agentId: wecom.app.agent,
  secret: wecom.app.secret,
  ...at(wecom),
})
const byDingtalk = await addsWay(office, {
  kind: 'dingtalk',
  name: '钉钉',
  clientId: dingtalk.app.id,
  secret: dingtalk.app.secret,
  tenant: 'ding-hengzhi',
  ...at(dingtalk),
})
const byFeishu = await addsWay(office, {
  kind: 'feishu',
  name: '飞书',
  clientId: feishu.app.id,
  secret: feishu.app.secret,
  tenant: 'hengzhi',
  ...at(feishu),
})

const ofDing = { unionId: 'u-ma', nick: '小马', mobile: '19900011004', stateCode: '86', corpId: 'ding-hengzhi' }
const ofFeishu = { union_id: 'on_ma', name: '马骁', mobile: '+8619900011004', tenant_key: 'hengzhi' }
type Case = { name: string; id: string; consent: (href: string) => string; shown: string; suggested: string }
const cases: Case[] = [
  {
    name: '企业微信',
    id: byWecom,
    consent: (href) => wecom.consent(href, { userid: 'MaXiao' }),
    shown: 'MaXiao',
    suggested: 'MaXiao',
  },
  {
    name: '钉钉',
    id: byDingtalk,
    consent: (href) => dingtalk.consent(href, ofDing),
    shown: '小马',
    suggested: '19900011004',
  },
  {
    name: '飞书',
    id: byFeishu,
    consent: (href) => feishu.consent(href, ofFeishu),
    shown: '马骁',
    suggested: '19900011004',
  },
]
const lastTry = async () => (await triesThrough(office)).at(-1)

test.each(cases)('by $name: unknown at first, linked by the person, then in by scanning', async (it) => {
  const stranger = await openBrowser(site).through(it.id, it.consent)
  expect(stranger.body).toEqual({ step: 'unlinked', provider: it.name, shown: it.shown, suggested: it.suggested })
  const first = openBrowser(site)
  await first.signIn('HZ011')
  expect((await first.linking(it.id, it.consent)).body).toEqual({ provider: it.name, shown: it.shown })
  const browser = openBrowser(site)
  expect((await browser.through(it.id, it.consent)).body.step).toBe('in')
  expect(await browser.who()).toBe('HZ011')
  expect(await lastTry()).toMatchObject({ outcome: 'in', staffId: office.id('ma') })
})

test.each(cases)('by $name: a code is taken once, and a state of another browser never', async (it) => {
  const browser = openBrowser(site)
  const used = new URLSearchParams(it.consent(await browser.begin(it.id)))
  expect((await browser.comeBack(`?${used}`)).status).toBe(200)
  expect((await browser.comeBack(`?${used}`)).body.code).toBe('way-over')
  const next = new URLSearchParams(it.consent(await browser.begin(it.id)))
  for (const name of ['code', 'authCode']) if (next.has(name)) next.set(name, used.get(name)!)
  expect(await browser.comeBack(`?${next}`)).toMatchObject({ status: 401, body: { code: 'code-over' } })
  expect(await lastTry()).toMatchObject({ outcome: 'wrong', reason: 'code-over' })

  const theirs = it.consent(await openBrowser(site).begin(it.id))
  expect((await browser.comeBack(theirs)).body.code).toBe('way-over')
})

test.each(cases)('by $name: whoever does not agree is told so', async (it) => {
  const browser = openBrowser(site)
  const state = new URL(await browser.begin(it.id)).searchParams.get('state')!
  expect(await browser.comeBack(`?state=${state}`)).toMatchObject({ status: 401, body: { code: 'cancelled' } })
})

test.each(cases)('by $name: a code of one provider is nothing at another', async (it) => {
  const other = cases.find((one) => one.id !== it.id)!
  const browser = openBrowser(site)
  const mine = new URLSearchParams(it.consent(await browser.begin(it.id)))
  const state = new URL(await browser.begin(other.id)).searchParams.get('state')!
  mine.set('state', state)
  expect((await browser.comeBack(`?${mine}`)).status).toBe(401)
})

test.each(cases)('by $name: a wrong secret is the setup’s fault, not the person’s', async (it) => {
  await office.rows(
    `insert into sign_in_provider select gen_random_uuid(), kind, 'broken ' || kind, client_id, agent_id, tenant,
       replace(issuer, '127.0.0.1', 'localhost'), login_base, address, null, false, true, added_by, added_at
     from sign_in_provider where id = $1`,
    [it.id],
  )
  const [{ id }] = await office.rows(
    `select id from sign_in_provider where name like 'broken %' order by id desc limit 1`,
  )
  const back = await openBrowser(site).through(id, it.consent)
  await office.rows(`delete from sign_in_attempt; `)
  await office.rows(`delete from sign_in_provider where name like 'broken %'`)
  expect(back).toMatchObject({ status: 409, body: { code: 'wrong-setup' } })
})

test('in WeCom’s own app nothing is scanned: its page of consent comes straight away', async () => {
  const browser = openBrowser(site)
  const href = await browser.begin(byWecom, { inApp: true })
  expect(new URL(href).pathname).toBe('/connect/oauth2/authorize')
  expect((await browser.comeBack(wecom.consent(href, { userid: 'MaXiao' }))).status).toBe(200)
})

test('WeCom’s token is asked for once, and again when WeCom no longer takes it', async () => {
  const issued = wecom.issued()
  const asMember = (href: string) => wecom.consent(href, { userid: 'MaXiao' })
  await openBrowser(site).through(byWecom, asMember)
  await openBrowser(site).through(byWecom, asMember)
  expect(wecom.issued()).toBe(issued)
  wecom.expireToken()
  expect((await openBrowser(site).through(byWecom, asMember)).body.step).toBe('in')
  expect(wecom.issued()).toBe(issued + 1)
})

test('who is no member of the company is not let in, by whichever of them', async () => {
  const guest = { status: 401, body: { code: 'not-a-member' } }
  expect(await openBrowser(site).through(byWecom, (href) => wecom.consent(href, { openid: 'o-guest' }))).toMatchObject(
    guest,
  )
  const elsewhere = { ...ofDing, corpId: 'ding-elsewhere' }
  expect(await openBrowser(site).through(byDingtalk, (href) => dingtalk.consent(href, elsewhere))).toMatchObject(guest)
  const foreign = { ...ofFeishu, tenant_key: 'elsewhere' }
  expect(await openBrowser(site).through(byFeishu, (href) => feishu.consent(href, foreign))).toMatchObject(guest)
  expect(await lastTry()).toMatchObject({ outcome: 'wrong', reason: 'not-a-member' })
})

test('the published addresses are asked when no other is set', async () => {
  const hrefOf = async (kind: 'wecom' | 'dingtalk' | 'feishu', inApp = false) => {
    const clientId = `published-${inApp}`
    const id = await addsWay(office, {
      kind,
      clientId,
      agentId: '1',
      tenant: kind === 'dingtalk' ? 'ding-hengzhi' : '',
    })
    return new URL(await openBrowser(site).begin(id, { inApp }))
  }
  const back = 'https://zhidu.example.com/sign-in/back'
  const [scan, app] = [await hrefOf('wecom'), await hrefOf('wecom', true)]
  expect(scan.origin + scan.pathname).toBe('https://login.work.weixin.qq.com/wwlogin/sso/login')
  expect(app.origin + app.pathname).toBe('https://open.weixin.qq.com/connect/oauth2/authorize')
  const ding = await hrefOf('dingtalk')
  expect(ding.origin + ding.pathname).toBe('https://login.dingtalk.com/oauth2/auth')
  expect(ding.searchParams.get('scope')).toBe('openid corpid')
  const lark = await hrefOf('feishu')
  expect(lark.origin + lark.pathname).toBe('https://accounts.feishu.cn/open-apis/authen/v1/authorize')
  for (const it of [scan, app, ding, lark]) expect(it.searchParams.get('redirect_uri')).toBe(back)
})

// Last, because it stops them.
test.each(cases)('by $name: a provider that cannot be reached is told so, with the password as the way', async (it) => {
  const browser = openBrowser(site)
  const search = it.consent(await browser.begin(it.id))
  await { 企业微信: wecom, 钉钉: dingtalk, 飞书: feishu }[it.name as '钉钉'].stop()
  const back = await browser.comeBack(search)
  expect(back).toMatchObject({ status: 409, body: { code: 'provider-down', says: expect.stringContaining('密码') } })
  expect(await lastTry()).toMatchObject({ outcome: 'wrong', reason: 'provider-down' })
})
