import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectSound, type Size, sizes, startProduct } from './product.ts'

const { person, enter } = await startProduct()

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

for (const size of sizes) {
  test(`two doors: everyone of the demo enters with one press, and the banner leads back (${size.name})`, async () => {
    const page = await person(size)
    await page.goto('/')
    for (const name of ['赵明月', '周若兰', '马骁', '林晓薇', '贺岚']) {
      await button(page, new RegExp(name)).click()
      await page.waitForURL(/\/(app|c\/)/)
      await page.getByText('这是演示机构').waitFor()
      await page.goto('/')
    }
    await expectSound(page)
  })

  test(`a client books on the public page, moves the booking and adds it to the calendar (${size.name})`, async () => {
    const page = await person(size)
    await page.goto('/')
    await button(page, /赵明月/).waitFor()
    await page.context().addCookies([{ name: 'zhidu_door', value: 'demo', url: page.url() }])
    await page.goto('/book')
    await page.getByRole('radio', { name: '管理辅导' }).check({ force: true })
    await page.getByText('怎么联系您').waitFor()
    await expectSound(page)
    await chooseFreeSlot(page)
    await page.getByLabel('称呼').fill('阿依努尔·买买提')
    await page.getByLabel('电话').fill('１９９ 0003 0099')
    await button(page, /^约定/).click()

    await page.waitForURL(/\/c\/demo-/)
    await page.getByText('阿依努尔·买买提').first().waitFor()
    expect(await page.getByText('199 **** 0099').count()).toBeGreaterThan(0)
    await expectSound(page)
    const calendar = await page.request.get(
      await page.getByRole('link', { name: '加到日历' }).getAttribute('href').then(String),
    )
    expect(await calendar.text()).toMatch(/BEGIN:VEVENT[\s\S]*DTSTART:\d{8}T\d{6}Z/)

    await button(page, '改时间').click()
    await chooseFreeSlot(page, 3)
    await button(page, /^改到/).click()
    await button(page, /^改到/).waitFor({ state: 'detached' })
    await expectSound(page)
  })

  test(`one client from assignment to feedback, each by the one whose step it is (${size.name})`, async () => {
    const link = await bookAsClient(size)
    const head = await enter(size, '周若兰')
    const consultant = await enter(size, '马骁')
    const client = await person(size)
    await expectSound(head)

    // The head: proposed with reasons, refused with the article, one press.
    await head.goto('/app/engagements?scope=unit')
    await head.getByText(clientOf(size)).first().click()
    await head.getByText('不能分派').waitFor()
    await head.getByText('还没有签署保密承诺').waitFor()
    await expectSound(head)
    await head.getByRole('button', { name: /分派.*马骁|马骁.*分派/ }).click()
    await head.getByText('分派给').or(head.getByText('分派了咨询师')).first().waitFor()

    // The consultant hears of it in the open page, and opens it from there.
    await consultant
      .getByText(/分派给您了/)
      .first()
      .waitFor()
    await consultant.goto('/app')
    await consultant.getByText(clientOf(size)).first().click()
    await expectSound(consultant)

    // Out of order is refused with the article.
    await button(consultant, /记一次服务/)
      .first()
      .click()
    await consultant.getByText('拒绝').first().waitFor()
    await consultant
      .getByText(/不得跳过/)
      .first()
      .waitFor()
    await expectSound(consultant)
    await consultant.keyboard.press('Escape')

    await consultant.getByLabel('接待情况').fill('谈了现状与期望，预算已说明。')
    await consultant.getByRole('textbox', { name: /需求/ }).first().fill('三位店长要会做面谈')
    await consultant.getByLabel('客户等候').fill('3')
    await button(consultant, '记下，接待完成').click()
    await consultant.getByText('拟方案').first().waitFor()

    await consultant.getByLabel('目标').fill('三位店长能独立完成面谈。')
    await consultant
      .getByRole('textbox', { name: /内容|第.*项/ })
      .first()
      .fill('工作坊一场')
    // The only need there is answers the only line, without a press.
    expect(await button(consultant, /^需求1：/).getAttribute('aria-pressed')).toBe('true')
    await consultant.getByLabel('方法').fill('工作坊')
    await expectSound(consultant)
    await button(consultant, '交客户过目').click()
    await consultant.getByText('方案在客户手里').waitFor()

    await client.goto(link)
    await client.getByText('方案请您过目').waitFor()
    await expectSound(client)
    await button(client, '同意这份方案').click()
    await client.getByText('服务进行中').waitFor()

    await consultant
      .getByText(/确认了方案/)
      .first()
      .waitFor()
    await consultant.reload()
    await consultant.getByLabel('多少分钟').fill('90')
    await consultant.getByLabel('做了什么').fill('工作坊做完，三人各练一遍。')
    await button(consultant, '记下').click()
    await button(consultant, '写服务总结').click()
    await consultant.getByLabel('做了什么，达到了什么').fill('三位店长都能独立面谈。')
    await expectSound(consultant)
    await button(consultant, '交给客户').click()
    await consultant.getByText('等客户评价').first().waitFor()

    await client.reload()
    await client.getByText('三位店长都能独立面谈。').waitFor()
    for (const score of [/5\s*很满意/, /5\s*很及时/, /4\s*有用/]) await client.getByLabel(score).check({ force: true })
    await client.getByLabel('还想说的').fill('谢谢')
    await expectSound(client)
    await button(client, '交评价').click()
    await client.getByText('已经办结').waitFor()

    await head
      .getByText(/作了评价/)
      .first()
      .waitFor()
    await head.reload()
    await head.getByLabel('回复').fill('也谢谢您。')
    await button(head, '回复客户').click()
    await head.getByText('已复').first().waitFor()
    await client.reload()
    await client.getByText('也谢谢您。').waitFor()
    await expectSound(client)
  })

  test(`rulebook, chart and list are readable by everyone who may read them (${size.name})`, async () => {
    const page = await enter(size, '赵明月')
    for (const [path, words] of [
      ['/app/rulebook/dept', '第十六条'],
      ['/app/chart', '咨询二部'],
      ['/app/engagements?scope=all', 'YY-'],
      ['/app/staff', 'HZ010'],
    ] as const) {
      await page.goto(path)
      await page.getByText(words).first().waitFor()
      await expectSound(page)
    }
  })
}

const clientOf = (size: Size) => (size.name === 'desk' ? '慕容雪' : '尉迟恭')

const bookAsClient = async (size: Size): Promise<string> => {
  const page = await person(size)
  await page.goto('/')
  await button(page, /赵明月/).waitFor()
  await page.context().addCookies([{ name: 'zhidu_door', value: 'demo', url: page.url() }])
  await page.goto('/book')
  await page.getByRole('radio', { name: '管理辅导' }).check({ force: true })
  await chooseFreeSlot(page, 2)
  await page.getByLabel('称呼').fill(clientOf(size))
  await page.getByLabel('电话').fill(size.name === 'desk' ? '19900030011' : '19900030012')
  await button(page, /^约定/).click()
  await page.waitForURL(/\/c\/demo-/)
  return page.url()
}

/** Presses the nth slot that is free on the day that is shown. */
const chooseFreeSlot = async (page: Page, nth = 0) => {
  const slots = page.getByRole('radiogroup', { name: /的时段$/ }).locator('input:enabled')
  await slots.first().waitFor({ state: 'attached' })
  await slots.nth(Math.min(nth, (await slots.count()) - 1)).check({ force: true })
}
