import { expect, onTestFinished, test } from 'vitest'
import { expectSound, sizes, startProduct } from './product.ts'

const text = `顾问守则
第一条 为把咨询业务做好，制定本守则。
第二条 客户的秘密不得外泄，团队成员先签保密承诺，再看客户资料。
第三条 咨询师只能承办自己登记专长以内的题目；要证书才能办的，没有有效证书不得承办。`

for (const size of sizes) {
  test(`an office’s own text: pasted, split, linked, sealed; then refusals cite it (${size.name})`, async () => {
    const { enter, person } = await startProduct(onTestFinished)
    const door = await person(size)
    await door.goto('/')
    await door.getByRole('button', { name: /赵明月/ }).waitFor({ timeout: 90_000 })
    const general = await enter(size, '赵明月')
    await general.goto('/app/rulebook/own/new')
    await general.getByLabel('或者粘贴原文').fill(text)
    await expectSound(general)
    await general.getByRole('button', { name: '拆成条' }).click()
    await general.getByRole('heading', { name: '《顾问守则》' }).waitFor()
    await general.getByText('3 条，认领 0，有对应 0').waitFor()
    await expectSound(general)

    // Text only; then the likeliest, twice. Each press walks on to the next undecided.
    await general.getByRole('button', { name: /只作文字/ }).click()
    await general.getByRole('heading', { name: /^第二条/ }).waitFor()
    await general.getByRole('button', { name: /服务规则 第五条/ }).click()
    await general.getByRole('heading', { name: /^第三条/ }).waitFor()
    await general.getByRole('button', { name: /服务规则 第四条/ }).click()
    await general.getByText('3 条，认领 3，有对应 2').waitFor()
    await general.getByText(/^已保存/).waitFor()
    // It is all there after the page was closed.
    await general.reload()
    await general.getByText('3 条，认领 3，有对应 2').waitFor()
    await expectSound(general)

    const day = general.getByLabel('施行日期')
    await day.fill(new Date().toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' }))
    await day.press('Enter')
    await general.getByRole('button', { name: '成为草案' }).click()
    await general.waitForURL('**/app/rulebook/enactments/*')
    await general.getByRole('heading', { name: /^采用 .*顾问守则/ }).waitFor()
    await general.getByRole('button', { name: '盖印施行' }).click()
    await general.getByText(/赵明月.*盖印，第 1 版/).waitFor()

    const head = await enter(size, '周若兰')
    await head.goto('/app/engagements?stage=assignment')
    await head.locator('a[href^="/app/engagements/"]').first().click()
    const cited = head.getByRole('button', { name: '顾问守则 第三条' }).first()
    await cited.click()
    const pane = head.getByRole('dialog', { name: '顾问守则 第三条' })
    await pane.getByText('咨询师只能承办自己登记专长以内的题目').waitFor()
    await pane.getByText('系统照通用条文〔服务规则 第四条〕办').waitFor()
    await expectSound(head)
    expect(await head.getByRole('button', { name: '服务规则 第四条' }).count()).toBe(0)
  }, 240_000)
}
