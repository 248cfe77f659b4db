import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { showMe } from '../people/show-me.ts'
import { answerSecondFactor } from './answer-second-factor.ts'
import { codeOf, from, leaves, setsUpFactor, signsIn, signsInHalf } from './testing.ts'

const office = await openOffice()
const wrong = { kind: 'unauthenticated', code: 'wrong-factor' }
const over = { kind: 'unauthenticated', code: 'ticket-over' }
const tick = (minutes: number) => office.stage.at(office.stage.now().add({ minutes }))
const answers = (ticket: string, code: string, place = {}) => from(office, place)(answerSecondFactor, { ticket, code })

const ma = await setsUpFactor(office, 'ma')
tick(1)

test('password, then code: only both together come in', async () => {
  const ticket = await signsInHalf(office, 'HZ011', password)
  await expect(office.stage.act(showMe, {}, ticket)).rejects.toMatchObject({ kind: 'unauthenticated' })
  const { token, name } = await answers(ticket, codeOf(office, ma.secret))
  expect(name).toBe('马骁')
  await expect(office.stage.act(showMe, {}, token)).resolves.toMatchObject({ number: 'HZ011' })
})

test('a used code works no second time, nor one from before it; the next one does', async () => {
  const ticket = await signsInHalf(office, 'HZ011', password)
  await expect(answers(ticket, codeOf(office, ma.secret))).rejects.toMatchObject(wrong)
  await expect(answers(ticket, codeOf(office, ma.secret, -1))).rejects.toMatchObject(wrong)
  await expect(answers(ticket, codeOf(office, ma.secret, 1))).resolves.toMatchObject({ name: '马骁' })
  tick(2)
})

test('two who use one code at once: one enters', async () => {
  const tickets = [await signsInHalf(office, 'HZ011', password), await signsInHalf(office, 'HZ011', password)]
  const tries = await Promise.allSettled(tickets.map((it) => answers(it, codeOf(office, ma.secret))))
  expect(tries.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  tick(2)
})

test('the first half is good once, for ten minutes, for five tries, and for nothing else', async () => {
  const spent = await signsInHalf(office, 'HZ011', password)
  await answers(spent, codeOf(office, ma.secret))
  await expect(answers(spent, codeOf(office, ma.secret, 1))).rejects.toMatchObject(over)
  const late = await signsInHalf(office, 'HZ011', password)
  tick(11)
  await expect(answers(late, codeOf(office, ma.secret))).rejects.toMatchObject(over)
  const tried = await signsInHalf(office, 'HZ011', password)
  for (let i = 0; i < 5; i += 1) await expect(answers(tried, '000000')).rejects.toMatchObject(wrong)
  await expect(answers(tried, codeOf(office, ma.secret))).rejects.toMatchObject(over)
  await expect(answers('no such ticket', '123456')).rejects.toMatchObject(over)
  tick(20)
})

test('whoever knows the password does not get to guess codes with ticket after ticket; a known device is not shut out', async () => {
  const device = 'a device that came in before 12345'
  await answers(await signsInHalf(office, 'HZ011', password, { device }), codeOf(office, ma.secret), { device })
  tick(1)
  for (let i = 0; i < 10; i += 1) {
    await expect(answers(await signsInHalf(office, 'HZ011', password), '000000')).rejects.toMatchObject(wrong)
  }
  const ticket = await signsInHalf(office, 'HZ011', password)
  await expect(answers(ticket, codeOf(office, ma.secret))).rejects.toMatchObject({ kind: 'throttled' })
  const own = await signsInHalf(office, 'HZ011', password, { device })
  await expect(answers(own, codeOf(office, ma.secret), { device })).resolves.toMatchObject({ name: '马骁' })
  tick(30)
})

test('a recovery code works once, and its person is told', async () => {
  const code = ma.codes[3]!
  const typed = code.toLowerCase().replaceAll('-', ' ')
  await expect(answers(await signsInHalf(office, 'HZ011', password), typed)).resolves.toMatchObject({ name: '马骁' })
  await expect(answers(await signsInHalf(office, 'HZ011', password), code)).rejects.toMatchObject(wrong)
  const [told] = await office.rows("select params from notice where kind = 'access.recovery-used'")
  expect(told.params).toEqual({ left: '9' })
})

test('whoever left between the two steps does not come in', async () => {
  const wang = await setsUpFactor(office, 'wang')
  tick(1)
  const ticket = await signsInHalf(office, 'HZ012', password)
  await leaves(office, 'wang')
  await expect(answers(ticket, codeOf(office, wang.secret))).rejects.toMatchObject(over)
})

test('every step stands in the log', async () => {
  await setsUpFactor(office, 'lin').then(async ({ secret }) => {
    tick(1)
    await answers(await signsInHalf(office, 'HZ016', password), codeOf(office, secret))
  })
  const rows = await office.rows('select step, outcome, login from sign_in_try where staff_id = $1 order by id', [
    office.id('lin'),
  ])
  expect(rows.slice(-2)).toEqual([
    { step: 'password', outcome: 'half', login: 'HZ016' },
    { step: 'code', outcome: 'in', login: null },
  ])
  await expect(signsIn(office, 'HZ013', password)).resolves.toBeDefined()
})
