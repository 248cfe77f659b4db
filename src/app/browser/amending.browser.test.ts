import { expect, test } from 'vitest'
import { expectSound, sizes, startProduct } from './product.ts'

const { enter, person } = await startProduct()
/** Which blank is amended, and about which article is asked, by screen: each leaves the other's alone. */
const blanks = { desk: '方案交付时限', phone: '首次服务时限' } as const
const asked = { desk: 'dept/18', phone: 'dept/19' } as const

test('the demo organisation is made', async () => {
  const page = await person(sizes[0])
  await page.goto('/')
  await page.getByRole('button', { name: /赵明月/ }).waitFor({ timeout: 80_000 })
})

for (const size of sizes) {
  const blank = blanks[size.name]

  test(`the head of consulting proposes an amendment, sees what it changes, and the general manager seals it (${size.name})`, async () => {
    const page = await enter(size, '周若兰')
    await page.goto('/app/rulebook/amend/dept/16')
    await page.getByRole('heading', { name: /修订.*常规客户流程/ }).waitFor()
    await expectSound(page)
    await page.getByRole('button', { name: '起草' }).click()
    await page.getByText('还没有改动').waitFor()

    await page.getByRole('button', { name: new RegExp(`^改${blank}`) }).click()
    const field = page.getByRole('textbox', { name: blank })
    await field.fill('99999')
    await page.getByText(/请填 \d+ 到 \d+ 之间的整数/).waitFor()
    await field.fill('9')
    await page.getByRole('heading', { name: '施行之后' }).waitFor()
    await page.getByText('施行前开始的').first().waitFor()
    await page.getByText(/只数您主管的部门/).waitFor()
    await expectSound(page)

    await page.getByRole('button', { name: '改字句' }).click()
    const words = page.getByRole('textbox', { name: '条文' })
    await words.fill((await words.inputValue()).replace('不得开始服务', `不得开始服务；${size.name}遇节假日顺延`))
    await page.getByRole('button', { name: '收起字句' }).click()
    await page.locator('ins', { hasText: '遇节假日顺延' }).first().waitFor()
    await page.getByRole('textbox', { name: '理由' }).fill('旺季来不及')
    await page.getByRole('button', { name: '起草' }).click()
    await page.getByText('草案存好了。').waitFor()
    await page.waitForURL(/draft=/)
    // Who drafts does not seal.
    await page.getByRole('button', { name: '公示' }).waitFor()
    expect(await page.getByRole('button', { name: '盖印施行' }).count()).toBe(0)
    await expectSound(page)
    const { pathname, search } = new URL(page.url())

    const manager = await enter(size, '赵明月')
    await manager.goto(`${pathname}${search}`)
    await manager.getByRole('button', { name: '盖印施行' }).click()
    await manager
      .getByText(/第 \d+ 版，.*起施行。/)
      .first()
      .waitFor()
    await expectSound(manager)
  })

  test(`the general manager drafts and seals in two presses; who else amends the same blank is told (${size.name})`, async () => {
    const page = await enter(size, '周若兰')
    await page.goto('/app/rulebook/amend/dept/16')
    await page.getByRole('button', { name: /^改评价期限/ }).click()
    await page.getByRole('textbox', { name: '评价期限' }).fill('20')
    await page.getByRole('textbox', { name: '理由' }).fill('客户要多些时间')
    await page.getByRole('button', { name: '起草' }).click()
    await page.waitForURL(/draft=/)

    const manager = await enter(size, '赵明月')
    await manager.goto('/app/rulebook/amend/dept/16')
    await manager.getByRole('button', { name: /^改评价期限/ }).click()
    await manager.getByRole('textbox', { name: '评价期限' }).fill(size.name === 'desk' ? '10' : '12')
    await manager
      .getByText(/周若兰的另一份草案也改「.*评价期限」/)
      .first()
      .waitFor()
    await manager.getByRole('textbox', { name: '理由' }).fill('收得快些')
    await manager.getByRole('button', { name: '起草' }).click()
    await manager.waitForURL(/draft=/)
    await manager.getByRole('button', { name: '盖印施行' }).click()
    await manager
      .getByText(/第 \d+ 版，.*起施行。/)
      .first()
      .waitFor()
  })

  test(`what touches the staff’s hours waits for discussion and posting, and the seal says why (${size.name})`, async () => {
    const page = await enter(size, '韩雪松')
    await page.goto('/app/rulebook/amend/daily/6')
    await page.getByRole('button', { name: /^改下午工作时间/ }).click()
    await page.getByLabel('止', { exact: true }).fill(size.name === 'desk' ? '17:30' : '17:45')
    await page.getByRole('textbox', { name: '理由' }).fill('通勤时间长')
    await page.getByRole('button', { name: '起草' }).click()
    await page.waitForURL(/draft=/)
    await page.getByRole('button', { name: '公示' }).click()
    await page.getByRole('button', { name: '公示草案' }).click()
    await page.getByText(/已公示/).waitFor()
    const { pathname, search } = new URL(page.url())

    const reader = await enter(size, '马骁')
    await reader.goto(`${pathname}${search}`)
    await reader.getByRole('textbox', { name: /我的意见/ }).fill('能否提前上班？')
    await reader.getByRole('button', { name: '提意见' }).click()
    await reader.getByText('等答复').waitFor()
    await expectSound(reader)

    await page.reload()
    await page.getByRole('textbox', { name: '答复' }).fill('下次写入。')
    await page.getByRole('button', { name: '采纳', exact: true }).click()
    await page.getByRole('img', { name: '采纳' }).waitFor()

    const manager = await enter(size, '赵明月')
    await manager.goto(`${pathname}${search}`)
    await manager.getByRole('button', { name: /盖印施行/ }).click()
    await manager.getByText('还没有去办，所以没有留痕。').waitFor()
    await expectSound(manager)
  })

  test(`somebody asks what an article means; the answer hangs on it for everybody (${size.name})`, async () => {
    const article = asked[size.name]
    const page = await enter(size, '马骁')
    const opened = async (it: typeof page) => {
      await it.goto(`/app/rulebook/${article}`)
      if (size.name === 'phone') {
        const name = { 'dept/18': '第十八条', 'dept/19': '第十九条' }[article]
        await it
          .getByRole('button', { name: new RegExp(`^${name}`) })
          .first()
          .click()
      }
      await it.getByRole('region', { name: '解释' }).waitFor()
    }
    await opened(page)
    await page.getByRole('button', { name: '问这一条是什么意思' }).click()
    await page.getByRole('textbox', { name: '您的疑问' }).fill('主管不在谁批？')
    await page.getByRole('button', { name: '提出' }).click()
    await page.getByText('您问的').waitFor()
    await expectSound(page)

    const manager = await enter(size, '赵明月')
    await manager.goto('/app')
    await manager.getByRole('heading', { name: '对制度的疑问' }).waitFor()
    const question = manager.getByRole('listitem').filter({ hasText: '主管不在谁批？' }).last()
    await question.getByText('马骁').waitFor()
    await expectSound(manager)
    await question.getByRole('textbox', { name: '答复' }).fill('由副职批。')
    await question.getByRole('button', { name: '答复' }).click()
    await manager.getByText(/已答复：解释 \d+-\d+/).waitFor()

    const other = await enter(size, '林晓薇')
    await opened(other)
    await other.getByText('由副职批。').waitFor()
    await other
      .getByText(/解释 \d+-\d+/)
      .first()
      .waitFor()
    expect(await other.getByText('马骁').count()).toBe(0)
    await expectSound(other)
  })
}
