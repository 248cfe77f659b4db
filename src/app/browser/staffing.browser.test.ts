import { expect, test } from 'vitest'
import { expectSound, sizes, startProduct } from './product.ts'

const { enter } = await startProduct()
/** Whom the administrator moves, by screen: each leaves the other's people alone. */
const mover = { desk: '王思远', phone: '罗昊天' } as const

for (const size of sizes) {
  const phone = size.name === 'phone'

  test(`the head of administration moves somebody from the 1st, seeing first what follows (${size.name})`, async () => {
    const page = await enter(size, '韩雪松')
    await page.goto('/app/chart')
    await page
      .getByRole('button', { name: new RegExp(`^${mover[size.name]}`) })
      .first()
      .click()
    const pane = page.getByRole('complementary').last()
    await expectSound(page)
    await pane.getByRole('button', { name: '变动', exact: true }).click()

    await pane.getByLabel('部门').first().selectOption({ label: '财务部' })
    await pane.getByLabel('岗位', { exact: true }).first().selectOption({ label: '出纳' })
    await pane.getByRole('button', { name: /再兼一个岗位/ }).click()
    await pane.getByLabel('部门').nth(1).selectOption({ label: '行政部' })
    await pane.getByLabel('岗位', { exact: true }).nth(1).selectOption({ label: '印章保管' })
    await pane.getByText('一手付款，一手盖章').waitFor()
    const decide = pane.getByRole('button', { name: /^排定/ })
    expect(await decide.getAttribute('aria-disabled')).toBe('true')
    await expectSound(page)

    await pane.getByLabel('部门').nth(1).selectOption({ label: '咨询一部' })
    await pane.getByLabel('岗位', { exact: true }).nth(1).selectOption({ label: '咨询师' })
    await pane.getByRole('heading', { name: new RegExp(`${mover[size.name]} 任财务部出纳、咨询一部咨询师`) }).waitFor()
    await pane
      .getByText(/交给周若兰|权限没有变化/)
      .first()
      .waitFor()
    await pane.getByText('一手付款').waitFor({ state: 'detached' })
    if (!phone)
      await page
        .getByRole('img', { name: `${mover[size.name]}，届时到任` })
        .first()
        .waitFor()
    await expectSound(page)
    await decide.click()

    // The chart stands on the planned day, with who decided it and the way back.
    await page
      .getByText(/已排定/)
      .first()
      .waitFor()
    const planned = page.getByRole('list', { name: /的变动$/ }).filter({ hasText: mover[size.name] })
    await planned.waitFor()
    await page.getByRole('button', { name: '回到今天' }).waitFor()
    await expectSound(page)
    await planned
      .getByRole('listitem')
      .filter({ hasText: mover[size.name] })
      .getByRole('button', { name: '撤回' })
      .click()
    await page.getByText('已撤回，那天照旧。').waitFor()
  })

  test(`anybody opens the chart of a past day, and sees nothing of what is planned (${size.name})`, async () => {
    const page = await enter(size, '林晓薇')
    await page.goto('/app/chart')
    await page.getByText(/\d+人，4个部门/).waitFor()
    expect(await page.getByRole('button', { name: '变动', exact: true }).count()).toBe(0)
    await expectSound(page)
    const today = phone ? page.getByText('项目负责人 2') : page.getByRole('button', { name: /^何𠮷/ }).nth(1)
    await today.waitFor()
    // Days too near each other share a dot, which opens the later one first.
    const dot = page.getByRole('button', { name: /吴桐：财务部/ })
    await expect
      .poll(async () => {
        if (await dot.count()) await dot.click()
        return today.count()
      })
      .toBe(0)
    await page.getByText(/这是.*的样子/).waitFor()
    await expectSound(page)
    if (!phone) {
      // The day that was pressed holds the focus: the arrows go on from it.
      await page.keyboard.press('ArrowRight')
      await page.getByRole('button', { name: /^何𠮷/ }).nth(1).waitFor()
    }
    await page.getByRole('button', { name: '回到今天' }).click()
    await today.waitFor()
    const tomorrow = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
    await page.goto(`/app/chart?day=${tomorrow}`)
    await page.getByText(/\d+人，4个部门/).waitFor()
    expect(await page.getByText(/的样子。/).count()).toBe(0)
  })
}

test('somebody leaves: the pane says what follows, one press does it, their open page is shut', async () => {
  const consultant = await enter(sizes[0], '马骁')
  await consultant.getByRole('link', { name: '组织' }).first().waitFor()
  const page = await enter(sizes[0], '韩雪松')
  await page.goto('/app/chart')
  await page.getByRole('button', { name: /^马骁/ }).first().click()
  const pane = page.getByRole('complementary').last()
  await pane.getByRole('button', { name: '离职' }).click()
  await pane.getByText(/交给周若兰/).waitFor()
  await pane.getByText(/台已登录的设备当即退出/).waitFor()
  await expectSound(page)
  await pane.getByRole('button', { name: /^办理离职/ }).click()
  await pane.getByText('请写明原因。').waitFor()
  await pane.getByLabel('离职的原因').fill('回乡')
  await pane.getByRole('button', { name: /^办理离职/ }).click()
  await page.getByText(/马骁在.*离职：权限当即收回/).waitFor()
  await expect.poll(() => page.getByRole('button', { name: /^马骁/ }).count()).toBe(0)
  await expectSound(page)
  await consultant.goto('/app/chart')
  await consultant.waitForURL((url) => !url.pathname.startsWith('/app/chart'))
})
