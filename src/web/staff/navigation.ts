import { linkOptions } from '@tanstack/react-router'
import { ShowDesk } from '../../modules/engagements/contract.ts'
import { say } from '../say.ts'
import type { IconName } from './icons.tsx'
import { useAsk } from './server.ts'

/** The parts of the office. Called while rendering, because the words follow the language. */
export const places = () =>
  [
    {
      key: 'desk',
      icon: 'desk',
      name: say('案头', 'Desk'),
      link: linkOptions({ to: '/app', activeOptions: { exact: true } }),
      under: [],
    },
    {
      key: 'engagements',
      icon: 'folder',
      name: say('预约与委托', 'Engagements'),
      short: say('委托', 'Matters'),
      link: linkOptions({ to: '/app/engagements' }),
      under: [],
    },
    {
      key: 'people',
      icon: 'chart',
      name: say('组织', 'Organisation'),
      short: say('组织', 'People'),
      link: linkOptions({ to: '/app/chart' }),
      under: [
        { name: say('组织图', 'Chart'), link: linkOptions({ to: '/app/chart' }), to: 'everybody' },
        { name: say('岗位目录', 'Posts'), link: linkOptions({ to: '/app/posts' }), to: 'everybody' },
        { name: say('证书', 'Certificates'), link: linkOptions({ to: '/app/certificates' }), to: 'everybody' },
        { name: say('员工与邀请码', 'Staff and invitations'), link: linkOptions({ to: '/app/staff' }), to: 'company' },
        { name: say('导入花名册', 'Import a staff list'), link: linkOptions({ to: '/app/roster' }), to: 'company' },
        { name: say('设置', 'Settings'), link: linkOptions({ to: '/app/settings' }), to: 'company' },
      ],
    },
    {
      key: 'rulebook',
      icon: 'rules',
      name: say('制度', 'Rulebook'),
      link: linkOptions({ to: '/app/rulebook/$', params: { _splat: '' } }),
      under: [],
    },
  ] as const satisfies readonly {
    key: string
    icon: IconName
    name: string
    short?: string
    link: unknown
    under: readonly unknown[]
  }[]

export const isUnder = (key: string, path: string) =>
  key === 'people'
    ? /^\/app\/(chart|posts|certificates|people|groups|staff|roster|settings)/.test(path)
    : key === 'desk'
      ? path === '/app' || path === '/app/'
      : path.startsWith(`/app/${key}`)

/** What waits for the reader: not what waits for a client. */
export const useWaitingCount = () => useAsk(ShowDesk, {}).data?.items.filter((it) => it.why !== 'waiting').length ?? 0
