import { useAsk } from '../../../web/staff/server.ts'
import { ShowMe } from '../../people/contract.ts'
import { keepsWaysIn } from '../rules.ts'

/** Whether the way to the ways in is worth showing to this reader; the server alone decides (dept/9). */
export const useKeepsWays = () =>
  useAsk(ShowMe, {}).data?.posts.some((it) => keepsWaysIn.to?.posts?.includes(it.code)) ?? false
