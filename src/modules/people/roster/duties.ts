import type { ArticleId } from '../../../regulations/all.ts'
import type { Says } from '../../../regulations/regulation.ts'
import { officeTexts } from './office-duties.ts'
import type { PostCode } from './posts.ts'

/** What a post is there for and what it asks of its holder: one sentence for each line. */
export type PostText = {
  /** Its name in English; the office itself says the Chinese one. */
  readonly name: string
  readonly duties: Says
  readonly qualifications: Says
  /** The article that the duties come from, where there is one. */
  readonly article?: ArticleId
}

/**
 * The standard texts of the catalogue (dept/7). They hold until the company writes its own for the post; the Chinese is
 * what a holder acknowledges.
 */
export const standardTexts: Record<PostCode | 'administrator', PostText> = {
  'general-manager': {
    name: 'General manager',
    duties: {
      zh: '落实董事会的决议，定下公司的目标与年度计划。\n颁布公司的制度，决定机构设置与人员配备。\n协调各部门，裁定部门之间争执不下的事。\n对公司的经营结果与合规负总责。',
      en: 'Carries out the resolutions of the board; sets the company’s goals and yearly plan.\nPuts regulations into force and decides structure and staffing.\nCoordinates the departments and settles what they cannot settle between them.\nAnswers for the results of the company and for its keeping the law.',
    },
    qualifications: {
      zh: '有带领整家机构的经验，熟悉咨询行业。\n没有法律禁止担任高级管理人员的情形。',
      en: 'Has led an organisation and knows the consulting trade.\nIs not barred by law from managing a company.',
    },
  },
  'deputy-general-manager': {
    name: 'Deputy general manager',
    duties: {
      zh: '协助总经理，分管交付的部门，并就分管的工作向总经理报告。\n总经理不在时，按授权处理公司事务。\n督促分管部门的计划、进度与质量。',
      en: 'Assists the general manager, directs the departments assigned, and reports on them.\nActs for the general manager where authorised to.\nSees to plans, progress and quality in those departments.',
    },
    qualifications: {
      zh: '有管理多个部门的经验。\n没有法律禁止担任高级管理人员的情形。',
      en: 'Has managed several departments.\nIs not barred by law from managing a company.',
    },
  },
  head: {
    name: 'Head of department',
    article: 'dept/11',
    duties: {
      zh: '规划本部门的工作，执行部门计划，并直接向公司领导报告。\n统筹协调：分派委托，安排人手，督促进度与质量。\n管理人员：组建和调整团队，带教新人，考核本部门的人。\n制定并改进本部门的流程，批准确有必要的例外。\n只在自己的部门之内行使职权。',
      en: 'Plans the work of the department, carries the plan out and reports directly to the leadership.\nCoordinates: assigns engagements, allots people, sees to progress and quality.\nLeads the people: builds teams, brings in newcomers, assesses the members.\nSets and improves the flows of the department, and approves an exception where it is needed.\nActs within the own department only.',
    },
    qualifications: {
      zh: '在本部门的业务上有三年以上经验。\n能统筹、会带人，做事公道。',
      en: 'Three years or more in the work of the department.\nCan coordinate, lead people, and be fair to them.',
    },
  },
  chairman: {
    name: 'Chairman',
    duties: {
      zh: '召集并主持董事会，督促决议的执行。\n签署由董事会作出的决议与文件。',
      en: 'Calls and chairs the board, and sees that its resolutions are carried out.\nSigns the resolutions and papers of the board.',
    },
    qualifications: {
      zh: '为本公司的董事，由董事会选举产生。',
      en: 'A director of the company, elected by the board.',
    },
  },
  director: {
    name: 'Director',
    duties: {
      zh: '出席董事会，议决战略、预算、重大投资等事项。\n监督公司的经营，对公司忠实、勤勉。\n与所议事项有利害关系的，应当说明并回避。',
      en: 'Attends the board and decides on strategy, budget and major investment.\nSupervises the running of the company, with loyalty and care.\nDeclares an interest in a matter, and takes no part in it.',
    },
    qualifications: {
      zh: '由股东选任，没有法律禁止担任董事的情形。',
      en: 'Chosen by the owners; not barred by law from being a director.',
    },
  },
  consultant: {
    name: 'Consultant',
    article: 'dept/12',
    duties: {
      zh: '按约接待客户，听清并记下每一项需求。\n拟定咨询方案，使每一项都对应客户的需求，商定之后再动手。\n按方案实施服务，随办随记，按期交付报告与总结。\n答复客户的反馈，保守客户的秘密。',
      en: 'Receives clients as agreed, and hears and records what they need.\nDraws up the plan, each line answering a need; begins only when it is agreed.\nCarries the service out by the plan, keeps the record as it goes, delivers report and summary in time.\nAnswers the client’s feedback and keeps the client’s secrets.',
    },
    qualifications: {
      zh: '只承办登记专长之内的题目；须持证的题目，证书应当有效。\n承办之前签署保密承诺。\n善于倾听，能把话写清楚。',
      en: 'Takes subjects within the recorded specialities only, and where a certificate is required, with a valid one.\nHas signed the undertaking of confidentiality.\nListens well and writes clearly.',
    },
  },
  assistant: {
    name: 'Assistant',
    article: 'dept/13',
    duties: {
      zh: '协助咨询师准备接待、方案与交付。\n整理咨询资料，使每份材料找得到、不外流。\n做好与客户和同事的联络，来信及时转达。',
      en: 'Supports the consultant in reception, plan and delivery.\nKeeps the material in order, so that each piece is found and none leaves the house.\nSees to communication with clients and colleagues, and passes messages on in time.',
    },
    qualifications: {
      zh: '接触客户资料之前签署保密承诺。\n细致、守时，熟练使用办公软件。',
      en: 'Has signed the undertaking of confidentiality before touching client material.\nCareful, punctual, at home in office software.',
    },
  },
  'marketing-officer': {
    name: 'Marketing officer',
    article: 'dept/14',
    duties: {
      zh: '开拓市场，了解客户需要什么、同行在做什么。\n宣传推广，对外的话要真实，不夸大、不贬低同行。\n策划市场活动，事后核算效果。',
      en: 'Opens up the market: learns what clients need and what others offer.\nPromotes the service truthfully, without boasting or running others down.\nPlans campaigns and reckons their effect afterwards.',
    },
    qualifications: {
      zh: '了解本机构的业务范围。\n有策划与写作的能力。',
      en: 'Knows what the organisation does and does not take on.\nCan plan and write.',
    },
  },
  'channel-officer': {
    name: 'Channel officer',
    duties: {
      zh: '寻找并维护合作渠道，如实介绍本机构的服务。\n登记渠道带来的客户，按约定核对往来。',
      en: 'Finds and looks after partners, and presents the service as it is.\nRecords the clients they bring, and settles with them as agreed.',
    },
    qualifications: {
      zh: '了解本机构的业务范围，善于沟通。',
      en: 'Knows the work of the organisation, and communicates well.',
    },
  },
  'project-leader': {
    name: 'Project leader',
    article: 'dept/15',
    duties: {
      zh: '管理并实施所负责的项目，直到客户验收。\n协调项目的各个环节，安排项目组成员的分工。\n项目的进度、质量与风险，及时报告主管。\n权限只及于所负责的项目。',
      en: 'Manages the project and carries it out until the client accepts it.\nCoordinates its parts and divides the work among its members.\nReports progress, quality and risks to the head in time.\nHas powers over that project and no other.',
    },
    qualifications: {
      zh: '独立做过咨询项目中的主要部分。\n签署保密承诺。',
      en: 'Has carried a main part of a consulting project alone.\nHas signed the undertaking of confidentiality.',
    },
  },
  ...officeTexts,
}

/** A post of the organisation's own has no standard text. */
export const standardText = (code: string): PostText | undefined =>
  (standardTexts as Record<string, PostText | undefined>)[code]
