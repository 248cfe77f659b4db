export { beginThrough, returnThrough } from './through.ts'
