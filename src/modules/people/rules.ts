import { isStaff } from '../../kernel/actor.ts'
import { forPosts, rule } from '../../kernel/rule.ts'
import { personnelPosts } from './sight.ts'

const company = ['general-manager', 'deputy-general-manager', 'administrator'] as const

/** Who keeps units, posts and people: leadership, or the administrator that it named when setting up. */
export const companyDecides = forPosts({
  code: 'not-the-company',
  article: 'dept/9',
  says: {
    zh: '机构设置与人员由公司决定：请总经理、副总经理或机构管理员来做。',
    en: 'Structure and staff are decided by the company: ask the general manager, the deputy or the administrator.',
  },
  posts: company,
})

/** A staff list carries pay and identity numbers: only whoever may see those writes them (sight.ts). */
export const keepsPersonnel = forPosts({
  code: 'not-the-keeper',
  article: 'dept/9',
  says: {
    zh: '花名册里有工资和证件号：请总经理、机构管理员或人事专员来导入。',
    en: 'A staff list holds pay and identity numbers: ask the general manager, the administrator or the personnel officer to import it.',
  },
  posts: personnelPosts,
})

/** Posts are the company's: a department makes none for itself. */
export const companyCreatesPosts = forPosts({
  code: 'posts-by-the-company',
  article: 'dept/7',
  says: {
    zh: '岗位由公司设立：请总经理、副总经理或机构管理员来办。',
    en: 'Posts are created by the company: ask the general manager, the deputy or the administrator.',
  },
  posts: company,
})

/** Whoever follows up that everybody knows their duties: the keepers for all, a head for the own units. */
export const keepsAcknowledgements = forPosts({
  code: 'not-the-keeper-of-duties',
  article: 'daily/5.4',
  says: {
    zh: '谁还没确认职责，由部门主管与人事来看。',
    en: 'Who has not acknowledged their duties is for heads and for whoever keeps personnel to see.',
  },
  posts: personnelPosts,
})
export const headsSomeUnit = rule<unknown>({
  code: 'not-a-head',
  article: 'daily/5.4',
  says: { zh: '部门主管看本部门的人。', en: 'A head sees the people of the own department.' },
  to: { head: true },
  holds: (_, actor) => actor.kind === 'staff' && actor.heads.length > 0,
})

/** Certificates decide which subjects somebody may be given: they are recorded by whoever keeps personnel. */
export const keepsCertificates = forPosts({
  code: 'not-the-keeper-of-certificates',
  article: 'service/4',
  says: {
    zh: '证书由人事登记：请把证书交给总经理、机构管理员或人事专员。',
    en: 'Certificates are recorded by personnel: hand it to the general manager, the administrator or the personnel officer.',
  },
  posts: personnelPosts,
})

/** What proves that somebody may be given work is not for themselves to write down. */
export const ownCertificate = rule<{ staffId: string }>({
  code: 'own-certificate',
  article: 'agency/2.3',
  says: {
    zh: '自己的证书不能自己登记或续期：请把证书交给另一位人事，或总经理、机构管理员。',
    en: 'Nobody records or renews their own certificate: hand it to another personnel officer, the general manager or the administrator.',
  },
  holds: ({ staffId }, actor) => isStaff(actor, staffId),
})

export const laterThanBefore = rule<{ staffId: string; before: string | null; after: string | null }>({
  code: 'not-later',
  article: 'service/4',
  says: {
    zh: '续期后的有效期应当晚于原来的；长期有效的证书不必续期。',
    en: 'A renewed certificate is valid for longer than before; one that never expires needs no renewal.',
  },
  because: ({ before }) =>
    before === null
      ? { zh: '这张证书长期有效，不必续期。', en: 'This certificate never expires and needs no renewal.' }
      : { zh: `原来有效到 ${before}，续期后应当更晚。`, en: `It was valid until ${before}: a renewal ends later.` },
  holds: ({ before, after }) => before !== null && (after === null || after > before),
})

export const keepsRecords = forPosts({
  code: 'not-the-keeper-of-records',
  article: 'daily/4',
  says: {
    zh: '人事资料由总经理、机构管理员或人事专员保管；自己的请看「我的资料」。',
    en: 'Personnel records are with the general manager, the administrator and the personnel officer; for your own see “My record”.',
  },
  posts: personnelPosts,
})

/** Nobody decides on their own: pay above all. */
export const ownRecord = rule<{ staffId: string }>({
  code: 'own-record',
  article: 'agency/2.3',
  says: {
    zh: '自己的人事资料要请另一位人事来改。',
    en: 'Your own record is changed by another keeper of personnel.',
  },
  holds: ({ staffId }, actor) => isStaff(actor, staffId),
})
