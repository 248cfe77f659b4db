import { rule } from '../../kernel/rule.ts'
import type { Matter } from './rules.ts'

/** Somebody who could be given a matter, with what the articles ask about them. */
export type Candidate = {
  staffId: string
  name: string
  post: string
  postCode: string
  inUnit: boolean
  undertakingSigned: boolean
  speciality: boolean
  /** Of the certificate that the subject needs: 'none' needed, 'valid', 'expired' or 'missing'. */
  certificate: 'none' | 'valid' | 'expired' | 'missing'
  certificateKind: string | null
  certificateUntil: string | null
  open: number
  busy: boolean
  servedBefore: number
  /** Their leaving is planned before the client comes. */
  goneBy: boolean
}
export type Assignment = Matter & { readonly candidate: Candidate; readonly subject: string }

const holdsConsultingPost = rule<Assignment>({
  code: 'not-a-consultant',
  article: 'dept/12',
  says: {
    zh: '接待客户、拟方案、做服务是咨询师的职责。',
    en: 'Receiving clients, planning and serving are a consultant’s duties.',
  },
  holds: ({ candidate }) => candidate.postCode === 'consultant' || candidate.postCode === 'project-leader',
})

const ofTheTeam = rule<Assignment>({
  code: 'not-of-the-department',
  article: 'dept/8',
  says: { zh: '主管只在自己部门的服务团队里分派。', en: 'A head assigns within the service team of the department.' },
  holds: ({ candidate }) => candidate.inUnit,
})

const withinSpeciality = rule<Assignment>({
  code: 'outside-speciality',
  article: 'service/4',
  says: { zh: '题目不在其登记的专长之内。', en: 'The subject is outside their recorded specialities.' },
  holds: ({ candidate }) => candidate.speciality,
  because: ({ subject }) => ({
    zh: `「${subject}」不在其登记的专长之内。`,
    en: `“${subject}” is outside their recorded specialities.`,
  }),
})

const certificateValid = rule<Assignment>({
  code: 'no-valid-certificate',
  article: 'service/4',
  says: { zh: '这个题目须持有效证书才能承办。', en: 'This subject needs a valid certificate.' },
  holds: ({ candidate }) => candidate.certificate === 'none' || candidate.certificate === 'valid',
  because: ({ candidate: { certificate, certificateKind: kind, certificateUntil: until } }) =>
    certificate === 'expired'
      ? {
          zh: `${kind}已于 ${until} 到期，这个题目须持证。`,
          en: `Their ${kind} expired on ${until}; this subject needs it.`,
        }
      : { zh: `没有登记${kind}，这个题目须持证。`, en: `No ${kind} is on record; this subject needs one.` },
})

const undertakingSigned = rule<Assignment>({
  code: 'undertaking-not-signed',
  article: 'service/5',
  says: {
    zh: '还没有签署保密承诺，不能接触客户的资料。',
    en: 'The confidentiality undertaking is not signed yet; client material stays closed.',
  },
  holds: ({ candidate }) => candidate.undertakingSigned,
})

const notOverloaded = rule<Assignment>({
  code: 'overloaded',
  article: 'service/12',
  says: { zh: '手上的委托已经到部门允许的上限。', en: 'They already carry the most that the department allows.' },
  holds: ({ candidate }, _actor, inForce) => candidate.open < inForce.value('consultant.max_open'),
  because: ({ candidate }, inForce) => ({
    zh: `手上已有 ${candidate.open} 件，上限是 ${inForce.value('consultant.max_open')} 件。`,
    en: `They carry ${candidate.open} already; the limit is ${inForce.value('consultant.max_open')}.`,
  }),
})

const freeThen = rule<Assignment>({
  code: 'busy-then',
  article: 'service/12',
  says: { zh: '约定的时间里已经有别的安排。', en: 'They are taken at the appointed time.' },
  holds: ({ candidate }) => !candidate.busy,
})

const stillHere = rule<Assignment>({
  code: 'leaves-before',
  article: 'frame/3.1',
  says: { zh: '到那时已经离职。', en: 'They have left by then.' },
  holds: ({ candidate }) => !candidate.goneBy,
})

/** All that must be true of the one who is chosen; shown for every candidate before choosing. */
export const fitForIt = [
  ofTheTeam,
  stillHere,
  holdsConsultingPost,
  withinSpeciality,
  certificateValid,
  undertakingSigned,
  freeThen,
  notOverloaded,
]
