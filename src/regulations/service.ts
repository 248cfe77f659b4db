import { type ParameterSpec, regulation } from './regulation.ts'

export const serviceParameters = {
  'qualification.lead_days': {
    article: 'service/10',
    says: { zh: '资质复审准备期', en: 'Lead time of a qualification review' },
    type: 'days',
    min: 7,
    max: 365,
    default: 60,
  },
  'consultant.max_open': {
    article: 'service/12',
    says: { zh: '在办委托上限', en: 'Most open engagements of a consultant' },
    type: 'count',
    min: 1,
    max: 100,
    default: 8,
  },
  'client.reply_hours': {
    article: 'service/13',
    says: { zh: '回复客户时限', en: 'Time to reply to a client' },
    type: 'working-hours',
    min: 1,
    max: 40,
    default: 8,
  },
  'flow.summary_days': {
    article: 'service/15',
    says: { zh: '服务总结时限', en: 'Time to deliver the service summary' },
    type: 'working-days',
    min: 1,
    max: 30,
    default: 2,
  },
  'feedback.reply_days': {
    article: 'service/16',
    says: { zh: '反馈答复时限', en: 'Time to answer feedback' },
    type: 'working-days',
    min: 1,
    max: 30,
    default: 3,
  },
} as const satisfies Record<string, ParameterSpec>

export const service = regulation({
  key: 'service',
  title: { zh: '咨询服务管理规则', en: 'Rules for Consulting Services' },
  short: { zh: '服务规则', en: 'Service' },
  articles: {
    'service/1': {
      number: { zh: '第一条', en: 'Article 1' },
      heading: { zh: '目的', en: 'Purpose' },
      text: {
        zh: '为提供优质、有效的咨询服务，保护客户的合法权益，制定本规则。',
        en: 'These rules are made so that the consulting service is good and effective and the lawful rights of clients are protected.',
      },
      demands: ['state'],
    },
    'service/2': {
      number: { zh: '第二条', en: 'Article 2' },
      heading: { zh: '适用范围', en: 'Whom it binds' },
      text: {
        zh: '本规则约束本机构、本机构的咨询人员以及接受服务的客户。客户签订服务合同时应当一并接受本规则，所接受的版本应当予以记录。',
        en: 'These rules bind the organisation, its consultants and its clients. A client accepts them together with the service contract, and the version accepted shall be recorded.',
      },
      demands: ['state', 'record'],
    },
    'service/3': {
      number: { zh: '第三条', en: 'Article 3' },
      heading: { zh: '服务准则', en: 'Principles' },
      text: {
        zh: '咨询服务应当实事求是、公平诚信、互利共赢，做到科学、规范、创新、有效。',
        en: 'The service shall be realistic, fair, honest and of benefit to both sides; it shall be scientific, carried out to standard, innovative and effective.',
      },
      demands: ['state'],
    },
    'service/4': {
      number: { zh: '第四条', en: 'Article 4' },
      heading: { zh: '能力与范围', en: 'Ability and scope' },
      text: {
        zh: '本机构及其咨询人员应当具备与所承办业务相应的能力并受过相应的训练，不得承接登记范围以外的业务。咨询师只可以承办其登记专长之内的题目；须持证办理的题目，没有有效证书的不得承办。',
        en: 'The organisation and its consultants shall have the ability and the training that their work requires, and may not take on work outside their recorded fields. A consultant may be given only subjects within their recorded specialities and, where a subject requires a certificate, only while holding a valid one.',
      },
      demands: ['gate'],
    },
    'service/5': {
      number: { zh: '第五条', en: 'Article 5' },
      heading: { zh: '保密', en: 'Secrecy' },
      text: {
        zh: '任何人不得泄露客户的商业秘密与隐私。客户资料只向办理该委托所必需的人员开放，团队成员应当先签署保密承诺，然后方可查阅；异常的查阅与导出应当予以核查。',
        en: 'Nobody may disclose a client’s trade secrets or private affairs. Client material is open only to those who need it for that engagement, and team members shall sign an undertaking of confidentiality before they may see it. Unusual reading or export shall be looked into.',
      },
      demands: ['gate', 'record', 'watch'],
    },
    'service/6': {
      number: { zh: '第六条', en: 'Article 6' },
      heading: { zh: '依法纳税', en: 'Taxes' },
      text: {
        zh: '本机构与咨询人员应当依法纳税，按期申报。每笔收款应当依法开具发票，载明税率与税额；支付工资、奖金和专家费，应当依法代扣税款。',
        en: 'The organisation and its consultants shall pay taxes according to law and file their returns in time. Every receipt shall be invoiced according to law, with the rate and amount of tax stated, and the tax due on pay, bonuses and experts’ fees shall be withheld.',
      },
      demands: ['record', 'duty'],
    },
    'service/7': {
      number: { zh: '第七条', en: 'Article 7' },
      heading: { zh: '规则与合同', en: 'Rules and contract' },
      text: {
        zh: '本规则与服务合同共同约束双方；服务合同应当写明所依据的本规则版本。',
        en: 'These rules and the service contract together bind the parties. A service contract shall name the version of these rules under which it is made.',
      },
      demands: ['gate'],
    },
    'service/8': {
      number: { zh: '第八条', en: 'Article 8' },
      heading: { zh: '开业条件', en: 'Conditions to operate' },
      text: {
        zh: '本机构开展咨询业务，应当依法登记，具备法人或者其他合法的组织形式，有相应的经济实力与信誉，有必要的人员与设施，有承办业务的能力与经验，并符合法律规定的其他条件。每项条件均应当有现行有效的证明材料，存入机构资质档案。',
        en: 'To offer consulting, the organisation shall be lawfully registered; be a legal person or have another lawful form; have sufficient economic strength and a sound reputation, the necessary staff and facilities, and the ability and experience for the work; and meet the other conditions laid down by law. Each condition shall be supported by valid evidence, kept in the organisation’s qualification file.',
      },
      demands: ['record', 'watch'],
    },
    'service/9': {
      number: { zh: '第九条', en: 'Article 9' },
      heading: { zh: '资质认定', en: 'Recognition of qualification' },
      text: {
        zh: '机构资质可以由行业协会认定、由政府部门认定，或者以其他公认的方式认定。每份资质证书应当登记认定途径、颁发单位、等级、业务范围与有效期，并附证书影像。',
        en: 'The qualification of the organisation may be recognised by an industry association, by a government department or in another accepted way. Each certificate shall be recorded by route, issuer, grade, scope and validity, together with a scan.',
      },
      demands: ['record'],
    },
    'service/10': {
      number: { zh: '第十条', en: 'Article 10' },
      heading: { zh: '资质复审', en: 'Review of qualification' },
      text: {
        zh: '机构资质应当定期接受复审。本机构应当不迟于每次复审前{qualification.lead_days}着手准备，按清单备齐材料，按时报送，并留存报送凭证。',
        en: 'The qualification of the organisation shall be reviewed periodically. Preparation for each review shall begin no later than {qualification.lead_days} before it; the material shall be assembled against a checklist and submitted on time, and proof of submission kept.',
      },
      demands: ['duty'],
    },
    'service/11': {
      number: { zh: '第十一条', en: 'Article 11' },
      heading: { zh: '合同与工作方案', en: 'Contract and work plan' },
      text: {
        zh: '服务合同应当写明咨询的目标、内容与方法。工作方案应当出自客户的需求，每一项均应当对应已经记录的需求；方案未经客户同意，不得开始服务。',
        en: 'The service contract shall state the goals, the content and the method of the work. The work plan shall follow from the client’s needs, each of its lines answering a recorded need; no service may begin before the client has agreed to the plan.',
      },
      demands: ['gate'],
    },
    'service/12': {
      number: { zh: '第十二条', en: 'Article 12' },
      heading: { zh: '人员分派', en: 'Assignment of staff' },
      text: {
        zh: '本机构应当合理组织和分派专业人员，分派时应当查明其在办数量、专长与利益冲突。每名咨询师同时在办的委托数不得超过{consultant.max_open}，将满或者已满的，应当在分派前示明。',
        en: 'Professional staff shall be organised and assigned sensibly, with regard to their workload, their specialities and any conflict of interest. The number of engagements a consultant has open at one time may not exceed {consultant.max_open}; that the limit is near or reached shall be shown before the assignment is made.',
      },
      demands: ['gate', 'record'],
    },
    'service/13': {
      number: { zh: '第十三条', en: 'Article 13' },
      heading: { zh: '与客户沟通', en: 'Talking with the client' },
      text: {
        zh: '本机构应当为客户设立畅通的沟通渠道，供其留言、交换资料，并听取其意见与建议。客户来信应当在{client.reply_hours}内回复。',
        en: 'The organisation shall keep open a channel in which clients can leave messages, exchange documents and offer opinions and suggestions, which it shall hear. A client’s message shall be answered within {client.reply_hours}.',
      },
      demands: ['record', 'duty'],
    },
    'service/14': {
      number: { zh: '第十四条', en: 'Article 14' },
      heading: { zh: '全程留痕', en: 'The whole process on record' },
      text: {
        zh: '咨询的全过程应当随办随记，项目资料应当妥善保管，办结后归档。已成的记录不得暗中改动；更正应当另行记明，原记录予以保留。',
        en: 'The whole course of an engagement shall be recorded as the work is done; its material shall be kept safely, and archived on closing. No record may be altered silently: a correction is entered as such, and the original is kept.',
      },
      demands: ['record', 'gate'],
    },
    'service/15': {
      number: { zh: '第十五条', en: 'Article 15' },
      heading: { zh: '交付与评价', en: 'Delivery and evaluation' },
      text: {
        zh: '咨询报告应当按方案约定的日期交付客户，服务总结应当在末次服务后{flow.summary_days}内交付，并请客户评价。交付与评价未全部完成的，委托不得办结。',
        en: 'The report shall reach the client by the date set in the plan, and the service summary within {flow.summary_days} of the last service; the client is then asked for an evaluation. An engagement may not be closed before both delivery and evaluation are complete.',
      },
      demands: ['duty', 'flow', 'gate'],
    },
    'service/16': {
      number: { zh: '第十六条', en: 'Article 16' },
      heading: { zh: '反馈与改进', en: 'Feedback and improvement' },
      text: {
        zh: '客户的反馈应当在{feedback.reply_days}内答复。需要改进的，应当定出改进措施，落实后予以核验。',
        en: 'A client’s feedback shall be answered within {feedback.reply_days}. Where it calls for improvement, corrective action shall be decided, carried out and verified.',
      },
      demands: ['flow', 'duty'],
    },
    'service/17': {
      number: { zh: '第十七条', en: 'Article 17' },
      heading: { zh: '收费与付款', en: 'Fees and payment' },
      text: {
        zh: '服务合同应当写明收费方式及其计算办法，可以按固定金额、按时间或者按比例计收；并应当写明付款的方式、期限与各期金额，各期之和应当等于总额。客户应当按期付款，逾期未付的，本机构应当及时跟进。',
        en: 'The service contract shall state the basis of the fee, which may be a fixed sum, by time or a percentage, and how it is computed, as well as the method, the schedule and the amounts of payment; the instalments shall add up to the total. The client shall pay each instalment when due, and the organisation shall follow up promptly on what is overdue.',
      },
      demands: ['gate', 'duty', 'watch'],
    },
  },
  parameters: serviceParameters,
})
