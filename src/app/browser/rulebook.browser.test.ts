import { expect, test } from 'vitest'
import { expectSound, sizes, startProduct } from './product.ts'

const { enter } = await startProduct()

for (const size of sizes) {
  const phone = size.name === 'phone'

  test(`a member of staff reads an article of the daily regulation, its history, and finds others by two characters (${size.name})`, async () => {
    const page = await enter(size, '林晓薇')
    await page.goto('/app/rulebook')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectSound(page)
    if (phone) await page.getByRole('button', { name: /换一部制度/ }).click()
    await page
      .getByRole('link', { name: /^日常管理/ })
      .first()
      .click()
    await page.waitForURL(/rulebook\/daily/)

    // An article tells since when it holds and by which enactment.
    await page.goto('/app/rulebook/daily/8')
    const leave = page.getByRole('article').filter({ hasText: '请假应当事先' })
    await leave.waitFor()
    if (phone) await leave.getByRole('button', { name: /第八条/ }).click()
    const pane = page.getByRole('complementary').last()
    await pane.getByRole('link', { name: '第1版' }).first().waitFor()
    await expectSound(page)
    await page.keyboard.press('Escape')

    // What is not adopted stands there, and says that it binds nobody.
    await page.goto('/app/rulebook/visit')
    await page.getByText('未采用').first().waitFor()
    await page
      .getByRole('article')
      .first()
      .getByRole('button', { name: /第一条/ })
      .click()
    await pane.getByText('不约束任何人').waitFor()
    await pane.getByText('还没有采用过').waitFor()
    await expectSound(page)
    await page.keyboard.press('Escape')

    // What is in force tells since when, and the text of that day is one press away.
    await page.goto('/app/rulebook/dept/16')
    if (phone) await page.getByRole('button', { name: /第十六条/ }).click()
    await pane.getByText('设立时采用').waitFor()
    await expectSound(page)
    await pane.getByRole('link', { name: '看那天的文本' }).last().click()
    await page.waitForURL(/on=\d{4}-\d\d-\d\d/)
    await page.getByRole('button', { name: '回到今天' }).waitFor()
    await expectSound(page)

    await page.goto('/app/rulebook/dept')
    if (phone) await page.getByRole('searchbox').fill('加班')
    else {
      await page.getByRole('button', { name: /第一条/ }).waitFor()
      await page.keyboard.press('/')
      await page.keyboard.type('加班')
    }
    await page.getByText(/查到\d+条/).waitFor()
    await expectSound(page)
    await page
      .getByRole('link', { name: /第九条/ })
      .first()
      .click()
    await page.waitForURL(/daily\/9$/)

    await page.goto('/app/rulebook/dept')
    await page.getByRole('link', { name: '打印' }).click()
    await page.getByRole('heading', { level: 1, name: '咨询部管理制度' }).waitFor()
    await page
      .getByText(/^《咨询部管理制度》.*的文本$/)
      .last()
      .waitFor()
    await expectSound(page)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存为 Word' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^咨询部管理制度 \d{4}-\d\d-\d\d\.docx$/)
  })

  test(`the general manager amends a blank at its chip, within the bounds that it names (${size.name})`, async () => {
    const page = await enter(size, '赵明月')
    await page.goto('/app/rulebook/dept/16')
    await page.getByRole('button', { name: /^客户等候上限：/ }).click()
    const pane = page.getByRole('complementary').last()
    await pane.getByLabel('改为').fill('999')
    await pane.getByLabel('理由').fill('试行后调整')
    await pane.getByRole('button', { name: /^修订，留痕/ }).click()
    await pane.getByRole('alert').waitFor()
    await expectSound(page)
    await pane.getByLabel('改为').fill(phone ? '12' : '18')
    await pane.getByRole('button', { name: /^修订，留痕/ }).click()
    await page.getByText('已修订，今天起施行。').waitFor()
    await page.getByRole('button', { name: phone ? '客户等候上限：12分钟' : '客户等候上限：18分钟' }).waitFor()
    if (!phone) {
      await page.keyboard.press('j')
      await page.waitForURL(/dept\/17/)
    }
    await expectSound(page)
  })
}
