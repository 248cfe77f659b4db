import { acknowledge } from '../modules/enactments/acknowledge.ts'
import { answerOpinion } from '../modules/enactments/answer-opinion.ts'
import { draftEnactment } from '../modules/enactments/draft-enactment.ts'
import { enact } from '../modules/enactments/enact.ts'
import { giveOpinion } from '../modules/enactments/give-opinion.ts'
import { postEnactment } from '../modules/enactments/post-enactment.ts'
import { recordDiscussion } from '../modules/enactments/record-discussion.ts'
import { listNotices } from '../modules/notices/list-notices.ts'
import { markNoticesRead } from '../modules/notices/mark-notices-read.ts'
import { articles } from '../regulations/all.ts'
import { foundation } from '../regulations/foundations.ts'
import { at, type Stage } from './stage.ts'

const [general, administration] = ['HZ001', 'HZ003'] as const

/** Have not read the daily regulation yet: the head of administration sees it. */
const slow = new Set(['HZ012', 'HZ031'])

const place = '三楼会议室'
const representatives = ['林晓薇', '罗昊天', '吴桐']

/** What the organisation does not begin with already. */
const adopting = (regulation: string) =>
  articles
    .filter((it) => it.regulation.key === regulation && !foundation.includes(it.id))
    .map((it) => ({ kind: 'adopt' as const, article: it.id }))

type Draft = { id: string; revision: number }

const draftOf = async ({ act, token }: Stage, regulation: string, from: string, reason: string) =>
  (await act(
    draftEnactment,
    {
      ...{ regulation, kind: 'adopt', reason, from, changes: adopting(regulation) },
      ...{ units: [], employments: [], ownerUnitId: null },
    },
    await token(administration),
  )) as Draft

/** What the rulebook told them they have seen. */
const readAll = async ({ act, token }: Stage, number: string) => {
  const mine = await token(number)
  const { items } = (await act(listNotices, {}, mine)) as { items: { id: string; kind: string }[] }
  const ids = items.filter((it) => it.kind.startsWith('enactments.')).map((it) => it.id)
  await act(markNoticesRead, { ids }, mine)
}

/** The daily regulation: discussed, posted, sealed and, but for two people, read in the organisation's first week. */
export const adoptDaily = async (stage: Stage, days: readonly string[], numbers: readonly string[]) => {
  const { act, token } = stage
  const [first, second, third, from] = [days[20]!, days[19]!, days[18]!, days[17]!]
  stage.at(at(first, '10:10'))
  const draft = await draftOf(stage, 'daily', from, '考勤、请假、报销都要有据可依。')
  stage.at(at(first, '15:40'))
  const han = await token(administration)
  const minutes = '逐条读过，代表对第六、第八条没有异议。'
  await act(recordDiscussion, { id: draft.id, heldOn: first, place, representatives, recorder: '韩雪松', minutes }, han)
  await act(postEnactment, { ...draft, until: second }, han)
  stage.at(at(third, '09:20'))
  await act(
    enact,
    {
      ...draft,
      sides: [
        { conflict: 'structure-changes', side: 'leadership', reason: '公司规模小，岗位变动由公司领导决定即可。' },
      ],
    },
    await token(general),
  )
  stage.at(at(from, '16:30'))
  for (const number of numbers) {
    if (!slow.has(number)) await act(acknowledge, { id: draft.id }, await token(number))
    await readAll(stage, number)
  }
}

/**
 * The unit's regulation waits for the general manager: drafted, discussed, posted until yesterday; three points on which it
 * differs from what is in force are open.
 */
export const prepareUnit = async (stage: Stage, days: readonly string[], numbers: readonly string[]) => {
  const { act, token } = stage
  const today = Temporal.PlainDate.from(days[0]!)
  const firstOfNext = today.with({ day: 1 }).add({ months: 1 }).toString()
  stage.at(at(days[8]!, '11:05'))
  const draft = await draftOf(stage, 'unit', firstOfNext, '与上级单位的办法对齐。')
  const { id } = draft
  stage.at(at(days[6]!, '17:10'))
  const han = await token(administration)
  await act(
    recordDiscussion,
    { id, heldOn: days[6]!, place, representatives, recorder: '韩雪松', minutes: '代表提了两条意见，其余没有异议。' },
    han,
  )
  const opinion = async (name: string, words: string, by: string) =>
    String((await act(giveOpinion, { id, name, words }, by)).opinionId)
  const urgent = await opinion('林晓薇', '请假若要两级批，急事当天怕来不及。', han)
  const answer = '两说都摆给总经理定；不论取哪一说，急事可以先口头同意再补手续。'
  await act(answerOpinion, { id, opinionId: urgent, verdict: 'taken', answer }, han)
  const fines = await opinion('罗昊天', '第十二条的“罚款”请改掉，工资里不能罚。', han)
  const lawful = '条文不动：系统不从工资里扣，罚款一律不予办理。'
  await act(answerOpinion, { id, opinionId: fines, verdict: 'declined', answer: lawful }, han)
  await act(postEnactment, { ...draft, until: today.subtract({ days: 1 }).toString() }, han)
  stage.at(at(days[4]!, '13:20'))
  await opinion('', '值班日算不算上班，能不能写清楚？', await token('HZ011'))
  for (const number of numbers) if (number !== general) await readAll(stage, number)
}
