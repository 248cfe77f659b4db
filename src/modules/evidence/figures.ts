import type { AnyFigure } from '../../kernel/figure.ts'

let known: ReadonlyMap<string, AnyFigure> = new Map()

/** Told once at start-up: the registry knows every module, this module knows none. */
export const tellFigures = (figures: readonly AnyFigure[]) => {
  known = new Map(figures.map((it) => [it.key, it]))
}

export const figureOf = (key: string) => known.get(key)
