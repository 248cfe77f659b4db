import { expect, onTestFinished, test } from 'vitest'
import { openIdServer } from '../../modules/federation/testing/oidc-server.ts'
import { expectSound, sizes, startProduct } from './product.ts'

const password = '一个很长的密码2026'
const server = await openIdServer()

for (const size of sizes) {
  test(`the administrator opens a way in, links an account by signing in once, and comes in by it (${size.name})`, async () => {
    const { base, person } = await startProduct(onTestFinished)
    const page = await person(size)
    await page.goto('/setup')
    await page.getByLabel('名称').fill('衡知咨询集团')
    await page.getByLabel('姓名').fill('程管理')
    await page.getByRole('textbox', { name: '工号' }).fill('A001')
    await page.getByLabel('管理员的密码').fill(password)
    await page.getByRole('button', { name: '设立，接着导入花名册' }).click()
    await page.waitForURL('**/app/roster?first=1')

    await page.goto('/app/sign-in-ways')
    await page.getByText('现在只有密码这一扇门').waitFor()
    await expectSound(page)
    await page.getByRole('button', { name: '添统一身份（OIDC）' }).click()
    await page.getByRole('button', { name: '添上' }).click()
    await page.getByText('请填这一项。').first().waitFor()
    await page.getByLabel('签发者').fill(server.url)
    await page.getByLabel('Client ID').fill(server.client.id)
    await page.getByLabel('密钥').fill(server.client.secret)
    await expectSound(page)
    await page.getByRole('button', { name: '添上' }).click()
    await page.getByText('还没有人连上').waitFor()
    await expectSound(page)

    // At another machine: not known yet, so the password once.
    const other = await person(size)
    server.sits({ sub: `cheng at ${size.name}`, name: '程管理', preferred_username: 'A001' })
    await other.goto('/sign-in?next=/app/posts')
    await other.getByRole('button', { name: '用统一身份登录' }).waitFor()
    await expectSound(other)
    await other.getByRole('button', { name: '用统一身份登录' }).click()
    await other.waitForURL('**/sign-in/back?next=*')
    await other.getByText('还没有连上员工').waitFor()
    await expectSound(other)
    await other.getByRole('button', { name: '用密码登录并连上' }).click()
    await other.getByText('登录后请您确认一次').waitFor()
    expect(await other.getByLabel('工号、姓名或电话').inputValue()).toBe('A001')
    await expectSound(other)
    await other.getByLabel('密码', { exact: true }).fill(password)
    await other.getByRole('button', { name: '登录', exact: true }).click()
    // A confidential post is asked for its second factor on the way.
    await other.waitForURL((it) => it.pathname === '/second-factor')
    expect(new URL(other.url()).searchParams.get('next')).toBe('/sign-in/linking')
    await other.goto('/sign-in/linking')
    await other.getByRole('heading', { name: '是同一个人吗？' }).waitFor()
    await expectSound(other)
    await other.getByRole('button', { name: '是我，连上' }).click()
    await other.getByRole('heading', { name: '连上了' }).waitFor()
    await expectSound(other)

    const third = await person(size)
    await third.goto('/sign-in?next=/app/posts')
    await third.getByRole('button', { name: '用统一身份登录' }).click()
    await third.waitForURL((it) => it.pathname === '/second-factor' && it.searchParams.get('next') === '/app/posts')

    // A new password ends what is linked, but for what its person says is their own.
    await other.goto('/app/me/devices')
    await other.getByRole('button', { name: '改密码' }).click()
    await other.getByText('连着的账号会一并解除').waitFor()
    await other.getByLabel('现在的密码').fill(password)
    await other.getByLabel('新密码').fill(`${password}又一个`)
    await other.getByLabel('统一身份 程管理').check()
    await expectSound(other)
    await other.getByRole('button', { name: '改密码' }).click()
    await other.getByText('改好了').waitFor()
    await other.getByRole('button', { name: '解除统一身份账号' }).click()
    await expectSound(other)
    await other.getByRole('button', { name: '解除它' }).click()
    await other.getByText('还没有连上').waitFor()

    // A stale address opens nothing, and says what to do.
    await third.goto('/sign-in/back?state=stale&code=stale')
    await third.getByText('请回到登录页重新来过').waitFor()
    expect(third.url()).toBe(`${base}/sign-in/back`)
    await expectSound(third)
  })
}
