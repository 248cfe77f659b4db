import type { Says } from '../../regulations/regulation.ts'

/*
 * Why a unit has no head (dept/6), where the house says so itself. It is kept in Chinese beside what people write, and read
 * in either language.
 */
export const permissionEnded = '准许的兼任到期'
export const notOnTheList = '名单里没有写主管'
export const headLeaves = (name: string) => `原定主管${name}离职`

const english = [
  [permissionEnded, () => 'the permission to combine posts has ended'],
  [notOnTheList, () => 'the staff list names no head'],
  [headLeaves('(.+)'), (name: string) => `${name}, who was to be the head, leaves`],
] as const

/** A reason in both languages; what somebody wrote stays as they wrote it. */
export const vacancySays = (reason: string): Says => {
  for (const [words, says] of english) {
    const found = new RegExp(`^${words}$`).exec(reason)
    if (found) return { zh: reason, en: says(found[1] ?? '') }
  }
  return { zh: reason, en: reason }
}
