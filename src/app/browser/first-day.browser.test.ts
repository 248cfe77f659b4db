import { expect, onTestFinished, test } from 'vitest'
import { expectSound, sizes, startProduct } from './product.ts'

for (const size of sizes) {
  test(`the first day: a letter with what is to be read and signed, then a clear line on the desk (${size.name})`, async () => {
    const { person } = await startProduct(onTestFinished)
    const page = await person(size)
    await page.goto('/setup')
    await page.getByLabel('名称').fill('衡知咨询集团')
    await page.getByLabel('姓名').fill('程管理')
    await page.getByRole('textbox', { name: '工号' }).fill('A001')
    await page.getByLabel('管理员的密码').fill('一个很长的密码2026')
    await page.getByRole('button', { name: '设立，接着导入花名册' }).click()
    await page.waitForURL('**/app/roster?first=1')

    await page.goto('/app')
    await page.getByText('机构管理员的职责还没确认').waitFor()
    await page.getByRole('link', { name: '去读，去签' }).click()
    await page.getByRole('heading', { name: '上岗第一天' }).waitFor()
    await expectSound(page)
    await page.getByRole('button', { name: '我已读过，签署' }).click()
    await page.getByText('已签', { exact: true }).waitFor()
    await page.getByRole('button', { name: /我已读过，照此履职/ }).click()
    // The first administrator's post is confidential: it owes the second factor beside what is signed.
    await page.getByRole('heading', { name: /都办好了|还差第二重验证/ }).waitFor()
    await page.getByText('该读的读过了，该签的签了').waitFor()
    await expectSound(page)
    await page.getByRole('link', { name: '到案头去' }).click()
    await page.getByRole('heading', { name: '今日案头' }).waitFor()
    expect(await page.getByText('还没确认').count()).toBe(0)

    await page.goto('/app/me')
    await page.getByLabel(/^手机/).fill('123')
    await page.getByRole('button', { name: '照这样改' }).click()
    await page.getByText(/要 11 位手机号/).waitFor()
    await page.getByLabel(/^手机/).fill('199 0006 0001')
    await page.getByRole('button', { name: '照这样改' }).click()
    await page.getByText('已经改好').waitFor()
    await expectSound(page)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载一份' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^我的资料-A001-.+\.html$/)

    await page.goto('/app/posts')
    await page.getByRole('button', { name: '设立岗位' }).click()
    await page.getByLabel('名称').fill('咨询顾问')
    await page.getByLabel('职责', { exact: true }).fill('接待客户。')
    await page.getByLabel('任职条件', { exact: true }).fill('会倾听。')
    await page.getByRole('button', { name: '设立', exact: true }).click()
    await page.getByText('「咨询顾问」就是目录里的「咨询师」').waitFor()
    await expectSound(page)
    for (const path of ['/app/posts?of=all', '/app/groups', '/app/certificates', '/app/staff?duties=open']) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectSound(page)
    }
  })
}
