import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { RefusalPane, type Way } from '../controls/refusal-pane.tsx'
import { say } from '../say.ts'
import { decisiveClause } from './decisive.ts'
import { Pane } from './pane.tsx'

/** A no with its article: from the server (409, 403), or from an offer that a page keeps in its place. */
export type Told = {
  title?: string
  refused: { says: string; article?: string | undefined; used?: readonly string[] | undefined }
  /** It was tried and refused, not only told beforehand: then it is on record. */
  tried?: true
  ways: readonly Way[]
}

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
            used={told.refused.used ?? []}
            ways={told.ways}
            record={
              told.tried
                ? say(
                    '这次拒绝已留痕：谁、何时、哪一条，不记内容。您本人、公司领导与审计管理员看得到；本部门的委托，主管也看得到。',
                    'This refusal is on record: who, when, which article, never the content. You, the leadership and the audit administrator see it; of a matter of the department, its head too.',
                  )
                : say('还没有去办，所以没有留痕。', 'Nothing was tried yet, so nothing is on record.')
            }
          />
        </Pane>
      ) : null}
    </Refusals>
  )
}
