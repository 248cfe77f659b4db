import './frame.css'
import { type CSSProperties, createContext, type ReactNode, use } from 'react'
import type { OutputOf } from '../../kernel/contract.ts'
import { ShowOrganisation } from '../../modules/people/contract.ts'
import { Banner } from '../controls/notes.tsx'
import { OrganisationMark } from '../controls/seal.tsx'
import { LanguageSwitch } from '../language-switch.tsx'
import { say } from '../say.ts'
import { useAsk } from '../use-ask.ts'

export type Organisation = OutputOf<typeof ShowOrganisation>

const Here = createContext<Organisation | undefined>(undefined)

/** Which organisation this is, read once for all public pages. */
export const WhoseHouse = ({ children }: { children: ReactNode }) => (
  <Here value={useAsk(ShowOrganisation, {}).data}>{children}</Here>
)

export const useOrganisation = (): Organisation | undefined => use(Here)

export const telHref = (phone: string) => `tel:${phone.replace(/[^\d+]/g, '')}`

export const DemoBanner = () =>
  useOrganisation()?.demo ? (
    <aside aria-label={say('演示', 'Demo')}>
      <Banner>
        <span>{say('这是演示机构，数据都是编的', 'This is the demo organisation; all data is made up')}</span>
        <a href="/">{say('回到两扇门', 'Back to the two doors')}</a>
      </Banner>
    </aside>
  ) : null

type FrameProps = {
  readonly children: ReactNode
  readonly width?: number
  /** The page stands in the middle of the height, for short forms. */
  readonly middle?: boolean
  readonly foot?: ReactNode
}

/** Whose page it is above, the language in the corner, how to reach them below. */
export const Frame = ({ children, width, middle, foot }: FrameProps) => {
  const organisation = useOrganisation()
  return (
    <div className="pf" style={width ? ({ '--pf-width': `${width}px` } as CSSProperties) : undefined}>
      <DemoBanner />
      <header className="pf__head">
        <OrganisationMark
          glyph={organisation ? organisation.glyph || '度' : '\u2002'}
          name={organisation ? organisation.name : '\u2002'}
        />
        <LanguageSwitch />
      </header>
      <main className={`pf__main${middle ? ' pf__main--middle' : ''}`}>{children}</main>
      <footer className="pf__foot">
        {foot ?? (
          <>
            {organisation?.name}
            {organisation?.phone && (
              <>
                {' · '}
                <a href={telHref(organisation.phone)}>{organisation.phone}</a>
              </>
            )}
          </>
        )}
      </footer>
    </div>
  )
}
