import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { codeOfStep, stepAt } from '../../modules/access/totp.ts'
import { expectSound, sizes, startProduct } from './product.ts'

const sample = join(import.meta.dirname, '../../modules/people/roster/fixtures/staff.xlsx')
const badRows = [63, 64, 65, 66, 67, 68, 69, 70, 71, 72]
const password = '一个很长的密码2026'

/** An organisation with its people in it; answers the code of somebody who heads a department. */
const foundedWith = async (page: Page) => {
  const asks = async (name: string, data: object) => {
    const answer = await page.request.post(`/api/${name}`, { data })
    if (!answer.ok()) throw new Error(`${name}: ${await answer.text()}`)
    return answer.json()
  }
  await page.request.post('/api/doors.enter', { data: { door: 'own' } })
  await asks('people.set-up', { organisation: '衡知咨询集团', adminName: '程管理', adminNumber: 'A001', password })
  const base64 = readFileSync(sample).toString('base64')
  const { table } = await asks('people.read-roster', { fileName: 'staff.xlsx', base64 })
  await asks('people.import-roster', { table, corrections: {}, skipped: badRows })
  const { items } = await asks('people.staff', {})
  const head = items.find((it: { posts: string; account: string }) => /主管/.test(it.posts) && it.account === 'none')
  const { invitations } = await asks('access.invite', { staffIds: [head.id] })
  await asks('access.sign-out', {})
  return invitations[0] as { number: string; code: string }
}

const codeNow = (secret: string, later = 0) => codeOfStep(secret, stepAt(Temporal.Now.instant()) + later)

for (const size of sizes) {
  test(`invitation, password, second factor, desk; and in again by two steps (${size.name})`, async () => {
    const { person } = await startProduct(onTestFinished)
    const page = await person(size)
    await page.goto('/')
    const { number, code } = await foundedWith(page)

    await page.goto(`/invite#number=${number}&code=${code}`)
    await page.getByLabel('新密码').fill(password)
    await page.getByRole('button', { name: '设好，进去' }).click()

    await page.waitForURL('**/second-factor?**')
    await page.getByRole('img', { name: '用手机上的验证器扫这个码' }).waitFor()
    await page.getByText('您的岗位涉密').waitFor()
    await expectSound(page)
    await page.getByText('扫不了？手工输入').click()
    const secret = (await page.locator('.sf__secret').textContent())!.replaceAll(' ', '')
    await page.getByLabel('六位验证码').fill('000000')
    await page.getByText('验证码不对').waitFor()
    await expectSound(page)
    await page.getByLabel('六位验证码').fill(codeNow(secret))
    await page.getByRole('heading', { name: '开好了，请收好恢复码' }).waitFor()
    const codes = await page.locator('.rc__codes code').allInnerTexts()
    expect(codes).toHaveLength(10)
    await expectSound(page)
    await page.getByRole('button', { name: '已经收好，接着办事' }).click()
    await page.waitForURL('**/app/welcome')
    await page.goto('/app')
    await page.getByRole('heading', { level: 1 }).waitFor()

    await page.goto('/app/me/devices')
    await page.getByText('第二重验证开着').waitFor()
    await page.getByText('就是这台').waitFor()
    await expectSound(page)
    await page.getByRole('button', { name: '所有设备都退出' }).click()
    await page.waitForURL('**/sign-in**')

    const firstStep = async () => {
      await page.goto('/sign-in')
      await page.getByLabel('工号、姓名或电话').fill(number)
      await page.getByLabel('密码').fill(password)
      await page.getByRole('button', { name: '登录' }).click()
      await page.getByRole('heading', { name: '还差一步：验证码' }).waitFor()
    }
    await firstStep()
    await expectSound(page)
    // The code of the next half minute: the one of this was used.
    await page.getByLabel('六位验证码').fill(codeNow(secret, 1))
    await page.waitForURL('**/app')
    await page.request.post('/api/access.sign-out', { data: {} })
    await firstStep()
    await page.getByRole('button', { name: '设备不在身边？用恢复码' }).click()
    await page.getByLabel('恢复码').fill(codes[0]!.toLowerCase())
    await expectSound(page)
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL('**/app')
  }, 120_000)
}
