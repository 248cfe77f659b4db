import { expect, test } from 'vitest'
import { expectSound, sizes, startProduct } from './product.ts'

const { enter } = await startProduct()

for (const size of sizes) {
  test(`the general manager's morning: a sentence, a block for each article, and the records behind a figure (${size.name})`, async () => {
    const page = await enter(size, '赵明月')
    await page.goto('/app/rulebook/morning')
    await page.getByRole('heading', { level: 1 }).getByText('本月，制度').waitFor()
    await page.getByRole('heading', { name: /条，各在做什么/ }).waitFor()
    await page.getByRole('heading', { name: '近三十日' }).waitFor()
    await page
      .getByRole('link', { name: /^第十六条.*起作用/ })
      .first()
      .waitFor()
    await expectSound(page)

    await page.getByRole('heading', { level: 1 }).getByRole('link').first().click()
    await page.waitForURL(/rulebook\/records/)
    const rows = page.getByRole('main').getByRole('listitem')
    await rows.getByText(/YY-\d/).first().waitFor()
    await expectSound(page)
    await rows.getByRole('link', { name: /^YY-/ }).first().click()
    await page.waitForURL(/engagements\/[0-9a-f]/)
  }, 60_000)

  test(`a consultant asks why beside a limit, reads the value of its day, and goes on to the article (${size.name})`, async () => {
    const page = await enter(size, '马骁')
    const answer = await page.request.post('/api/engagements.list', { data: { scope: 'mine' } })
    const items = (await answer.json()).items as { id: string; stage: string }[]
    const plan = items.find((it) => it.stage === 'service') ?? items.find((it) => it.stage !== 'assignment')!
    await page.goto(`/app/engagements/${plan.id}`)
    await page
      .getByRole('button', { name: /：为什么$/ })
      .last()
      .click()
    const pane = page.getByRole('complementary', { name: /^为什么是/ })
    await pane.getByText('当日的数').waitFor()
    await pane.getByText('条文').first().waitFor()
    await pane.getByText(/《.+》/).waitFor()
    await expectSound(page)
    await pane.getByRole('link', { name: /第十六条|第十五条/ }).click()
    await page.waitForURL(/rulebook\/(dept\/16|service\/15)/)
  }, 60_000)
}

test('a client reads on the booking page from when there are slots, and why', async () => {
  const page = await enter(sizes[1], '马骁')
  await page.context().clearCookies({ name: /session/ })
  await page.goto('/book')
  await page.getByRole('button', { name: /最早可以约到什么时候/ }).click()
  const pane = page.getByRole('dialog', { name: /^为什么是/ })
  await pane.getByText('预约至少提前').waitFor()
  await expectSound(page)
  expect(await pane.getByRole('link').count()).toBe(0)
}, 60_000)
