/** What every text of regulations is full of says nothing about which article it is. */
const filler = /应当|不得|可以|进行|以及|或者|并且|其中|有关|相关|按照|根据|本制度|本规定|本办法|本公司|公司|员工|人员/g

/** Pairs of neighbouring Han characters, and Latin words; with how often each stands in the text. */
export const bigramsOf = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  const count = (it: string) => counts.set(it, (counts.get(it) ?? 0) + 1)
  for (const [run] of text.replace(filler, ' ').matchAll(/[\u3400-\u9fff]+/g)) {
    for (let i = 0; i + 1 < run.length; i++) count(run.slice(i, i + 2))
  }
  for (const [word] of text.toLowerCase().matchAll(/[a-z]{2,}/g)) count(word)
  return counts
}

/** The longest runs of both texts that are made of these pairs: what a reader sees marked. */
export const sharedRuns = (text: string, shared: ReadonlySet<string>): string[] => {
  const runs = new Set<string>()
  for (const [han] of text.matchAll(/[\u3400-\u9fff]+/g)) {
    let run = ''
    for (let i = 0; i < han.length; i++) {
      const pair = han.slice(i, i + 2)
      if (pair.length === 2 && shared.has(pair)) run = run ? run + pair[1] : pair
      else if (run) {
        runs.add(run)
        run = ''
      }
    }
    if (run) runs.add(run)
  }
  return [...runs]
}
