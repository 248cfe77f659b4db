import { expect, onTestFinished, test } from 'vitest'
import { expectSound, sizes, startProduct } from './product.ts'

for (const size of sizes) {
  test(`the unit’s regulation: three points chosen, sealed, read and signed; who has not is known (${size.name})`, async () => {
    const { enter, person } = await startProduct(onTestFinished)
    // The demo is being made.
    const door = await person(size)
    await door.goto('/')
    await door.getByRole('button', { name: /赵明月/ }).waitFor({ timeout: 90_000 })
    const general = await enter(size, '赵明月')
    await general.getByRole('heading', { name: '等您盖印施行' }).waitFor()
    await general.getByRole('link', { name: /单位.*管理制度/ }).click()
    await general.getByRole('heading', { name: /^采用 .*单位.*制度/ }).waitFor()
    await general.getByText('还有 3 处说法不一没有选定').waitFor()
    const seal = general.getByRole('button', { name: '盖印施行' })
    expect(await seal.getAttribute('aria-disabled')).toBe('true')
    await expectSound(general)

    const choose = (point: string, says: RegExp) =>
      general.getByRole('radiogroup', { name: point }).getByRole('radio', { name: says }).check()
    await choose('请假几级批', /经其批准即可休假/)
    await choose('上下班时间', /周一至周五/)
    await choose('制度谁说了算', /由总经理制定并施行/)
    await general.getByRole('textbox', { name: '理由' }).first().fill('主管最清楚手上的活。')
    await general.getByText('都齐了').waitFor()
    await expectSound(general)
    await seal.click()
    await general.getByText(/赵明月.*盖印，第 1 版/).waitFor()
    await expectSound(general)

    const ma = await enter(size, '马骁')
    await ma.getByRole('heading', { name: '待我读的制度' }).waitFor()
    await ma.getByRole('link', { name: /单位.*管理制度/ }).click()
    const sign = ma.getByRole('button', { name: '我已读过，签认' })
    await sign.waitFor()
    expect(await sign.getAttribute('aria-disabled')).toBe('true')
    await expectSound(ma)
    await sign.scrollIntoViewIfNeeded()
    await ma.getByText('签认留您的姓名与时间').waitFor()
    await sign.click()
    await ma.getByText(/签认过/).waitFor()
    // Who else has not is no colleague's affair.
    expect(await ma.getByText('还没有签认').count()).toBe(0)

    const han = await enter(size, '韩雪松')
    await han.goto(new URL(ma.url()).pathname)
    await han.getByRole('heading', { name: /还没有签认/ }).waitFor()
    await han.getByRole('cell', { name: '马骁' }).waitFor()
    expect(await han.locator('.unread-unit').getByText('马骁').count()).toBe(0)
    await han.getByRole('button', { name: '提醒他们' }).click()
    await han.getByText(/提醒了 \d+ 人/).waitFor()
    await han.getByText('今天已经提醒过了').waitFor()
    await expectSound(han)
  }, 240_000)
}
