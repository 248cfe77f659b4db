import { expect, test } from 'vitest'
import { openOffice } from '../app/testing/office.ts'
import { command } from './act.ts'
import { Refusal } from './refusal.ts'
import { rule } from './rule.ts'
import { countInConfidence, countOpenly, layTable, onlyMa, performer, slips, WriteSlip, writeSlip } from './testing.ts'

const office = await openOffice()
await layTable(office)
const act = performer(office)
const auditOf = (requestId: string) =>
  office.rows(
    'select act, outcome, actor_kind, actor_id, subject, articles, refused_by, code, at from audit where request_id = $1',
    [requestId],
  )
const refused = (kind: string, code: string, article?: string) => ({ kind, code, article })

test('what was done leaves one row: who, what, about which record, by which articles; never its content', async () => {
  await act('ma', writeSlip, { words: 'first' }, { requestId: 'done' })
  const rows = await auditOf('done')
  expect(rows).toEqual([
    {
      act: 'testing.write-slip',
      outcome: 'done',
      actor_kind: 'staff',
      actor_id: office.id('ma'),
      subject: 'first',
      articles: ['dept/16'],
      refused_by: null,
      code: null,
      at: new Date(office.stage.now().epochMilliseconds).toISOString(),
    },
  ])
})

test('each refusal has its kind, article and code, writes nothing, and leaves its own row', async () => {
  const before = await slips(office)
  await expect(act('zhou', writeSlip, { words: 'a' }, { requestId: 'allow' })).rejects.toMatchObject(
    refused('forbidden', 'not-a-consultant', 'dept/9'),
  )
  await expect(act('ma', writeSlip, { words: 'banned' }, { requestId: 'forbid' })).rejects.toMatchObject(
    refused('forbidden', 'banned', 'service/5'),
  )
  await expect(act('ma', writeSlip, { words: 'unseen' }, { requestId: 'missing' })).rejects.toMatchObject(
    refused('missing', 'missing'),
  )
  await expect(act(undefined, writeSlip, { words: 'a' }, { requestId: 'visitor' })).rejects.toMatchObject(
    refused('unauthenticated', 'not-staff'),
  )
  expect(await slips(office)).toEqual(before)
  for (const [id, code, by, who] of [
    ['allow', 'not-a-consultant', 'dept/9', office.id('zhou')],
    ['forbid', 'banned', 'service/5', office.id('ma')],
    ['missing', 'missing', null, office.id('ma')],
    ['visitor', 'not-staff', null, null],
  ] as const) {
    expect(await auditOf(id)).toMatchObject([{ outcome: 'refused', code, refused_by: by, actor_id: who }])
  }
})

test('what must be true is judged on what is loaded, and says so of this very case', async () => {
  await act('ma', writeSlip, { words: 'second' })
  await act('ma', writeSlip, { words: 'third' })
  await expect(act('ma', writeSlip, { words: 'fourth' })).rejects.toMatchObject({
    ...refused('conflict', 'box-full', 'service/12'),
    says: { zh: '盒子里已有 3 张。' },
  })
  await office.rows('delete from slip')
})

test('a choice is judged once it is chosen', async () => {
  const good = rule<{ words: string }>({
    code: 'unfit',
    article: 'service/4',
    says: { zh: '不合适', en: 'unfit' },
    holds: ({ words }) => words !== 'unfit',
  })
  const chosen = command({ ...WriteSlip, name: 'testing.choose' }, { ...writeSlip, choice: [good] })
  await expect(act('ma', chosen, { words: 'unfit' })).rejects.toMatchObject(refused('conflict', 'unfit', 'service/4'))
  await expect(act('ma', chosen, { words: 'fit' })).resolves.toMatchObject({ words: 'fit' })
})

test('only declared fields leave the house', async () => {
  expect(await act('ma', countOpenly, {})).toEqual({ slips: expect.any(Number) })
  await office.rows('delete from slip')
  expect(Object.keys((await act('ma', writeSlip, { words: 'x' })) as object).sort()).toEqual([
    'secretOfNobody',
    'words',
  ])
})

test('a confidential read leaves a row, another read none', async () => {
  await act('ma', countInConfidence, {}, { requestId: 'read' })
  expect(await auditOf('read')).toMatchObject([{ outcome: 'read', actor_id: office.id('ma'), articles: ['service/5'] }])
  await act('ma', countOpenly, {}, { requestId: 'plain' })
  expect(await auditOf('plain')).toEqual([])
})

test('input that does not fit is told by field, before anybody is asked who they are, and leaves no row', async () => {
  const wrong = act(undefined, writeSlip, { words: '', count: 0.5, more: 1 }, { requestId: 'wrong' })
  await expect(wrong).rejects.toMatchObject({
    kind: 'invalid',
    code: 'invalid-input',
    fields: { words: { zh: expect.any(String), en: expect.any(String) }, count: expect.any(Object) },
  })
  expect(await auditOf('wrong')).toEqual([])
})

test('a fault on the way writes nothing, is no refusal, and leaves no row', async () => {
  await office.rows('delete from slip')
  await expect(act('ma', writeSlip, { words: 'fails late' }, { requestId: 'fault' })).rejects.toThrow(
    'the disk is on fire',
  )
  expect(await slips(office)).toEqual([])
  expect(await auditOf('fault')).toEqual([])
})

test('a flood of refusals writes a bounded number of rows, each answered all the same', async () => {
  let left = 2
  const house = { mayRecordRefusal: () => left-- > 0 }
  for (let i = 0; i < 5; i += 1) {
    await expect(act('zhou', writeSlip, { words: 'a' }, { requestId: 'flood', house })).rejects.toBeInstanceOf(Refusal)
  }
  expect(await auditOf('flood')).toHaveLength(2)
  // As the house itself bounds it: so many a minute for each person.
  for (let i = 0; i < 65; i += 1) await act('lin', writeSlip, { words: 'a' }, { requestId: 'minute' }).catch(() => {})
  expect(await auditOf('minute')).toHaveLength(60)
})

test('an article that is switched off refuses nobody; who may is untouched', async () => {
  const mine = command({ ...WriteSlip, name: 'testing.mine' }, { ...writeSlip, allow: [onlyMa(office.id('ma'))] })
  await office.rows(
    `update adoption set during = daterange(lower(during), $1) where article in ('service/5', 'dept/9')`,
    [office.today()],
  )
  await office.rows('update organisation set rulebook = rulebook + 1')
  await expect(act('ma', mine, { words: 'banned' })).resolves.toMatchObject({ words: 'banned' })
  await expect(act('wang', mine, { words: 'x' })).rejects.toMatchObject(refused('forbidden', 'only-ma', 'dept/9'))
})
