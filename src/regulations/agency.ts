import { type ParameterSpec, regulation } from './regulation.ts'

export const agencyParameters = {
  'multi_post.max_staff': {
    article: 'agency/2.3',
    says: { zh: '身兼数岗所限的人数', en: 'Most staff with which posts may be combined' },
    type: 'count',
    min: 1,
    max: 500,
    default: 30,
  },
} as const satisfies Record<string, ParameterSpec>

export const agency = regulation({
  key: 'agency',
  title: { zh: '业务管理制度', en: 'Regulation of the Agency’s Business' },
  short: { zh: '业务制度', en: 'Agency' },
  articles: {
    'agency/2.1': {
      number: { zh: '二之一', en: 'Article 2.1' },
      text: {
        zh: '公司按业务设市场、咨询、材料等部门。市场部负责业务种类、院校与合作方以及推广；咨询部负责接待新客户、照管老客户并保管客户资料；材料部负责办理所需的文书、面试辅导与材料管理。各部门只做本部门的事，其人员只有本部门的权限。',
        en: 'The company has departments for marketing, consulting and materials according to its business. Marketing keeps the kinds of business, schools, partners and campaigns; consulting receives new clients, looks after present ones and keeps their information; materials prepares the documents and interviews and keeps the material. Each does its own work, and its people hold the permissions of their own department.',
      },
      demands: ['record'],
    },
    'agency/2.2': {
      number: { zh: '二之二', en: 'Article 2.2' },
      text: {
        zh: '各部门在主管领导下工作；副总经理统管日常经营，对总经理负责。请示、审批与报告依此逐级进行。',
        en: 'Each department works under its head; the deputy general manager runs the whole and answers to the general manager. Requests, approvals and reports follow that line.',
      },
      demands: ['gate'],
    },
    'agency/2.3': {
      number: { zh: '二之三', en: 'Article 2.3' },
      text: {
        zh: '公司人数不超过{multi_post.max_staff}人时，一人可以兼任数岗，但权限应当合理并受监督：任何人不得批准自己的申请，不得既拟又批同一份文件，也不得兼任互相牵制的岗位。确需兼任的，由公司领导书面准许并定下复核的日子；到了那一天，或者公司人数超过上述数目，准许即告终止。',
        en: 'While the company has no more than {multi_post.max_staff} people, one person may hold several posts, provided that permissions stay sensible and are watched: nobody approves their own request, nobody both prepares and approves one document, and nobody holds posts that are meant to check each other. Where that cannot be avoided the leadership permits it in writing with a day of review; the permission ends on that day, or when the company grows above the number.',
      },
      demands: ['gate', 'watch'],
    },
  },
  parameters: agencyParameters,
})
