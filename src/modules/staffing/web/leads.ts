import { useAsk } from '../../../web/staff/server.ts'
import { ShowMe } from '../../people/contract.ts'

const posts = ['general-manager', 'deputy-general-manager']

/** Whether the reader is of the leadership, who alone permit conflicting posts (agency/2.3); the server decides. */
export const useLeads = () => useAsk(ShowMe, {}).data?.posts.some((it) => posts.includes(it.code)) ?? false

/** Whether the reader heads this unit today. */
export const useHeads = (unitId: string | undefined) =>
  useAsk(ShowMe, {}).data?.posts.some((it) => it.head && it.unitId === unitId) ?? false
