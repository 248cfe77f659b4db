import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useMarkVisited } from '../../modules/notices/web/use-mark-visited.ts'
import { ShowOrganisation } from '../../modules/people/contract.ts'
import { say, useLanguage } from '../say.ts'
import { BottomBar } from './bottom-bar.tsx'
import { useWarnBeforeClosing } from './drafts.ts'
import { useLive } from './live.ts'
import { PaneSlot } from './pane.tsx'
import { Rail } from './rail.tsx'
import { RefusalsProvider } from './refusals.tsx'
import { useAsk } from './server.ts'
import { ToastProvider } from './toast.tsx'

export const Shell = () => {
  const language = useLanguage()
  return (
    <ToastProvider key={language}>
      <Frame />
    </ToastProvider>
  )
}

const Frame = () => {
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const organisation = useAsk(ShowOrganisation, {}, { staleTime: 600_000 }).data
  const path = useRouterState({ select: (it) => it.location.pathname })
  useLive(true)
  useMarkVisited(path)
  useWarnBeforeClosing()
  useEffect(() => {
    document.title = organisation ? `${organisation.name} · ${say('知度', 'Zhidu')}` : say('知度', 'Zhidu')
  }, [organisation])

  return (
    <PaneSlot value={slot}>
      <RefusalsProvider>
        <div className={organisation?.demo ? 'shell is-demo' : 'shell'}>
          <a className="skip" href="#main">
            {say('直接到正文', 'Skip to the page')}
          </a>
          {organisation?.demo ? (
            <aside className="shell-demo" aria-label={say('演示机构', 'Demo organisation')}>
              <span>
                {say(
                  '这是演示机构，可以随意试，不影响任何人。',
                  'A demo organisation: try anything, nobody is affected.',
                )}
              </span>
              <a href="/">{say('换一个身份，或者设立自己的机构', 'Change who you are, or set up your own')}</a>
            </aside>
          ) : null}
          <Rail organisation={organisation} />
          <main className="main" id="main" tabIndex={-1} key={path.startsWith('/app/rulebook') ? 'rulebook' : path}>
            <Outlet />
          </main>
          <div ref={setSlot} className="pane-slot" />
          <BottomBar />
        </div>
      </RefusalsProvider>
    </PaneSlot>
  )
}
