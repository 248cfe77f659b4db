import { useAsk } from '../../../web/staff/server.ts'
import { ShowMe } from '../contract.ts'

const posts = ['general-manager', 'deputy-general-manager', 'administrator']

/** Whether the ways to staff and import are worth showing to this reader; the server alone decides (dept/9). */
export const useCompanyDecides = () => useAsk(ShowMe, {}).data?.posts.some((it) => posts.includes(it.code)) ?? false
