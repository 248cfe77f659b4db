export { endLinks } from './end-links.ts'
export { beginThrough, returnThrough } from './through.ts'
