/** A circle in order, and the place of each member in it. */
export type Circle<T> = { members: T[]; place: Map<T, number> }

/** For everything from which the way up ends in a circle: that circle. Each is walked once. */
export const findCircles = <T>(all: readonly T[], above: ReadonlyMap<T, T>): Map<T, Circle<T>> => {
  const circles = new Map<T, Circle<T>>()
  const done = new Set<T>()
  for (const start of all) {
    const path = new Map<T, number>()
    let one: T | undefined = start
    while (one !== undefined && !done.has(one) && !path.has(one)) {
      path.set(one, path.size)
      one = above.get(one)
    }
    const walked = [...path.keys()]
    const circle =
      one === undefined ? undefined : path.has(one) ? closed(walked.slice(path.get(one))) : circles.get(one)
    for (const each of walked) {
      done.add(each)
      if (circle) circles.set(each, circle)
    }
  }
  return circles
}

const closed = <T>(members: T[]): Circle<T> => ({ members, place: new Map(members.map((one, i) => [one, i])) })
