import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { at, openStage } from '../../demo/stage.ts'
import type { Act } from '../../kernel/act.ts'
import { perform } from '../../kernel/action.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { Contract, InputOf, OutputOf } from '../../kernel/contract.ts'
import { openDatabase } from '../database.ts'
import { type Door, houseOf } from '../organisation.ts'
import { monday, password, template } from './server.ts'

/** The people of 衡知咨询 by the names that tests call them. */
export const people = {
  zhao: 'HZ001', // general manager
  shen: 'HZ002', // deputy general manager
  han: 'HZ003', // administrator, head of administration
  zhou: 'HZ010', // head of consulting 2
  ma: 'HZ011', // consultant: 管理辅导, 组织诊断, 薪酬绩效; certified
  wang: 'HZ012', // consultant: 组织诊断, 管理辅导, 管理测评; certified
  ouyang: 'HZ013', // consultant: 管理辅导, 薪酬绩效
  luo: 'HZ014', // consultant: 管理测评, 管理辅导; certificate lapsed on 10 November
  qihang: 'HZ015', // project leader; undertaking not signed
  lin: 'HZ016', // assistant
  xu: 'HZ020', // head of consulting 1
  chen: 'HZ021', // consultant of consulting 1: 企业战略, 股权激励
  su: 'HZ030', // head of finance
} as const
export type Person = keyof typeof people

type Run = <C extends Contract>(act: { contract: C }, input: InputOf<C>) => Promise<OutputOf<C>>

/**
 * An office of one's own: a copy of the template database, real acts on real SQL, and a clock that stands where it is
 * set. Gone after the file's tests.
 */
export const openOffice = async (door: Door = 'own') => {
  const base = inject('postgres')
  const staff = inject('staff')
  const name = `office_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: base })
  await admin.connect()
  await admin.query(`create database ${name} template ${template}`)
  const url = new URL(base)
  url.pathname = `/${name}`
  const database = await openDatabase(url.href)
  const house = { ...houseOf(database, door), key: () => Buffer.alloc(32, 7) }
  const stage = openStage(house, at(monday, '09:00'), password)
  const owner = new pg.Client({ connectionString: url.href })
  await owner.connect()
  afterAll(async () => {
    await owner.end()
    await database.end()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })

  const run =
    (token: string | undefined, kind: 'session' | 'link'): Run =>
    (act, input) =>
      stage.act(act as unknown as Act, input, token, kind) as never
  return {
    stage,
    database,
    house: { ...house, now: stage.now },
    id: (person: Person) => staff[people[person]]!,
    /** Acts as one of the office's people. */
    as:
      (person: Person): Run =>
      async (act, input) =>
        run(await stage.token(people[person]), 'session')(act, input),
    /** Acts as the client who holds this private link. */
    client: (link: string) => run(link, 'link'),
    visitor: run(undefined, 'session'),
    today: () => dayOf(stage.now()),
    clock: (day: string, time: string) => stage.at(at(day, time)),
    /** The same act with an Idempotency-Key. */
    once: async (person: Person | undefined, key: string, act: { contract: Contract }, input: unknown) =>
      perform({ ...house, now: stage.now }, act as unknown as Act, input, {
        credential: person ? { kind: 'session', token: await stage.token(people[person]) } : undefined,
        requestId: 'test',
        idempotencyKey: key,
      }),
    /** What stands in the database, past every wall: for looking at consequences only. */
    rows: async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows,
  }
}
export type Office = Awaited<ReturnType<typeof openOffice>>
