export { unlinkAll } from './store.ts'
export { beginThrough, returnThrough } from './through.ts'
