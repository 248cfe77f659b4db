import type { Act } from '../kernel/act.ts'
import type { AnyFigure } from '../kernel/figure.ts'
import type { Misses } from '../kernel/missed.ts'
import type { TellPractice } from '../kernel/practice.ts'
import type { Procedure } from '../kernel/procedure.ts'
import type { Sight } from '../kernel/sight.ts'
import { acceptInvitation } from '../modules/access/accept-invitation.ts'
import { addPasskey } from '../modules/access/add-passkey.ts'
import { answerPasskey } from '../modules/access/answer-passkey.ts'
import { answerSecondFactor } from '../modules/access/answer-second-factor.ts'
import { askPasskey } from '../modules/access/ask-passkey.ts'
import { beginPasskey } from '../modules/access/begin-passkey.ts'
import { beginSecondFactor } from '../modules/access/begin-second-factor.ts'
import { changePassword } from '../modules/access/change-password.ts'
import { confirmReset } from '../modules/access/confirm-reset.ts'
import { confirmSecondFactor } from '../modules/access/confirm-second-factor.ts'
import { endSecondFactor } from '../modules/access/end-second-factor.ts'
import { endSession } from '../modules/access/end-session.ts'
import { factorDue } from '../modules/access/figures.ts'
import { inviteStaff } from '../modules/access/invite-staff.ts'
import { listDevices } from '../modules/access/list-devices.ts'
import { listResets } from '../modules/access/list-resets.ts'
import { removePasskey } from '../modules/access/remove-passkey.ts'
import { renamePasskey } from '../modules/access/rename-passkey.ts'
import { renewRecoveryCodes } from '../modules/access/renew-recovery-codes.ts'
import { requestReset } from '../modules/access/request-reset.ts'
import { signIn } from '../modules/access/sign-in.ts'
import { signOut } from '../modules/access/sign-out.ts'
import { signOutEverywhere } from '../modules/access/sign-out-everywhere.ts'
import { stopOwnReset } from '../modules/access/stop-own-reset.ts'
import { withdrawReset } from '../modules/access/withdraw-reset.ts'
import { addRoom } from '../modules/bookings/add-room.ts'
import { closeRoom } from '../modules/bookings/close-room.ts'
import { earliestSlot } from '../modules/bookings/figures.ts'
import { listSlots } from '../modules/bookings/list-slots.ts'
import { listSubjects } from '../modules/bookings/list-subjects.ts'
import { setOpening } from '../modules/bookings/set-opening.ts'
import { showSettings } from '../modules/bookings/show-settings.ts'
import { readingDue } from '../modules/enactments/figures.ts'
import { addMember } from '../modules/engagements/add-member.ts'
import { addServiceNote } from '../modules/engagements/add-service-note.ts'
import { agreePlan } from '../modules/engagements/agree-plan.ts'
import { answerEvaluation } from '../modules/engagements/answer-evaluation.ts'
import { assignConsultant } from '../modules/engagements/assign-consultant.ts'
import { book } from '../modules/engagements/book.ts'
import { callOff } from '../modules/engagements/call-off.ts'
import { cancel } from '../modules/engagements/cancel.ts'
import { closeUnanswered } from '../modules/engagements/close-unanswered.ts'
import { deliverSummary } from '../modules/engagements/deliver-summary.ts'
import { evaluate } from '../modules/engagements/evaluate.ts'
import { changeUntil, loadLimit, undertaking } from '../modules/engagements/figures.ts'
import { listCandidates } from '../modules/engagements/list-candidates.ts'
import { listEngagements } from '../modules/engagements/list-engagements.ts'
import { lateAnswers, lateServices, lateSteps } from '../modules/engagements/misses.ts'
import { flowPractice } from '../modules/engagements/practice.ts'
import { standingClient } from '../modules/engagements/procedure.ts'
import { reassignConsultant } from '../modules/engagements/reassign-consultant.ts'
import { rebook } from '../modules/engagements/rebook.ts'
import { receiveClient } from '../modules/engagements/receive-client.ts'
import { returnPlan } from '../modules/engagements/return-plan.ts'
import { savePlanDraft } from '../modules/engagements/save-plan-draft.ts'
import { showDesk } from '../modules/engagements/show-desk.ts'
import { showEngagement } from '../modules/engagements/show-engagement.ts'
import { showFile } from '../modules/engagements/show-file.ts'
import { showToClient } from '../modules/engagements/show-to-client.ts'
import { engagementParts, engagementSight } from '../modules/engagements/sight.ts'
import { answerDue, handOverTime, stepDue } from '../modules/engagements/step-figures.ts'
import { submitPlan } from '../modules/engagements/submit-plan.ts'
import { addProvider } from '../modules/federation/add-provider.ts'
import { amendProvider } from '../modules/federation/amend-provider.ts'
import { enter } from '../modules/federation/enter.ts'
import { link } from '../modules/federation/link.ts'
import { listLinks } from '../modules/federation/list-links.ts'
import { listProviders } from '../modules/federation/list-providers.ts'
import { listWays } from '../modules/federation/list-ways.ts'
import { unlink } from '../modules/federation/unlink.ts'
import { listNotices } from '../modules/notices/list-notices.ts'
import { markNoticesRead } from '../modules/notices/mark-notices-read.ts'
import { noticeSight } from '../modules/notices/sight.ts'
import { endSessions } from '../modules/oversight/end-sessions.ts'
import { exportAudit } from '../modules/oversight/export-audit.ts'
import { findPower } from '../modules/oversight/find-power.ts'
import { issueToken } from '../modules/oversight/issue-token.ts'
import { listAudit } from '../modules/oversight/list-audit.ts'
import { listGrants } from '../modules/oversight/list-grants.ts'
import { listMyTokens } from '../modules/oversight/list-my-tokens.ts'
import { listSeals } from '../modules/oversight/list-seals.ts'
import { listSessions } from '../modules/oversight/list-sessions.ts'
import { listSignIns } from '../modules/oversight/list-sign-ins.ts'
import { listTokens } from '../modules/oversight/list-tokens.ts'
import { revokeToken } from '../modules/oversight/revoke-token.ts'
import { showSystem } from '../modules/oversight/show-system.ts'
import { whoMay } from '../modules/oversight/who-may.ts'
import { whyMay } from '../modules/oversight/why-may.ts'
import { staffPrivateSight } from '../modules/people/sight.ts'
import { appointDeputy } from '../modules/staffing/appoint-deputy.ts'
import { closeUnit } from '../modules/staffing/close-unit.ts'
import { endDeputy } from '../modules/staffing/end-deputy.ts'
import { permittedUntil } from '../modules/staffing/figures.ts'
import { foundUnit } from '../modules/staffing/found-unit.ts'
import { grantException } from '../modules/staffing/grant-exception.ts'
import { listChanges } from '../modules/staffing/list-changes.ts'
import { listCombined } from '../modules/staffing/list-combined.ts'
import { listDeputies } from '../modules/staffing/list-deputies.ts'
import { previewChange } from '../modules/staffing/preview-change.ts'
import { previewLeaving } from '../modules/staffing/preview-leaving.ts'
import { recordChange } from '../modules/staffing/record-change.ts'
import { recordLeaving } from '../modules/staffing/record-leaving.ts'
import { renameUnit } from '../modules/staffing/rename-unit.ts'
import { showChoices } from '../modules/staffing/show-choices.ts'
import { withdrawChange } from '../modules/staffing/withdraw-change.ts'
import { peopleActs } from './people-acts.ts'
import { rulebookActs } from './rulebook-acts.ts'

/** Every act of the house. HTTP, OpenAPI, the permission matrix and the coverage of articles all read this list. */
export const acts: readonly Act[] = [
  ...peopleActs,
  ...rulebookActs,
  signIn,
  signOut,
  acceptInvitation,
  inviteStaff,
  answerSecondFactor,
  signOutEverywhere,
  listDevices,
  endSession,
  changePassword,
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
  beginPasskey,
  addPasskey,
  renamePasskey,
  removePasskey,
  askPasskey,
  answerPasskey,
  requestReset,
  confirmReset,
  stopOwnReset,
  withdrawReset,
  listResets,
  listWays,
  enter,
  link,
  unlink,
  listLinks,
  listProviders,
  addProvider,
  amendProvider,
  listNotices,
  markNoticesRead,
  listSubjects,
  listSlots,
  showSettings,
  setOpening,
  addRoom,
  closeRoom,
  book,
  rebook,
  cancel,
  showToClient,
  agreePlan,
  returnPlan,
  evaluate,
  listEngagements,
  showDesk,
  showEngagement,
  showFile,
  listCandidates,
  assignConsultant,
  addMember,
  receiveClient,
  savePlanDraft,
  submitPlan,
  addServiceNote,
  deliverSummary,
  answerEvaluation,
  reassignConsultant,
  callOff,
  closeUnanswered,
  findPower,
  whoMay,
  whyMay,
  showSystem,
  listTokens,
  revokeToken,
  issueToken,
  listMyTokens,
  listGrants,
  endSessions,
  listSessions,
  listSignIns,
  listAudit,
  listSeals,
  exportAudit,
  previewChange,
  recordChange,
  withdrawChange,
  listChanges,
  showChoices,
  previewLeaving,
  recordLeaving,
  grantException,
  listCombined,
  appointDeputy,
  endDeputy,
  listDeputies,
  foundUnit,
  renameUnit,
  closeUnit,
]

export const sights: readonly Sight[] = [engagementSight, ...engagementParts, staffPrivateSight, noticeSight]

export const procedures: readonly Procedure[] = [standingClient]

/** What anybody may ask *why* of. */
export const figures: readonly AnyFigure[] = [
  stepDue,
  handOverTime,
  answerDue,
  loadLimit,
  undertaking,
  changeUntil,
  earliestSlot,
  factorDue,
  permittedUntil,
  readingDue,
]

/** What modules know of missed deadlines. */
export const misses: readonly Misses[] = [lateSteps, lateServices, lateAnswers]

/** What modules know of what a new value of a blank would change in practice. */
export const practices: readonly TellPractice[] = [flowPractice]
