import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDatabase } from '../../app/database.ts'
import { houseOf } from '../../app/organisation.ts'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { at, openStage } from '../../demo/stage.ts'
import type { Act } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { transact } from '../../kernel/transaction.ts'
import type { DraftEnactment } from '../enactments/contract.ts'
import { draftEnactment } from '../enactments/draft-enactment.ts'
import { enact } from '../enactments/enact.ts'
import { postEnactment } from '../enactments/post-enactment.ts'
import { withdrawEnactment } from '../enactments/withdraw-enactment.ts'
import { amendParameter } from './amend-parameter.ts'
import { loadInForce } from './public.ts'
import { readArticle } from './read-article.ts'
import { textsOn } from './store.ts'

/*
 * Through the acts themselves: drafts are written, posted, withdrawn and sealed in any order for any days, and each day
 * has the values, texts, sides and adoption that a list kept by hand says it has.
 */

const office = await openOffice()

type Changes = InputOf<typeof DraftEnactment>['changes']
const text = (zh: string): Changes[number] => ({
  ...{ kind: 'text', article: 'dept/17', position: 0, number: '第十七条', heading: '' },
  text: { zh, en: '' },
})

const first = Temporal.PlainDate.from('2026-11-23')
const day = fc.integer({ min: 0, max: 60 }).map((n) => first.add({ days: n }).toString())
const amendment = fc.record({
  from: day,
  fate: fc.constantFrom('sealed', 'sealed', 'sealed', 'posted, then sealed', 'withdrawn', 'left as a draft'),
  hours: fc.option(fc.integer({ min: 4, max: 80 })),
  words: fc.option(fc.constantFrom('甲文', '乙文', '丙文')),
  side: fc.option(fc.constantFrom('general-manager', 'leadership', 'deputy')),
  adoption: fc.option(fc.constantFrom('adopt', 'repeal')),
})
type Amendment = typeof amendment extends fc.Arbitrary<infer T> ? T : never

const changesOf = ({ hours, words, side, adoption }: Amendment): Changes => [
  ...(hours === null ? [] : [{ kind: 'value' as const, key: 'flow.plan_hours', value: hours }]),
  ...(words === null ? [] : [text(words)]),
  ...(side === null ? [] : [{ kind: 'side' as const, conflict: 'reporting-line', side, reason: '' }]),
  ...(adoption === null ? [] : [{ kind: adoption as 'adopt', article: 'dept/19' }]),
]

const reset = async () => {
  await office.rows(`delete from article_text`)
  await office.rows(`delete from parameter_value`)
  await office.rows(`delete from conflict_choice`)
  await office.rows(`delete from repeal`)
  await office.rows(`delete from adoption where article = 'dept/19'`)
  await office.rows(`insert into adoption (article, during) values ('dept/19', daterange('2026-11-02', null))`)
  await office.rows(`update organisation set rulebook = rulebook + 1`)
}

const zhao = office.as('zhao')
const decide = async (it: Amendment) => {
  const changes = changesOf(it)
  const scope = { units: [], employments: [], ownerUnitId: null }
  const drafted = await zhao(draftEnactment, {
    regulation: 'dept',
    kind: 'amend',
    reason: '',
    from: it.from,
    changes,
    ...scope,
  })
  if (it.fate === 'posted, then sealed' && it.from > office.today()) {
    await zhao(postEnactment, { ...drafted, until: office.today() })
  }
  if (it.fate === 'withdrawn') await zhao(withdrawEnactment, { id: drafted.id })
  if (it.fate.includes('sealed')) await zhao(enact, drafted)
}

/** Of what was sealed: the latest day up to this one; of the same day, what was sealed last. */
const standing = <K extends 'hours' | 'words' | 'side' | 'adoption'>(
  sealed: readonly Amendment[],
  key: K,
  on: string,
) =>
  sealed
    .filter((it) => it[key] !== null && it.from <= on)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .at(-1)?.[key]

const heldOn = (on: string) =>
  transact(office.database.pool, undefined, office.stage.now(), async ({ tx, entered }) => {
    await entered
    return { result: { inForce: await loadInForce(tx, on, 0), texts: await textsOn(tx, on) } }
  })

test('each event is judged by the values, texts, sides and adoption of its own day, whatever the order of entry', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        amendment.filter((it) => changesOf(it).length > 0),
        { minLength: 1, maxLength: 7 },
      ),
      fc.array(day, { minLength: 3, maxLength: 8 }),
      async (amendments, events) => {
        await reset()
        for (const it of amendments) await decide(it)
        const sealed = amendments.filter((it) => it.fate.includes('sealed'))
        for (const on of ['2026-11-22', ...events, ...sealed.map((it) => it.from), '2027-03-01']) {
          const { inForce, texts } = await heldOn(on)
          expect(inForce.value('flow.plan_hours')).toBe(standing(sealed, 'hours', on) ?? 16)
          expect(texts.find((it) => it.article === 'dept/17')?.zh).toBe(standing(sealed, 'words', on) ?? undefined)
          expect(inForce.side('reporting-line')).toBe(standing(sealed, 'side', on) ?? 'leadership')
          expect(inForce.adopts('dept/19')).toBe((standing(sealed, 'adoption', on) ?? 'adopt') === 'adopt')
        }
      },
    ),
    { numRuns: Number(process.env.ROUNDS ?? 25) },
  )
}, 120_000)

test('a value that is changed is judged by in another process’s next transaction, within a second', async () => {
  await reset()
  const second = await openDatabase(office.database.ownerUrl)
  const stage = openStage(
    { ...houseOf(second, 'own'), key: () => Buffer.alloc(32, 7) },
    at('2026-11-23', '09:00'),
    password,
  )
  try {
    const token = await stage.token('HZ011')
    const read = readArticle as unknown as Act
    const value = async () =>
      (
        (await stage.act(read, { id: 'dept/16' }, token)) as { parameters: { key: string; value: unknown }[] }
      ).parameters.find((it) => it.key === 'flow.plan_hours')!.value
    expect(await value()).toBe(16)
    for (const hours of [20, 30, 40]) {
      await zhao(amendParameter, { key: 'flow.plan_hours', value: hours, from: office.today(), reason: '试' })
      const begun = performance.now()
      expect(await value()).toBe(hours)
      expect(performance.now() - begun).toBeLessThan(1000)
    }
  } finally {
    await second.end()
  }
})
