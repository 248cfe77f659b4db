import { expect, test } from 'vitest'
import { statusOf } from '../kernel/refusal.ts'
import { openApi } from './openapi.ts'
import { acts } from './registry.ts'

type Json = { [key: string]: unknown }
const document = openApi() as {
  openapi: string
  info: Json
  paths: Record<string, { post: Json & { responses: Json; requestBody: Json; security: Json[]; operationId: string } }>
  components: { schemas: Json; securitySchemes: Json }
}

const every = (it: unknown, path: string, visit: (at: Json, path: string) => void): void => {
  if (it === null || typeof it !== 'object') return
  if (!Array.isArray(it)) visit(it as Json, path)
  for (const [key, value] of Object.entries(it)) every(value, `${path}/${key}`, visit)
}

test('the interface describes itself in OpenAPI 3.1, every act by its own contract', () => {
  expect(document.openapi).toMatch(/^3\.1\.\d$/)
  expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
  expect(Object.keys(document.paths).sort()).toEqual(acts.map((it) => `/api/${it.contract.name}`).sort())
  for (const [path, { post }] of Object.entries(document.paths)) {
    expect(`/api/${post.operationId}`).toBe(path)
    expect(post.requestBody).toMatchObject({ content: { 'application/json': { schema: expect.any(Object) } } })
    expect(Object.keys(post.responses)).toEqual(['200', ...Object.values(statusOf).map(String).sort()])
    for (const way of post.security) {
      for (const name of Object.keys(way)) expect(document.components.securitySchemes).toHaveProperty(name)
    }
  }
})

test('it is plain JSON, every reference leads somewhere, and every schema is one of JSON Schema 2020-12', () => {
  expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  const types = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null']
  every(document, '#', (at, path) => {
    if (typeof at.$ref === 'string') {
      const found = at.$ref
        .slice(2)
        .split('/')
        .reduce<unknown>((it, key) => (it as Json | undefined)?.[key], document)
      expect(found, `${path}: ${at.$ref}`).toBeDefined()
    }
    if (!/\/schema(\/|$)|#\/components\/schemas/.test(path) || path.endsWith('/properties')) return
    if (typeof at.type === 'string') expect(types, path).toContain(at.type)
    // Words of OpenAPI 3.0 that 3.1 no longer knows.
    expect(at, path).not.toHaveProperty('nullable')
    if ('exclusiveMinimum' in at) expect(typeof at.exclusiveMinimum, path).toBe('number')
    if (Array.isArray(at.required)) {
      for (const key of at.required) expect(Object.keys((at.properties ?? {}) as Json), path).toContain(key)
    }
  })
})
