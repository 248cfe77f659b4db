import { catalogue, type Item, itemNamed } from './catalogue.ts'
import type { TokenRow } from './token-store.ts'

/**
 * What a person does in person: signing in and everything about it, tokens themselves, what is signed in one's own name.
 * A token narrowed to one of these could make itself wider, or sign for somebody.
 */
const inPerson =
  /^(access\.|federation\.|people\.(sign-undertaking|acknowledge))|^oversight\.(issue-token|revoke-token|end-sessions)$/

type Choosable = Item & { readonly kind: 'command' | 'query' }

const isChoosable = (it: Item): it is Choosable =>
  it.kind !== 'sight' && it.audience === 'staff' && !inPerson.test(it.act)

export const choosable = (): Choosable[] => catalogue().filter(isChoosable)

/** Those that a token cannot be narrowed to: unknown, not the staff's, or in person only. */
export const unfit = (acts: readonly string[]): string[] =>
  acts.filter((act) => {
    const item = itemNamed(act)
    return !item || !isChoosable(item)
  })

/** As it is told: without its hash, its acts in words. */
export const tokenTold = ({ id, name, acts, issuedAt, until, usedAt, state }: TokenRow) => ({
  id,
  name,
  acts: acts?.map((act) => ({ act, says: itemNamed(act)?.says ?? { zh: act, en: act } })) ?? null,
  issuedAt,
  until,
  usedAt,
  state,
})
