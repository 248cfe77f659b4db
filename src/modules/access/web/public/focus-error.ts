import { useEffect, useRef } from 'react'
import type { Refused } from '../../../../web/api.ts'

/** After a refusal the focus goes to the first field that is wrong, so that nobody has to look for it. */
export const useFocusOnError = (refused: Refused | undefined) => {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [refused])
  return form
}
