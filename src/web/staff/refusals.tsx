import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { RefusalPane, type Way } from '../controls/refusal-pane.tsx'
import { say } from '../say.ts'
import { decisiveClause } from './decisive.ts'
import { Pane } from './pane.tsx'

/** A no with its article: from the server (409, 403), or from an offer that a page keeps in its place. */
export type Told = { title?: string; refused: { says: string; article?: string | undefined }; ways: readonly Way[] }

const Refusals = createContext<{ show: (it: Told) => void; close: () => void }>({ show: () => {}, close: () => {} })

export const useRefusals = () => use(Refusals)

/** One pane for every refusal of the office, so that a no always looks and reads the same. */
export const RefusalsProvider = ({ children }: { children: ReactNode }) => {
  const [told, setTold] = useState<Told | null>(null)
  const value = useMemo(() => ({ show: setTold, close: () => setTold(null) }), [])
  return (
    <Refusals value={value}>
      {children}
      {told ? (
        <Pane label={say('为什么不能办', 'Why this is refused')} onClose={value.close}>
          <RefusalPane
            title={told.title ?? say('这样办不成', 'This cannot be done')}
            says={told.refused.says}
            article={told.refused.article}
            decisive={decisiveClause(told.refused.article)}
            ways={told.ways}
            record={say('拒绝都留有记录，供审计查看。', 'Refusals are on record for the audit.')}
          />
        </Pane>
      ) : null}
    </Refusals>
  )
}
