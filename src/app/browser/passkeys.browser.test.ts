import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { expectSound, sizes, startProduct } from './product.ts'

const password = '一个很长的密码2026'

/** A device of the person's own: the browser's virtual authenticator, that verifies its user by itself. */
const holdDevice = async (page: Page) => {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const present = (it: boolean) => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: it })
  const held = async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials
  return { present, held }
}

for (const size of sizes) {
  test(`a passkey is made on the first day, signs in, is renamed and removed (${size.name})`, async () => {
    const { base, person } = await startProduct(onTestFinished)
    // Browsers make passkeys for names, never for an address of numbers.
    const site = base.replace('127.0.0.1', 'localhost')
    const page = await person(size)
    await page.bringToFront()
    const device = await holdDevice(page)
    await page.goto(`${site}/setup`)
    await page.getByLabel('名称').fill('衡知咨询集团')
    await page.getByLabel('姓名').fill('程管理')
    await page.getByRole('textbox', { name: '工号' }).fill('A001')
    await page.getByLabel('管理员的密码').fill(password)
    await page.getByRole('button', { name: '设立，接着导入花名册' }).click()
    await page.waitForURL('**/app/roster?first=1')

    // Just in with the password: it is not asked a second time.
    await page.goto(`${site}/second-factor?next=/app/me/devices`)
    await page.getByRole('heading', { name: '用这台设备：通行密钥' }).waitFor()
    await expectSound(page)
    await page.getByRole('button', { name: '设一个通行密钥' }).click()
    await page.getByRole('heading', { name: '开好了，请收好恢复码' }).waitFor()
    expect(await page.locator('.rc__codes code').allInnerTexts()).toHaveLength(10)
    expect(await device.held()).toMatchObject([{ rpId: 'localhost' }])
    await expectSound(page)
    await page.getByRole('button', { name: '已经收好，接着办事' }).click()

    await page.waitForURL('**/app/me/devices')
    await page.getByText('还没有用过').waitFor()
    await page.getByRole('button', { name: /^给.*改名$/ }).click()
    await page.getByLabel('名字', { exact: true }).fill('办公室的电脑')
    await page.getByRole('button', { name: '改名', exact: true }).click()
    await page.getByText('办公室的电脑').waitFor()
    await expectSound(page)
    // The same device makes no second one, and an open screen is not enough to try.
    await page.getByRole('button', { name: '再设一个通行密钥' }).click()
    await page.getByLabel('您的密码').fill('not the password')
    await page.getByRole('button', { name: '设一个通行密钥' }).click()
    await page.getByText('密码不对。').waitFor()
    await page.getByLabel('您的密码').fill(password)
    await page.getByRole('button', { name: '设一个通行密钥' }).click()
    await page.getByText('这台设备上已经有您的通行密钥了。').waitFor()
    await expectSound(page)

    const firstStep = async (where = site) => {
      await page.goto(`${where}/sign-in`)
      await page.getByLabel('工号、姓名或电话').fill('A001')
      await page.getByLabel('密码').fill(password)
      await page.getByRole('button', { name: '登录', exact: true }).click()
    }
    await page.getByRole('button', { name: '所有设备都退出' }).click()
    await page.waitForURL('**/sign-in**')
    await firstStep()
    await page.getByRole('heading', { name: '还差一步：通行密钥' }).waitFor()
    await expectSound(page)
    // The device does not know its user: nothing is signed, and it can be pressed again.
    await device.present(false)
    await page.getByRole('button', { name: '用通行密钥登录' }).click()
    await page.getByText('没有完成，可以再按一次。').waitFor()
    await expectSound(page)
    await device.present(true)
    await page.getByRole('button', { name: '用通行密钥登录' }).click()
    await page.waitForURL('**/app')

    await page.goto(`${site}/app/me/devices`)
    await page.getByText(/用过/).first().waitFor()
    await page.getByRole('button', { name: '去掉办公室的电脑' }).click()
    await page.getByText('这是最后一道').waitFor()
    await page.getByLabel('您的密码').fill(password)
    await expectSound(page)
    await page.getByRole('button', { name: '去掉它' }).click()
    await page.getByText('还没有开').waitFor()

    // By number instead of name, on plain http, or from another machine: said, and the other way is there.
    await firstStep(base)
    await page.waitForURL((it) => it.pathname === '/second-factor')
    await page.getByText('在本机请改用 localhost').waitFor()
    await page.getByLabel('六位验证码').waitFor()
    await expectSound(page)
    await page.goto(`${base}/app/me/devices`)
    await page.getByText('在本机请改用 localhost').waitFor()
    await expectSound(page)
  }, 120_000)
}
