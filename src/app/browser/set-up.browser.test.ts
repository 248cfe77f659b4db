import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { expectSound, sizes, startProduct } from './product.ts'

const sample = join(import.meta.dirname, '../../modules/people/roster/fixtures/staff.xlsx')

for (const size of sizes) {
  test(`set up mine: name, administrator, the staff list as the office keeps it, chart (${size.name})`, async () => {
    const { person } = await startProduct(onTestFinished)
    const page = await person(size)
    await page.goto('/')
    await page.getByText('开始设立').click()
    await page.waitForURL('**/setup')
    await expectSound(page)
    await page.getByLabel('名称').fill('衡知咨询集团')
    await page.getByLabel('姓名').fill('程管理')
    await page.getByRole('textbox', { name: '工号' }).fill('A001')
    await page.getByLabel('管理员的密码').fill('一个很长的密码2026')
    await page.getByRole('button', { name: '设立，接着导入花名册' }).click()

    await page.waitForURL('**/app/roster?first=1')
    await expectSound(page)
    await page.getByLabel('花名册文件').setInputFiles(sample)
    await page.getByText('70行里').waitFor()
    for (const reason of [
      '与第 8 行相同',
      '2024 年 2 月没有 30 日',
      '姓名空着',
      '名单里没有工号 9999',
      '要 11 位手机号，这里是 7 位',
    ]) {
      await page.getByText(reason).first().waitFor()
    }
    await expectSound(page)
    expect(await page.getByRole('button', { name: /^写入，还差/ }).count()).toBe(1)

    await page.getByRole('button', { name: /其余.*都跳过/ }).click()
    await page.getByRole('button', { name: /^写入/ }).click()
    await page.waitForURL(/\/app\/(chart|staff)/)
    await page.getByText('咨询一部').first().waitFor()
    await expectSound(page)

    await page.getByRole('link', { name: '看看接待时间与接待室' }).click()
    const saturday = page.getByRole('group', { name: '周六' })
    await saturday.getByRole('button', { name: /这天也接待/ }).click()
    await page.getByRole('button', { name: '照这样接待' }).click()
    await page.getByText('新的接待时间已经生效').waitFor()
    await page.getByRole('button', { name: /添一间.*咨询一部/ }).click()
    await page.getByLabel('叫什么').fill('小会议室')
    await page.getByRole('button', { name: '添上' }).click()
    await page.getByRole('button', { name: /停用.*小会议室/ }).waitFor()
    await expectSound(page)

    await page.goto('/app/staff')
    for (const name of ['欧阳静怡', '𠮷田明', '阿卜杜热西提·买买提']) await page.getByText(name).first().waitFor()
    await expectSound(page)
  })
}
