import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { firstYear, lastYear } from '../../modules/calendar/statutory.ts'
import { PageFailed, PageMissing, PageWaiting } from './page-states.tsx'
import { Shell } from './shell.tsx'

/** Every staff page: its address, what its address may hold, and the file that is fetched when it is first opened. */
const root = createRootRoute({ component: Shell, notFoundComponent: PageMissing })

const word = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, 40) : undefined)
const longWord = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, 80) : undefined)
const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined)
const oneOf = <const T extends string>(all: readonly T[], value: unknown) => all.find((it) => it === value)

const shownStages = [
  'booking',
  'assignment',
  'reception',
  'plan',
  'service',
  'feedback',
  'closed',
  'cancelled',
  'any',
] as const
const scopes = ['mine', 'unit', 'all'] as const

type ListSearch = { scope?: (typeof scopes)[number]; stage?: (typeof shownStages)[number]; q?: string }
type ChartSearch = {
  day?: string
  as?: 'list' | 'picture'
  imported?: true
  unit?: string
  who?: string
  act?: 'change' | 'leave' | 'found'
}
type StaffSearch = { q?: string; duties?: 'open' }
type SecuritySearch = {
  part?: 'sign-ins' | 'sessions' | 'grants' | 'tokens'
  who?: string
  outcome?: 'in' | 'half' | 'wrong' | 'throttled'
}
type AuditSearch = {
  who?: string
  act?: string
  outcome?: 'done' | 'read' | 'refused'
  from?: string
  to?: string
  article?: string
  subject?: string
}
type PermissionsSearch = { q?: string; act?: string; who?: string; day?: string }
type CalendarSearch = { year?: number; unit?: string; edit?: true }
type RecordsSearch = { article?: string; from?: string; to?: string; outcome?: 'any' | 'acted' | 'refused' | 'missed' }
type PostsSearch = { of?: 'all'; post?: string }

const desk = createRoute({
  getParentRoute: () => root,
  path: '/app',
  component: lazyRouteComponent(() => import('../../modules/engagements/web/desk.tsx'), 'DeskPage'),
})

const engagements = createRoute({
  getParentRoute: () => root,
  path: '/app/engagements',
  validateSearch: (search: Record<string, unknown>): ListSearch => ({
    scope: oneOf(scopes, search.scope),
    stage: oneOf(shownStages, search.stage),
    q: word(search.q),
  }),
  component: lazyRouteComponent(() => import('../../modules/engagements/web/list.tsx'), 'EngagementsPage'),
})

const engagement = createRoute({
  getParentRoute: () => root,
  path: '/app/engagements/$id',
  component: lazyRouteComponent(() => import('../../modules/engagements/web/engagement.tsx'), 'EngagementPage'),
})

const roster = createRoute({
  getParentRoute: () => root,
  path: '/app/roster',
  validateSearch: (search: Record<string, unknown>): { first?: true } => (search.first ? { first: true } : {}),
  component: lazyRouteComponent(() => import('../../modules/people/web/roster-page.tsx'), 'RosterPage'),
})

const chart = createRoute({
  getParentRoute: () => root,
  path: '/app/chart',
  validateSearch: (search: Record<string, unknown>): ChartSearch => ({
    day: day(search.day),
    as: oneOf(['list', 'picture'], search.as),
    imported: search.imported ? true : undefined,
    unit: word(search.unit),
    who: word(search.who),
    act: oneOf(['change', 'leave', 'found'], search.act),
  }),
  component: lazyRouteComponent(() => import('../../modules/staffing/web/chart-page.tsx'), 'ChartPage'),
})

const staff = createRoute({
  getParentRoute: () => root,
  path: '/app/staff',
  validateSearch: (search: Record<string, unknown>): StaffSearch => ({
    q: word(search.q),
    duties: oneOf(['open'], search.duties),
  }),
  component: lazyRouteComponent(() => import('../../modules/people/web/staff.tsx'), 'StaffPage'),
})

const posts = createRoute({
  getParentRoute: () => root,
  path: '/app/posts',
  validateSearch: (search: Record<string, unknown>): PostsSearch => ({
    of: oneOf(['all'], search.of),
    post: word(search.post),
  }),
  component: lazyRouteComponent(() => import('../../modules/people/web/posts.tsx'), 'PostsPage'),
})

const certificates = createRoute({
  getParentRoute: () => root,
  path: '/app/certificates',
  validateSearch: (search: Record<string, unknown>): { of?: 'soon' } => ({ of: oneOf(['soon'], search.of) }),
  component: lazyRouteComponent(() => import('../../modules/people/web/certificates.tsx'), 'CertificatesPage'),
})

const person = createRoute({
  getParentRoute: () => root,
  path: '/app/people/$id',
  component: lazyRouteComponent(() => import('../../modules/people/web/person.tsx'), 'PersonPage'),
})

const me = createRoute({
  getParentRoute: () => root,
  path: '/app/me',
  component: lazyRouteComponent(() => import('../../modules/people/web/me.tsx'), 'MePage'),
})

const groups = createRoute({
  getParentRoute: () => root,
  path: '/app/groups',
  validateSearch: (search: Record<string, unknown>): { of?: 'ended' } => ({ of: oneOf(['ended'], search.of) }),
  component: lazyRouteComponent(() => import('../../modules/groups/web/groups.tsx'), 'GroupsPage'),
})

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/app/welcome',
  component: lazyRouteComponent(() => import('../../modules/people/web/welcome.tsx'), 'WelcomePage'),
})

const permissions = createRoute({
  getParentRoute: () => root,
  path: '/app/permissions',
  validateSearch: (search: Record<string, unknown>): PermissionsSearch => ({
    q: word(search.q),
    act: longWord(search.act),
    who: longWord(search.who),
    day: day(search.day),
  }),
  component: lazyRouteComponent(() => import('../../modules/oversight/web/permissions.tsx'), 'PermissionsPage'),
})

const tokens = createRoute({
  getParentRoute: () => root,
  path: '/app/me/tokens',
  component: lazyRouteComponent(() => import('../../modules/oversight/web/tokens.tsx'), 'TokensPage'),
})

const security = createRoute({
  getParentRoute: () => root,
  path: '/app/security',
  validateSearch: (search: Record<string, unknown>): SecuritySearch => ({
    part: oneOf(['sign-ins', 'sessions', 'grants', 'tokens'], search.part),
    who: word(search.who),
    outcome: oneOf(['in', 'half', 'wrong', 'throttled'], search.outcome),
  }),
  component: lazyRouteComponent(() => import('../../modules/oversight/web/security.tsx'), 'SecurityPage'),
})

const audit = createRoute({
  getParentRoute: () => root,
  path: '/app/audit',
  validateSearch: (search: Record<string, unknown>): AuditSearch => ({
    who: word(search.who),
    act: longWord(search.act),
    outcome: oneOf(['done', 'read', 'refused'], search.outcome),
    from: day(search.from),
    to: day(search.to),
    article: word(search.article),
    subject: longWord(search.subject),
  }),
  component: lazyRouteComponent(() => import('../../modules/oversight/web/audit.tsx'), 'AuditPage'),
})

const system = createRoute({
  getParentRoute: () => root,
  path: '/app/system',
  component: lazyRouteComponent(() => import('../../modules/oversight/web/system.tsx'), 'SystemPage'),
})

const devices = createRoute({
  getParentRoute: () => root,
  path: '/app/me/devices',
  component: lazyRouteComponent(() => import('../../modules/access/web/devices.tsx'), 'DevicesPage'),
})

const ways = createRoute({
  getParentRoute: () => root,
  path: '/app/sign-in-ways',
  component: lazyRouteComponent(() => import('../../modules/federation/web/ways-page.tsx'), 'WaysPage'),
})

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/app/calendar',
  validateSearch: (search: Record<string, unknown>): CalendarSearch => ({
    year: Number.isInteger(search.year) ? Math.min(lastYear, Math.max(firstYear, search.year as number)) : undefined,
    unit: word(search.unit),
    edit: search.edit ? true : undefined,
  }),
  component: lazyRouteComponent(() => import('../../modules/calendar/web/calendar.tsx'), 'CalendarPage'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/app/settings',
  component: lazyRouteComponent(() => import('../../modules/bookings/web/settings.tsx'), 'SettingsPage'),
})

const adopt = createRoute({
  getParentRoute: () => root,
  path: '/app/rulebook/adopt/$key',
  component: lazyRouteComponent(() => import('../../modules/enactments/web/adopt.tsx'), 'AdoptPage'),
})

const enactment = createRoute({
  getParentRoute: () => root,
  path: '/app/rulebook/enactments/$id',
  component: lazyRouteComponent(() => import('../../modules/enactments/web/enactment.tsx'), 'EnactmentPage'),
})

const morning = createRoute({
  getParentRoute: () => root,
  path: '/app/rulebook/morning',
  component: lazyRouteComponent(() => import('../../modules/evidence/web/morning.tsx'), 'MorningPage'),
})

const records = createRoute({
  getParentRoute: () => root,
  path: '/app/rulebook/records',
  validateSearch: (search: Record<string, unknown>): RecordsSearch => ({
    article: word(search.article),
    from: day(search.from),
    to: day(search.to),
    outcome: oneOf(['any', 'acted', 'refused', 'missed'], search.outcome),
  }),
  component: lazyRouteComponent(() => import('../../modules/evidence/web/records.tsx'), 'RecordsPage'),
})

/** `/app/rulebook`, or with a regulation or an article's id after it, slash included: `/app/rulebook/dept/16`. */
const rulebook = createRoute({
  getParentRoute: () => root,
  path: '/app/rulebook/$',
  validateSearch: (search: Record<string, unknown>): { on?: string; q?: string } => ({
    ...(day(search.on) ? { on: day(search.on)! } : {}),
    ...(longWord(search.q) ? { q: longWord(search.q)! } : {}),
  }),
  component: lazyRouteComponent(() => import('../../modules/rulebook/web/rulebook.tsx'), 'RulebookPage'),
})

/** An amendment of one article: `/app/rulebook/amend/dept/16`; `draft` once it is with the server. */
const rulebookAmend = createRoute({
  getParentRoute: () => root,
  path: '/app/rulebook/amend/$',
  validateSearch: (search: Record<string, unknown>): { draft?: string } => ({ draft: longWord(search.draft) }),
  component: lazyRouteComponent(() => import('../../modules/enactments/web/amend-page.tsx'), 'AmendPage'),
})

const rulebookPrint = createRoute({
  getParentRoute: () => root,
  path: '/app/rulebook/print/$key',
  validateSearch: (search: Record<string, unknown>): { on?: string } => (day(search.on) ? { on: day(search.on)! } : {}),
  component: lazyRouteComponent(() => import('../../modules/rulebook/web/print.tsx'), 'PrintPage'),
})

const ownNew = createRoute({
  getParentRoute: () => root,
  path: '/app/rulebook/own/new',
  component: lazyRouteComponent(() => import('../../modules/own-regulations/web/new.tsx'), 'OwnNewPage'),
})

const ownDraft = createRoute({
  getParentRoute: () => root,
  path: '/app/rulebook/own/$id',
  component: lazyRouteComponent(() => import('../../modules/own-regulations/web/draft.tsx'), 'OwnDraftPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    desk,
    engagements,
    engagement,
    roster,
    chart,
    staff,
    posts,
    certificates,
    groups,
    person,
    me,
    welcome,
    permissions,
    tokens,
    security,
    audit,
    system,
    calendar,
    settings,
    ways,
    devices,
    adopt,
    enactment,
    morning,
    records,
    rulebook,
    ownNew,
    ownDraft,
    rulebookPrint,
    rulebookAmend,
  ]),
  defaultPreload: 'intent',
  defaultPendingMs: 160,
  defaultPendingComponent: PageWaiting,
  defaultErrorComponent: ({ error, reset }) => <PageFailed error={error as Error} reset={reset} />,
  defaultNotFoundComponent: PageMissing,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
