import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { matterAt } from '../modules/engagements/testing.ts'
import { acts } from './registry.ts'
import { roughInput } from './testing/arbitrary.ts'
import { people } from './testing/office.ts'
import { openSite } from './testing/site.ts'

const site = await openSite()
const { office, app } = site

const serving = await matterAt(office, 'serving')
const booked = await matterAt(office, 'booked', { nth: 6, phone: '19900030002' })
const ids = [serving.engagementId, booked.engagementId, booked.subjectId, office.id('ma'), office.id('wang')]
// 罗昊天 stands for whoever signs out here, so that the others stay signed in.
const callers = await Promise.all(
  (['zhao', 'zhou', 'ma', 'lin', 'luo'] as const).map(
    async (it) => [it, `Bearer ${await office.stage.token(people[it])}`] as const,
  ),
)
const credentials = [
  ...callers,
  ['client', `Link ${serving.link}`],
  ['booker', `Link ${booked.link}`],
  ['visitor', ''],
] as const

const reached = new Set<string>()

test.each(acts.map((it) => [it.contract.name, it] as const))(
  'nothing that is sent to %s is a fault of ours',
  async (name, act) => {
    const schema = z.toJSONSchema(act.contract.input, { io: 'input', unrepresentable: 'any' })
    const who = ['access.sign-out', 'access.sign-out-everywhere'].includes(name)
      ? credentials.filter(([it]) => it === 'luo' || it === 'visitor')
      : credentials
    const hashes = [
      'access.sign-in',
      'access.accept-invitation',
      'access.change-password',
      'access.end-second-factor',
      'access.renew-recovery-codes',
      'people.set-up',
    ].includes(name)
    await fc.assert(
      fc.asyncProperty(
        roughInput(schema as never, ids),
        fc.constantFrom(...who),
        fc.option(fc.string({ minLength: 8, maxLength: 12, unit: 'grapheme-ascii' }), { freq: 5 }),
        async (input, [, authorization], key) => {
          const answer = await app.inject({
            method: 'POST',
            url: `/api/${name}`,
            headers: {
              'content-type': 'application/json',
              ...(authorization && { authorization }),
              ...(key && { 'idempotency-key': key }),
            },
            payload: JSON.stringify(input),
          })
          expect(
            answer.statusCode,
            `${answer.body} ${site.logged.findLast((it) => it.includes('unexpected')) ?? ''}`,
          ).toBeLessThan(500)
          if (![401, 422].includes(answer.statusCode)) reached.add(name)
          if (answer.statusCode === 200) return
          const { says, kind, code } = answer.json()
          expect([typeof says, typeof kind, typeof code]).toEqual(['string', 'string', 'string'])
        },
      ),
      { numRuns: (hashes ? 8 : 30) * Number(process.env.ZHIDU_FUZZ ?? 1) },
    )
  },
)

test('the inputs reach the bodies of the acts, not only their shapes', () => {
  expect(reached.size).toBeGreaterThan(acts.length / 2)
})
