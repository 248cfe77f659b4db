import { type ComponentType, lazy, Suspense } from 'react'
import { Waiting } from '../controls/waiting.tsx'
import { useLanguage } from '../say.ts'
import { Boundary } from './boundary.tsx'
import { WhoseHouse } from './frame.tsx'
import { NotFound } from './not-found.tsx'
import { usePath } from './router.ts'

const pages: Record<string, ComponentType> = {
  '/': lazy(async () => ({ default: (await import('./doors.tsx')).Doors })),
  '/book': lazy(async () => ({ default: (await import('../../modules/bookings/web/book.tsx')).BookPage })),
  '/sign-in': lazy(async () => ({ default: (await import('../../modules/access/web/public/sign-in.tsx')).SignInPage })),
  '/invite': lazy(async () => ({ default: (await import('../../modules/access/web/public/invite.tsx')).InvitePage })),
  '/second-factor': lazy(async () => ({
    default: (await import('../../modules/access/web/public/second-factor.tsx')).SecondFactorPage,
  })),
  '/sign-in/back': lazy(async () => ({
    default: (await import('../../modules/federation/web/public/back.tsx')).BackPage,
  })),
  '/sign-in/linking': lazy(async () => ({
    default: (await import('../../modules/federation/web/public/linking.tsx')).LinkingPage,
  })),
  '/setup': lazy(async () => ({ default: (await import('../../modules/people/web/public/set-up.tsx')).SetUpPage })),
}

const ClientPage = lazy(async () => ({
  default: (await import('../../modules/engagements/web/client/client-page.tsx')).ClientPage,
}))

const pageAt = (path: string) => {
  const link = /^\/c\/([\w-]{1,200})\/?$/.exec(path)?.[1]
  if (link) return <ClientPage key={link} link={link} />
  const Page = pages[path === '/' ? path : path.replace(/\/$/, '')] ?? NotFound
  return <Page />
}

const Opening = () => (
  <main style={{ maxWidth: 480, margin: '30vh auto 0', padding: '0 24px' }}>
    <Waiting lines={3} />
  </main>
)

export const Pages = () => {
  const path = usePath()
  useLanguage()
  return (
    <Boundary>
      <WhoseHouse>
        <Suspense fallback={<Opening />}>{pageAt(path)}</Suspense>
      </WhoseHouse>
    </Boundary>
  )
}
