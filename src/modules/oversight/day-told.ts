import type { Actor } from '../../kernel/actor.ts'
import type { InForce } from '../../kernel/in-force.ts'
import { companyDecides } from '../people/public.ts'
import { guardsTheWaysIn, readsTheTrail } from './rules.ts'

/** What is planned is for those who plan it, as on the chart (daily/4), and for those who watch over powers. */
export const seesPlans = (actor: Actor, inForce: InForce): boolean =>
  [companyDecides, guardsTheWaysIn, readsTheTrail].some((it) => it.holds({}, actor, inForce))

/** The day that is told: for others no later one than today. */
export const dayTold = (asked: string | undefined, all: boolean, { day }: InForce): string =>
  !asked || (asked > day && !all) ? day : asked
