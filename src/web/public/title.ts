import { useEffect } from 'react'
import { say } from '../say.ts'

/** Never a client's name or subject: titles show in histories, shared screens and recent-app lists. */
export const useTitle = (words: string) => {
  useEffect(() => {
    document.title = `${words} · ${say('知度', 'Zhidu')}`
  }, [words])
}
