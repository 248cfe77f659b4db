import { type RefObject, useEffect, useRef, useState } from 'react'

type Keys = {
  count: number
  search: RefObject<HTMLInputElement | null>
  open: (at: number) => void
  show: (at: number) => void
}

/** j and k walk a list, Enter opens the chosen row, / goes to the search. Never while somebody types. */
export const useListKeys = ({ count, search, open, show }: Keys) => {
  const [chosen, setChosen] = useState(-1)
  const now = useRef({ chosen, count, open, show })
  now.current = { chosen, count, open, show }
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (
        event.metaKey ||
        event.ctrlKey ||
        event.altKey ||
        event.defaultPrevented ||
        document.querySelector('dialog[open]')
      )
        return
      if (target.matches('input, textarea, select, [contenteditable]')) {
        if (event.key === 'Escape' && target === search.current) target.blur()
        return
      }
      const { chosen, count, open, show } = now.current
      const step = { j: 1, k: -1 }[event.key]
      if (event.key === '/') {
        event.preventDefault()
        search.current?.focus()
      } else if (step && count > 0) {
        const next = Math.min(count - 1, Math.max(0, chosen + step))
        setChosen(next)
        show(next)
      } else if (event.key === 'Enter' && chosen >= 0 && chosen < count && !target.matches('a, button')) open(chosen)
    }
    document.addEventListener('keydown', keys)
    return () => document.removeEventListener('keydown', keys)
  }, [search])
  return [chosen, setChosen] as const
}
