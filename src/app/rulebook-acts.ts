import type { Act } from '../kernel/act.ts'
import { arrangeDays } from '../modules/calendar/arrange-days.ts'
import { correctYear } from '../modules/calendar/correct-year.ts'
import { endHours } from '../modules/calendar/end-hours.ts'
import { publishYear } from '../modules/calendar/publish-year.ts'
import { readNotice } from '../modules/calendar/read-notice.ts'
import { reckon } from '../modules/calendar/reckon.ts'
import { setHours } from '../modules/calendar/set-hours.ts'
import { showWeek } from '../modules/calendar/show-week.ts'
import { showYear } from '../modules/calendar/show-year.ts'
import { withdrawArrangement } from '../modules/calendar/withdraw-arrangement.ts'
import { acknowledge } from '../modules/enactments/acknowledge.ts'
import { answerOpinion } from '../modules/enactments/answer-opinion.ts'
import { draftEnactment } from '../modules/enactments/draft-enactment.ts'
import { enact } from '../modules/enactments/enact.ts'
import { giveOpinion } from '../modules/enactments/give-opinion.ts'
import { listEnactments } from '../modules/enactments/list-enactments.ts'
import { listMyReading } from '../modules/enactments/list-my-reading.ts'
import { listOtherDrafts } from '../modules/enactments/list-other-drafts.ts'
import { listUnacknowledged } from '../modules/enactments/list-unacknowledged.ts'
import { postEnactment } from '../modules/enactments/post-enactment.ts'
import { previewAmendment } from '../modules/enactments/preview-amendment.ts'
import { recordDiscussion } from '../modules/enactments/record-discussion.ts'
import { remindReaders } from '../modules/enactments/remind-readers.ts'
import { returnEnactment } from '../modules/enactments/return-enactment.ts'
import { reviseEnactment } from '../modules/enactments/revise-enactment.ts'
import { showEnactment } from '../modules/enactments/show-enactment.ts'
import { withdrawEnactment } from '../modules/enactments/withdraw-enactment.ts'
import { listRecords } from '../modules/evidence/list-records.ts'
import { showArticleDays } from '../modules/evidence/show-article-days.ts'
import { showMorning } from '../modules/evidence/show-morning.ts'
import { whyFigure } from '../modules/evidence/why-figure.ts'
import { whyOpen } from '../modules/evidence/why-open.ts'
import { whyOwn } from '../modules/evidence/why-own.ts'
import { whyRefused } from '../modules/evidence/why-refused.ts'
import { answerQuestion } from '../modules/interpretations/answer-question.ts'
import { askQuestion } from '../modules/interpretations/ask-question.ts'
import { confirmInterpretation } from '../modules/interpretations/confirm-interpretation.ts'
import { listInterpretations } from '../modules/interpretations/list-interpretations.ts'
import { listOpenQuestions } from '../modules/interpretations/list-open-questions.ts'
import { replaceInterpretation } from '../modules/interpretations/replace-interpretation.ts'
import { withdrawInterpretation } from '../modules/interpretations/withdraw-interpretation.ts'
import { arrangePieces } from '../modules/own-regulations/arrange-pieces.ts'
import { beginDraft } from '../modules/own-regulations/begin-draft.ts'
import { decideArticles } from '../modules/own-regulations/decide-articles.ts'
import { discardDraft } from '../modules/own-regulations/discard-draft.ts'
import { findArticle } from '../modules/own-regulations/find-article.ts'
import { listDrafts } from '../modules/own-regulations/list-drafts.ts'
import { proposeDraft } from '../modules/own-regulations/propose-draft.ts'
import { showDraft } from '../modules/own-regulations/show-draft.ts'
import { amendParameter } from '../modules/rulebook/amend-parameter.ts'
import { listCitations } from '../modules/rulebook/list-citations.ts'
import { readArticle } from '../modules/rulebook/read-article.ts'
import { readHistory } from '../modules/rulebook/read-history.ts'
import { readRulebook } from '../modules/rulebook/read-rulebook.ts'
import { searchRulebook } from '../modules/rulebook/search-rulebook.ts'

/** The acts of the rulebook and of the calendar that it counts by. */
export const rulebookActs: readonly Act[] = [
  arrangeDays,
  correctYear,
  endHours,
  publishYear,
  readNotice,
  reckon,
  setHours,
  showYear,
  showWeek,
  withdrawArrangement,
  acknowledge,
  answerOpinion,
  draftEnactment,
  enact,
  giveOpinion,
  listEnactments,
  listMyReading,
  listOtherDrafts,
  listUnacknowledged,
  postEnactment,
  previewAmendment,
  recordDiscussion,
  remindReaders,
  returnEnactment,
  reviseEnactment,
  showEnactment,
  withdrawEnactment,
  answerQuestion,
  askQuestion,
  confirmInterpretation,
  listInterpretations,
  listOpenQuestions,
  replaceInterpretation,
  withdrawInterpretation,
  listRecords,
  showArticleDays,
  showMorning,
  whyFigure,
  whyOpen,
  whyOwn,
  whyRefused,
  amendParameter,
  listCitations,
  readArticle,
  readHistory,
  readRulebook,
  searchRulebook,
  arrangePieces,
  beginDraft,
  decideArticles,
  discardDraft,
  findArticle,
  listDrafts,
  proposeDraft,
  showDraft,
]
