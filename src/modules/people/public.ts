export { glyphOf } from './glyph.ts'
export { normaliseName, normalisePhone } from './roster/normalise.ts'
export { organisation } from './store.ts'
