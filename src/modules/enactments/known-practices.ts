import type { TellPractice } from '../../kernel/practice.ts'

let known: readonly TellPractice[] = []

/** Told once at start-up: the registry knows every module, this one knows none. */
export const tellPractices = (all: readonly TellPractice[]) => {
  known = all
}

/** The first module that knows the blank tells; undefined where nothing is counted for it. */
export const practiceOf: TellPractice = async (key, value, from, ctx) => {
  for (const tell of known) {
    const it = await tell(key, value, from, ctx)
    if (it) return it
  }
  return undefined
}
