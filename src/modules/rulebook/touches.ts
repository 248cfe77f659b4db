import { isParameterKey, parameter } from '../../regulations/all.ts'
import { conflict, isConflictKey } from '../../regulations/conflicts.ts'
import type { Change } from './public.ts'

/** Whether an enactment changes something of this article. */
export const touches = (changes: readonly Change[], article: string) =>
  changes.some((it) => {
    switch (it.kind) {
      case 'value':
        return isParameterKey(it.key) && parameter(it.key).article === article
      case 'side':
        return (
          isConflictKey(it.conflict) &&
          conflict(it.conflict).sides.some((side) => (side.articles as readonly string[]).includes(article))
        )
      case 'link':
      case 'unlink':
        return it.own === article || it.article === article
      default:
        return it.article === article
    }
  })
