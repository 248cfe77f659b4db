import type { ArticleId, NumericParameterKey } from '../regulations/all.ts'
import type { Says } from '../regulations/regulation.ts'
import { type Rule, rule } from './rule.ts'

/** One ordered act of a procedure: who does it, which command completes it, and how long it may take. */
export type Step<S extends string = string> = {
  readonly key: S
  readonly says: Says
  /** The one character on its seal. */
  readonly glyph: string
  readonly by: Says
  /** Name of the command that completes the step and hands over to the next. */
  readonly completedBy: string
  /** Working time allowed from hand-over to completion, where the regulation names one. */
  readonly limit?: NumericParameterKey
}

export type Procedure<S extends string = string> = {
  readonly key: string
  readonly article: ArticleId
  /** The article that forbids leaving the order. */
  readonly keptBy: ArticleId
  /** Running work keeps the version it began under (dept/18). */
  readonly version: number
  readonly steps: readonly Step<S>[]
}

export const procedure = <const S extends string>(spec: Procedure<S>): Procedure<S> => spec

/** A rule that holds when the record rests at this step: anything else would skip or repeat one. */
export const atStep = <S extends string, C>(
  of: Procedure<S>,
  step: S,
  stepOf: (subject: C) => S | 'closed',
): Rule<C> => {
  const wanted = of.steps.find((it) => it.key === step)!
  return rule<C>({
    code: `not-at-${step}`,
    article: of.keptBy,
    says: {
      zh: `只有走到「${wanted.says.zh}」这一步才能这样做，步骤不得跳过、合并或倒填。`,
      en: `This belongs to the step “${wanted.says.en}”; no step is skipped, merged or back-dated.`,
    },
    holds: (subject) => stepOf(subject) === step,
    because: (subject) => {
      const now = of.steps.find((it) => it.key === stepOf(subject))
      if (!now) return { zh: '这项委托已经结束。', en: 'This matter is closed.' }
      const ahead = of.steps.indexOf(now) < of.steps.indexOf(wanted)
      return ahead
        ? {
            zh: `现在该做的是「${now.says.zh}」，由${now.by.zh}完成之后才轮到「${wanted.says.zh}」。`,
            en: `The step now is “${now.says.en}”, done by ${now.by.en}; “${wanted.says.en}” comes after it.`,
          }
        : {
            zh: `「${wanted.says.zh}」已经完成，不能重做；现在该做的是「${now.says.zh}」。`,
            en: `“${wanted.says.en}” is done and is not done twice; the step now is “${now.says.en}”.`,
          }
    },
  })
}
