import { addMember } from './add-member.ts'
import { addServiceNote } from './add-service-note.ts'
import { answerEvaluation } from './answer-evaluation.ts'
import { assignConsultant } from './assign-consultant.ts'
import { callOff } from './call-off.ts'
import { closeUnanswered } from './close-unanswered.ts'
import { deliverSummary } from './deliver-summary.ts'
import { reassignConsultant } from './reassign-consultant.ts'
import { receiveClient } from './receive-client.ts'
import { savePlanDraft } from './save-plan-draft.ts'
import { submitPlan } from './submit-plan.ts'

/** In the order in which the work comes: the first one offered is the next step. */
export const staffCommands = [
  assignConsultant,
  receiveClient,
  savePlanDraft,
  submitPlan,
  addServiceNote,
  deliverSummary,
  answerEvaluation,
  addMember,
  reassignConsultant,
  callOff,
  closeUnanswered,
]
