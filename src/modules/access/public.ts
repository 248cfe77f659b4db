export { hashPassword } from './password.ts'
export { beginSession, enterOrHalf } from './sessions.ts'
export { savePassword } from './store.ts'
export { countProvided, giveBackProvided, logProvider } from './through-provider.ts'
