import { type ParameterSpec, regulation } from './regulation.ts'

export const frameParameters = {
  'risk.review_months': {
    article: 'frame/2.4',
    says: { zh: '风险复查间隔', en: 'Interval of risk reviews' },
    type: 'months',
    min: 1,
    max: 12,
    default: 3,
  },
} as const satisfies Record<string, ParameterSpec>

export const frame = regulation({
  key: 'frame',
  title: { zh: '咨询公司管理制度纲要', en: 'Outline of the Consulting Company’s Regulations' },
  short: { zh: '纲要', en: 'Outline' },
  articles: {
    'frame/1': {
      number: { zh: '一', en: 'Article 1' },
      heading: { zh: '总则', en: 'What it is' },
      text: {
        zh: '咨询管理制度是一整套标准的方法与程序，用以规范服务、质量、内部管理、岗位职责、行为准则、权限与利益关系。公司的各项制度及其条文、所定的数值、落实的办法与留下的证据，应当集中在一处，可以逐条查证。',
        en: 'A consulting management system is a standard set of methods and procedures that governs service, quality, internal management, duties, conduct, the limits of power and interests. The company’s regulations, their articles, the values filled in, what makes each article true and the evidence of it stand in one place, where every article can be verified.',
      },
      demands: ['record'],
    },
    'frame/2.1': {
      number: { zh: '二之一', en: 'Article 2.1' },
      heading: { zh: '内部管理规范', en: 'Internal management' },
      text: {
        zh: '内部管理应当有章可循。机构、职责与工作流程应当为全体员工所知；每名员工均可以查阅制度与组织机构图。',
        en: 'Internal management follows written standards. The structure, the duties and the workflows are known to all; every employee can search the regulations and see the organisation chart.',
      },
      demands: ['record'],
    },
    'frame/2.2': {
      number: { zh: '二之二', en: 'Article 2.2' },
      heading: { zh: '服务质量保证', en: 'Quality of service' },
      text: {
        zh: '服务质量应当以流程与标准来保证：每项服务按既定的流程办理，按既定的标准检验，未达到标准的不得交付。',
        en: 'The quality of service is assured by flow and standard: each service follows its flow and is checked against its standard, and nothing is delivered that falls short of it.',
      },
      demands: ['flow', 'record'],
    },
    'frame/2.3': {
      number: { zh: '二之三', en: 'Article 2.3' },
      heading: { zh: '项目成效', en: 'Projects that pay' },
      text: {
        zh: '项目应当既做得成，又有效益。公司对项目的过程与结果进行控制，每个项目的进度、收支与风险应当随时可查。',
        en: 'Projects succeed and pay. The company controls their process and their result; progress, margin and risk of each project can be seen at any time.',
      },
      demands: ['record'],
    },
    'frame/2.4': {
      number: { zh: '二之四', en: 'Article 2.4' },
      heading: { zh: '风险预控', en: 'Risks' },
      text: {
        zh: '风险应当事先知晓、有备应对。公司与每项委托均设风险登记册，逐项写明可能性、影响、责任人与应对措施，并至少每{risk.review_months}复查一次。',
        en: 'Risks are known in advance, with counter-measures ready. The company and each engagement keep a register of risks, each with its likelihood, impact, owner and measure, reviewed at least every {risk.review_months}.',
      },
      demands: ['record', 'duty'],
    },
    'frame/2.5': {
      number: { zh: '二之五', en: 'Article 2.5' },
      heading: { zh: '企业文化', en: 'Culture' },
      text: {
        zh: '公司培育有序、积极的工作风气。受到的表彰与被采纳的建议应当记录并公布；公司不记名地了解员工的感受，任何人不得追查作答的人。',
        en: 'The company fosters a culture of orderly, positive work. Commendations and adopted suggestions are recorded and published; how staff feel is asked anonymously, and nobody may trace who answered.',
      },
      demands: ['record'],
    },
    'frame/3.1': {
      number: { zh: '三之一', en: 'Article 3.1' },
      heading: { zh: '组织与人事', en: 'Organisation and people' },
      text: {
        zh: '公司明确机构与职责、编制与任职条件，规范招聘、入职、试用、转正与离职，并建立培训、激励、考核与奖惩。用人依次经过编制、出缺、应聘、面试、录用、入职、试用、转正各步。离职的人应当交接未了的工作；其权限在离职的那一分钟收回，经手的记录与姓名予以保留。',
        en: 'The company settles its structure and duties, headcount and qualifications, orders recruitment, onboarding, probation, confirmation and leaving, and provides for training, incentives, assessment, rewards and penalties. Employment passes in order through headcount plan, vacancy, candidates, interview, offer, onboarding, probation and confirmation. Whoever leaves hands over open work; access ends in the minute of leaving, while records and the name on them stay.',
      },
      demands: ['flow'],
    },
    'frame/3.2': {
      number: { zh: '三之二', en: 'Article 3.2' },
      heading: { zh: '质量管理', en: 'Quality' },
      text: {
        zh: '质量管理包括服务的流程与标准、项目的管理与评价、质量的监测与改进。每类服务均应当有书面标准；发现的问题应当采取纠正措施与预防措施，并验证其效果。',
        en: 'Quality management covers the flow and standards of service, the management and evaluation of projects, and monitoring and improvement. Each kind of service has a written standard; a problem found leads to corrective and preventive action, whose effect is verified.',
      },
      demands: ['record'],
    },
    'frame/3.3': {
      number: { zh: '三之三', en: 'Article 3.3' },
      heading: { zh: '项目管理', en: 'Projects' },
      text: {
        zh: '项目管理包括合同的签订与履行、项目计划、风险控制、成果评价、项目报告与决策支持。每个项目应当有计划，列明任务、里程碑、工时与成本，据以执行、检查和评价；供决策用的数据应当取自项目记录。',
        en: 'Project management covers the signing and performance of contracts, planning, control of risks, evaluation of results, reports and support of decisions. Each project has a plan with its tasks, milestones, hours and cost, by which it is carried out, checked and evaluated; figures for decisions come from the records of projects.',
      },
      demands: ['flow', 'record'],
    },
    'frame/3.4': {
      number: { zh: '三之四', en: 'Article 3.4' },
      heading: { zh: '经营管理', en: 'Operation' },
      text: {
        zh: '经营管理包括战略与发展规划、合作方的选择与风险控制、资金与成本、市场与客户维护。战略目标应当逐级分解到部门；合作之前应当对合作方作尽职调查；预算执行应当与实际逐项对照。',
        en: 'Operation covers strategy and development plan, the choice of partners and control of their risks, money and cost, market and client care. Strategic objectives are passed down to departments; partners are examined with due diligence before any cooperation; the budget is set against actual figures item by item.',
      },
      demands: ['record'],
    },
  },
  parameters: frameParameters,
})
