import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { acts } from './registry.ts'

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  version: string
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, unknown>
  return json
}

const refusal = {
  type: 'object',
  required: ['says', 'article', 'kind', 'code'],
  properties: {
    says: { type: 'string', description: 'The reason, in the language of Accept-Language.' },
    article: { type: ['string', 'null'], description: 'The article that refuses.' },
    kind: { type: 'string' },
    code: { type: 'string' },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
    offer: {},
    used: { type: 'array', items: { type: 'string' }, description: 'Keys of the blanks that the rule looked at.' },
    requestId: { type: 'string' },
  },
}

const answers = (schema: unknown) => ({
  '200': { description: 'Done', content: { 'application/json': { schema } } },
  ...Object.fromEntries(
    [
      ['401', 'Not signed in'],
      ['403', 'Not allowed'],
      ['404', 'Does not exist, or may not be seen'],
      ['409', 'An article or the state of the record stands in the way'],
      ['422', 'Invalid input, with fields'],
      ['429', 'Too often'],
    ].map(([code, description]) => [
      code,
      { description, content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } } },
    ]),
  ),
})

let made: unknown

/** OpenAPI 3.1 of every act, made from the contracts alone. */
export const openApi = () => {
  made ??= {
    openapi: '3.1.0',
    info: { title: 'Zhidu', version, description: 'Runs a consulting organisation by its own written regulations.' },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(
      acts.map(({ kind, contract: { name, summary, cites, open, input, output } }) => [
        `/api/${name}`,
        {
          post: {
            operationId: name,
            summary: summary.en,
            description: `${summary.zh}${cites.length ? ` (${cites.join(', ')})` : ''}`,
            tags: [name.split('.')[0]],
            security: open === 'anyone' ? [{}] : open === 'client' ? [{ link: [] }] : [{ session: [] }, { bearer: [] }],
            ...(kind === 'command' && {
              parameters: [
                {
                  name: 'Idempotency-Key',
                  in: 'header',
                  required: false,
                  schema: { type: 'string', minLength: 8, maxLength: 200 },
                },
              ],
            }),
            requestBody: { required: true, content: { 'application/json': { schema: schemaOf(input, 'input') } } },
            responses: answers(schemaOf(output, 'output')),
          },
        },
      ]),
    ),
    components: {
      schemas: { Refusal: refusal },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'zhidu_session' },
        bearer: { type: 'http', scheme: 'bearer' },
        link: { type: 'apiKey', in: 'header', name: 'Authorization', description: 'Link <private link>' },
      },
    },
  }
  return made
}
