import type { OutputOf } from '../../../../kernel/contract.ts'
import { say } from '../../../../web/say.ts'
import type { Answer } from '../../../../web/use-ask.ts'
import type { ShowToClient } from '../../client-contract.ts'

export type Matter = OutputOf<typeof ShowToClient>

/** What every part of the client's page needs: the matter, and a way to look again. */
export type MatterProps = { readonly matter: Matter; readonly again: Answer<Matter>['again'] }

export const offerOf = (matter: Matter, act: string) => matter.offers.find((it) => it.act === act)

/** The client and the consultant have yet to meet. */
export const beforeMeeting = (matter: Matter): boolean =>
  matter.stage === 'booking' || matter.stage === 'assignment' || matter.stage === 'reception'

/** Lines of a plan are numbered 一, 二 so that they are never taken for needs, which are 1, 2. */
export const numeral = (n: number): string =>
  say(['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][n] ?? String(n), String.fromCharCode(96 + n))
