import { expect, test } from 'vitest'
import { articles } from '../regulations/all.ts'
import { articleList } from './coverage.ts'
import { acts } from './registry.ts'

test('every article is listed once with what acts behind it; nothing is claimed that no act carries', () => {
  const list = articleList()
  expect(list.map((it) => it.id)).toEqual(articles.map((it) => it.id))
  const names = new Set(acts.map((it) => it.contract.name))
  for (const { id, regulation, mechanisms } of list) {
    expect(id.startsWith(`${regulation}/`)).toBe(true)
    for (const { kind, name } of mechanisms) {
      expect(['gate', 'flow', 'duty', 'watch', 'record', 'state']).toContain(kind)
      if (kind === 'record') expect(names).toContain(name)
      if (kind === 'gate' && name.includes(': ')) expect(names).toContain(name.split(': ')[0])
    }
    expect(new Set(mechanisms.map((it) => `${it.kind} ${it.name}`)).size).toBe(mechanisms.length)
  }
})

test('the standing client’s way is a flow, and a consultant out of their speciality a gate', () => {
  const of = (id: string) => articleList().find((it) => it.id === id)!.mechanisms
  expect(of('dept/16').some((it) => it.kind === 'flow')).toBe(true)
  expect(of('service/4')).toContainEqual({ kind: 'gate', name: 'engagements.assign: outside-speciality' })
})
