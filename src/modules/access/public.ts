export { hashPassword } from './password.ts'
export { beginSession } from './sessions.ts'
export { savePassword } from './store.ts'
