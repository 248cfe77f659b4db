import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { acts } from '../registry.ts'
import { expectSound, sizes, startProduct } from './product.ts'

const { person, enter } = await startProduct()
const commands = new Set(acts.filter((it) => it.kind === 'command').map((it) => it.contract.name))

const asks = async (page: Page, name: string, data: object = {}) => {
  const answer = await page.request.post(`/api/${name}`, { data })
  const { requestId: _, ...body } = await answer.json()
  return { status: answer.status(), body }
}
/** What a page says, without the address in it. */
const words = async (page: Page, path: string) => {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page.getByRole('main').textContent()
}

for (const size of sizes) {
  test(`the security administrator sees sign-ins and failures, devices, grants and tokens (${size.name})`, async () => {
    const stranger = await person(size)
    await stranger.goto('/')
    await stranger.getByRole('button', { name: /叶蓁/ }).waitFor()
    await stranger.context().addCookies([{ name: 'zhidu_door', value: 'demo', url: stranger.url() }])
    await stranger.goto('/sign-in')
    await stranger.getByLabel('工号、姓名或电话').fill('HZ011')
    await stranger.getByLabel('密码', { exact: true }).fill('not the password')
    await stranger.getByRole('button', { name: '登录', exact: true }).click()
    await stranger.getByText('对不上').waitFor()

    const page = await enter(size, '叶蓁')
    await page.getByText('您的岗位与业务分开').waitFor()
    await expectSound(page)
    await page.goto('/app/security')
    const list = page.getByRole('main')
    await list.getByText('马骁').first().waitFor()
    await page.getByLabel('结果').selectOption('wrong')
    await list.getByText('没有这样的登录').waitFor({ state: 'hidden' })
    await list.getByText('马骁').first().waitFor()
    await expectSound(page)
    const part = async (name: string, seen: RegExp) => {
      await list.getByRole('button', { name, exact: true }).click()
      await list.getByText(seen).first().waitFor()
      await expectSound(page)
    }
    await part('设备', /叶蓁/)
    await part('授权', /审计管理员/)
    await part('令牌', /令牌/)
  })

  test(`the system administrator opens no business record: an address that exists is as one that does not (${size.name})`, async () => {
    const leader = await enter(size, '赵明月')
    const { body } = await asks(leader, 'engagements.list', { scope: 'all' })
    const { id, number, clientName } = body.items[0]
    expect((await asks(leader, 'engagements.show', { engagementId: id })).status).toBe(200)

    const page = await enter(size, '顾承宇')
    await page.goto('/app/system')
    await page.getByText('运行正常').waitFor()
    await expectSound(page)
    const there = await words(page, `/app/engagements/${id}`)
    await expectSound(page)
    expect(there).toContain('没有这一页')
    expect(there).toBe(await words(page, `/app/engagements/${randomUUID()}`))
    expect(there).not.toContain(number)
    for (const name of ['engagements.show', 'engagements.file']) {
      const [exists, not] = [
        await asks(page, name, { engagementId: id }),
        await asks(page, name, { engagementId: randomUUID() }),
      ]
      expect(exists.status).toBe(404)
      expect(exists).toEqual(not)
    }
    expect((await asks(page, 'engagements.list', { scope: 'all' })).body).toMatchObject({ items: [], total: 0 })
    expect(await words(page, '/app/engagements')).not.toContain(clientName ?? number)
  })

  test(`the audit administrator reads the trail and takes it away; no button changes anything (${size.name})`, async () => {
    const page = await enter(size, '方以诚')
    const sent: string[] = []
    page.on('request', (it) => {
      const name = /\/api\/([\w.-]+)$/.exec(new URL(it.url()).pathname)?.[1]
      if (name) sent.push(name)
    })
    await page.goto('/app/audit')
    await page.getByText('只能翻阅，不能改动').waitFor()
    await expectSound(page)
    const download = page.waitForEvent('download')
    await page
      .getByRole('button', { name: /取走|导出|CSV/ })
      .first()
      .click()
    expect((await download).suggestedFilename()).toMatch(/\.csv$/)

    // Every button that the page has, pressed once; one row stands for all rows.
    const pressed = new Set<string>()
    for (;;) {
      const buttons = await page.getByRole('main').getByRole('button').all()
      const names = await Promise.all(buttons.map(async (it) => (await it.getAttribute('class')) ?? ''))
      const next = names.findIndex((it) => !pressed.has(it))
      if (next < 0) break
      pressed.add(names[next]!)
      await buttons[next]!.click({ timeout: 3_000 }).catch(() => {})
      await page.goto('/app/audit')
      await page.getByText('只能翻阅，不能改动').waitFor()
    }
    expect(pressed.size).toBeGreaterThan(2)
    expect(sent).toContain('oversight.export-audit')
    // The head of the trail is handed over by a notice: pressing that marks one's own notice as read, and nothing else.
    const own = new Set(['notices.mark-read'])
    expect(sent.filter((it) => commands.has(it) && !own.has(it))).toEqual([])
  })
}
