import { type ParameterSpec, regulation } from './regulation.ts'

export const deptParameters = {
  'booking.lead_hours': {
    article: 'dept/16',
    says: { zh: '预约至少提前', en: 'Shortest notice of a booking' },
    type: 'working-hours',
    min: 0,
    max: 40,
    default: 2,
  },
  'booking.horizon_days': {
    article: 'dept/16',
    says: { zh: '可预约的天数', en: 'How far ahead one may book' },
    type: 'days',
    min: 1,
    max: 90,
    default: 14,
  },
  'booking.session_minutes': {
    article: 'dept/16',
    says: { zh: '每次时长', en: 'Length of a session' },
    type: 'minutes',
    min: 15,
    max: 240,
    default: 50,
  },
  'booking.change_hours': {
    article: 'dept/16',
    says: { zh: '改期、取消至少提前', en: 'Shortest notice of a change or cancellation' },
    type: 'working-hours',
    min: 0,
    max: 40,
    default: 2,
  },
  'flow.assign_hours': {
    article: 'dept/16',
    says: { zh: '分派时限', en: 'Time to assign' },
    type: 'working-hours',
    min: 1,
    max: 40,
    default: 4,
  },
  'flow.receive_wait_minutes': {
    article: 'dept/16',
    says: { zh: '客户等候上限', en: 'Longest wait at reception' },
    type: 'minutes',
    min: 0,
    max: 60,
    default: 15,
  },
  'flow.plan_hours': {
    article: 'dept/16',
    says: { zh: '方案交付时限', en: 'Time to hand over the plan' },
    type: 'working-hours',
    min: 1,
    max: 80,
    default: 16,
  },
  'flow.start_days': {
    article: 'dept/16',
    says: { zh: '首次服务时限', en: 'Time to the first service' },
    type: 'working-days',
    min: 1,
    max: 60,
    default: 7,
  },
  'flow.evaluate_days': {
    article: 'dept/16',
    says: { zh: '评价期限', en: 'Time for the evaluation' },
    type: 'days',
    min: 1,
    max: 90,
    default: 14,
  },
  'flow.review_months': {
    article: 'dept/18',
    says: { zh: '流程评估间隔', en: 'Interval of flow reviews' },
    type: 'months',
    min: 1,
    max: 24,
    default: 6,
  },
  'kpi.weights': {
    article: 'dept/21',
    says: { zh: '考核指标权重', en: 'Weights of the indicators' },
    type: 'weights',
    default: { satisfaction: 0.4, business: 0.3, efficiency: 0.3 },
  },
} as const satisfies Record<string, ParameterSpec>

export const dept = regulation({
  key: 'dept',
  title: { zh: '咨询部管理制度', en: 'Consulting Department Regulations' },
  short: { zh: '部制度', en: 'Dept.' },
  articles: {
    'dept/1': {
      number: { zh: '第一条', en: 'Article 1' },
      heading: { zh: '目的', en: 'Purpose' },
      text: {
        zh: '为规范咨询部的工作，提高咨询的质量与效率，制定本制度。',
        en: 'These regulations order the work of the consulting department, so that its consulting gains in quality and efficiency.',
      },
      demands: ['state'],
    },
    'dept/2': {
      number: { zh: '第二条', en: 'Article 2' },
      heading: { zh: '适用范围', en: 'Whom it binds' },
      text: {
        zh: '本制度适用于咨询部的咨询师、咨询助理以及其他相关岗位的人员。',
        en: 'These regulations bind the consultants and assistants of the consulting department and everyone who holds a related post.',
      },
      demands: ['state'],
    },
    'dept/3': {
      number: { zh: '第三条', en: 'Article 3' },
      heading: { zh: '办事准则', en: 'Principles' },
      text: {
        zh: '咨询部办事应当合法，决策应当科学，待人应当公平诚信，并始终以服务为先。',
        en: 'The department shall act lawfully, decide on a scientific basis, deal fairly and honestly, and put service above all else.',
      },
      demands: ['state'],
    },
    'dept/4': {
      number: { zh: '第四条', en: 'Article 4' },
      heading: { zh: '价值观', en: 'Values' },
      text: {
        zh: '咨询部奉行客户至上、团结协作、勇于创新、共同成长的价值观，全体人员应当在工作中身体力行。',
        en: 'The department holds to four values: the client first, teamwork, innovation, and growing together. All its members shall live by them in their work.',
      },
      demands: ['state'],
    },
    'dept/5': {
      number: { zh: '第五条', en: 'Article 5' },
      heading: { zh: '守法守规', en: 'Law and rules' },
      text: {
        zh: '咨询部人员应当遵守国家法律法规和公司的各项规章制度。',
        en: 'Members of the department shall observe the laws of the state and the rules of the company.',
      },
      demands: ['state'],
    },
    'dept/6': {
      number: { zh: '第六条', en: 'Article 6' },
      heading: { zh: '主管', en: 'The head' },
      text: {
        zh: '咨询部设主管一人，直接向公司领导负责并报告工作，其间不得另设层级。主管一职在任何时候应当有且只有一人担任，交接期间亦同。',
        en: 'The department has one head, who answers and reports directly to the leadership of the company; no layer may stand between them. Exactly one person shall hold the post of head at any time, including during a handover.',
      },
      demands: ['gate'],
    },
    'dept/7': {
      number: { zh: '第七条', en: 'Article 7' },
      heading: { zh: '岗位设置', en: 'Posts' },
      text: {
        zh: '咨询部设咨询师、咨询助理、市场专员等岗位，并载明各岗位的职责与任职条件。其他岗位由公司决定设立，咨询部不得自行增设。',
        en: 'The department has the posts of consultant, assistant and marketing officer, each recorded with its duties and the qualifications it requires. Any other post is created by decision of the company; the department may not create posts itself.',
      },
      demands: ['gate', 'record'],
    },
    'dept/8': {
      number: { zh: '第八条', en: 'Article 8' },
      heading: { zh: '服务团队', en: 'Service teams' },
      text: {
        zh: '主管负责组建和管理咨询服务团队；团队及其成员的变动应当由主管作出，并予记录。',
        en: 'The head builds and manages the service teams. Teams and their membership shall be changed by the head alone, and every change recorded.',
      },
      demands: ['record', 'gate'],
    },
    'dept/9': {
      number: { zh: '第九条', en: 'Article 9' },
      heading: { zh: '机构调整', en: 'Changes of structure' },
      text: {
        zh: '公司领导可以根据工作需要调整咨询部的机构设置与人员配备。调整决定应当写明生效日期，组织关系与各人职权自该日起随之变更。',
        en: 'The leadership of the company may change the structure and staffing of the department as its work requires. The decision shall state the date on which it takes effect; from that date reporting lines and powers change accordingly.',
      },
      demands: ['flow'],
    },
    'dept/10': {
      number: { zh: '第十条', en: 'Article 10' },
      heading: { zh: '项目组', en: 'Project groups' },
      text: {
        zh: '咨询部可以按项目设立项目组，项目组应当指定负责人，并记明成员与起止时间。项目负责人只管理本项目，不得以此身份管理其他项目。',
        en: 'The department may form project groups. Each shall have a named leader, and its members and period shall be recorded. A project leader manages that project only and may not, as such, manage any other.',
      },
      demands: ['record', 'gate'],
    },
    'dept/11': {
      number: { zh: '第十一条', en: 'Article 11' },
      heading: { zh: '主管职责', en: 'Duties of the head' },
      text: {
        zh: '主管负责咨询部的工作规划、统筹协调与人员管理。各岗位的职责应当向任职人明示；其权限以岗位职责为限，自任职之日起取得，至离任之日终止。',
        en: 'The head is responsible for the planning, the coordination and the people of the department. The duties of every post shall be shown to its holder, whose powers follow from the post, begin on taking it up and end on leaving it.',
      },
      demands: ['record', 'gate'],
    },
    'dept/12': {
      number: { zh: '第十二条', en: 'Article 12' },
      heading: { zh: '咨询师职责', en: 'Duties of the consultant' },
      text: {
        zh: '咨询师负责接待客户、拟定咨询方案并实施咨询服务，在此职责之内行使权限。',
        en: 'The consultant receives clients, draws up plans and carries out the service, and has the powers that these duties require.',
      },
      demands: ['record', 'gate'],
    },
    'dept/13': {
      number: { zh: '第十三条', en: 'Article 13' },
      heading: { zh: '咨询助理职责', en: 'Duties of the assistant' },
      text: {
        zh: '咨询助理负责协助咨询师工作、整理咨询资料并做好联络沟通，在此职责之内行使权限。',
        en: 'The assistant supports the consultant, keeps the material in order and sees to communication, and has the powers that these duties require.',
      },
      demands: ['record', 'gate'],
    },
    'dept/14': {
      number: { zh: '第十四条', en: 'Article 14' },
      heading: { zh: '市场专员职责', en: 'Duties of the marketing officer' },
      text: {
        zh: '市场专员负责开拓市场、宣传推广并策划市场活动，在此职责之内行使权限。',
        en: 'The marketing officer opens up the market, promotes the service and plans campaigns, and has the powers that these duties require.',
      },
      demands: ['record', 'gate'],
    },
    'dept/15': {
      number: { zh: '第十五条', en: 'Article 15' },
      heading: { zh: '项目负责人职责', en: 'Duties of the project leader' },
      text: {
        zh: '项目负责人负责项目的管理与实施，协调项目各环节的工作；其权限只及于所负责的项目。',
        en: 'The project leader manages and carries out the project and coordinates its parts. The powers of a project leader reach no further than that project.',
      },
      demands: ['record', 'gate'],
    },
    'dept/16': {
      number: { zh: '第十六条', en: 'Article 16' },
      heading: { zh: '常规客户流程', en: 'Flow for standing clients' },
      text: {
        zh: [
          '常规客户的咨询应当依次经过预约、分派、接待、方案、服务、反馈六步，前一步完成后方可进入下一步，每次交接的时间均应当记录。',
          '（一）预约：客户可以选择{booking.horizon_days}以内的时段，每次{booking.session_minutes}，并应当在时段开始前至少{booking.lead_hours}预约；距时段开始不少于{booking.change_hours}的，客户可以自行改期或者取消。',
          '（二）分派：主管应当在预约后{flow.assign_hours}内为客户指定咨询师，并不得迟于时段开始。',
          '（三）接待：咨询师应当按约接待客户，听取并记录其需求，让客户等候不得超过{flow.receive_wait_minutes}。',
          '（四）方案：咨询师应当在接待后{flow.plan_hours}内拟定方案并交给客户；未经客户同意，不得开始服务。',
          '（五）服务：咨询师应当在方案商定后{flow.start_days}内提供首次服务，并按方案完成服务。',
          '（六）反馈：服务总结交付后，应当请客户在{flow.evaluate_days}内作出评价，提出意见。',
        ].join('\n'),
        en: [
          'A consultation for a standing client shall pass through six steps in this order: booking, assignment, reception, plan, service, feedback. No step begins before the one before it is complete, and the time of every hand-over shall be recorded.',
          '(1) Booking: the client may choose a slot within the next {booking.horizon_days}, each session lasting {booking.session_minutes}, and shall book at least {booking.lead_hours} before the slot begins. Up to {booking.change_hours} before the slot begins the client may freely change or cancel it.',
          '(2) Assignment: the head shall name a consultant for the client within {flow.assign_hours} of the booking, and in any case before the slot begins.',
          '(3) Reception: the consultant shall receive the client as agreed, hear and record what the client needs, and keep the client waiting no longer than {flow.receive_wait_minutes}.',
          '(4) Plan: within {flow.plan_hours} of the reception the consultant shall draw up a plan and hand it to the client. No service may begin without the client’s agreement.',
          '(5) Service: the consultant shall give the first service within {flow.start_days} of the plan being agreed, and complete the service according to the plan.',
          '(6) Feedback: once the service summary has been delivered, the client shall be asked to give an evaluation and any comments within {flow.evaluate_days}.',
        ].join('\n'),
      },
      demands: ['flow'],
    },
    'dept/17': {
      number: { zh: '第十七条', en: 'Article 17' },
      heading: { zh: '项目咨询流程', en: 'Flow for projects' },
      text: {
        zh: '项目咨询应当依次经过需求了解、项目计划、项目实施、客户验收四步，次序不得颠倒，前一步完成后方可进入下一步。',
        en: 'A consulting project shall pass through four steps in this order: understanding the needs, project plan, execution, and the client’s acceptance. The order may not be changed, and no step begins before the one before it is complete.',
      },
      demands: ['flow'],
    },
    'dept/18': {
      number: { zh: '第十八条', en: 'Article 18' },
      heading: { zh: '流程的制定与改进', en: 'Setting and improving flows' },
      text: {
        zh: '咨询流程由主管制定。主管应当适时评估并改进流程，至少每{flow.review_months}评估一次，评估应当依据各步骤的实际用时。流程每次修订应当写明理由与施行日期；已在办理的事项，仍依开始时的流程办结。',
        en: 'The head sets the flows. The head shall evaluate and improve them from time to time, and at least every {flow.review_months}, on the evidence of the time each step has actually taken. Every revision shall state its reasons and the date from which it applies; work already under way is completed under the flow with which it began.',
      },
      demands: ['record', 'duty'],
    },
    'dept/19': {
      number: { zh: '第十九条', en: 'Article 19' },
      heading: { zh: '依流程办理', en: 'Keeping to the flow' },
      text: {
        zh: '咨询师应当按流程办理，不得擅自变更，不得跳过或者合并步骤，不得倒填时间。确需例外的，应当经主管批准，并将理由与批准一并记录。',
        en: 'Consultants shall follow the flow and may not change it on their own: no step may be skipped, merged or back-dated. An exception requires the approval of the head, recorded together with its reasons.',
      },
      demands: ['gate'],
    },
    'dept/20': {
      number: { zh: '第二十条', en: 'Article 20' },
      heading: { zh: '绩效考核', en: 'Performance assessment' },
      text: {
        zh: '咨询部应当定期依据人员的工作表现与业绩进行考核。每个考核期依次经过指标与表现汇总、本人自评、主管评定、面谈、结果确认，并据确认的结果予以奖励或者惩戒。',
        en: 'Performance shall be assessed regularly, from conduct and results. For each period the measured indicators and conduct entries are gathered, then follow self-assessment, the head’s assessment, a talk and confirmation; the confirmed result leads to reward or penalty.',
      },
      demands: ['flow'],
      concernsStaff: true,
    },
    'dept/21': {
      number: { zh: '第二十一条', en: 'Article 21' },
      heading: { zh: '考核指标', en: 'Indicators' },
      text: {
        zh: '考核指标为客户满意度、业务业绩与工作效率，其权重为{kpi.weights}。满意度取自客户评价，业绩取自合同与收款，效率取自各步骤用时；每项数据均应当可以追溯到所依据的记录。',
        en: 'The indicators are client satisfaction, business done and efficiency, weighted {kpi.weights}. Satisfaction is drawn from clients’ evaluations, business from contracts and receipts, efficiency from the time each step has taken; every figure shall be traceable to the records behind it.',
      },
      demands: ['record'],
      concernsStaff: true,
    },
    'dept/22': {
      number: { zh: '第二十二条', en: 'Article 22' },
      heading: { zh: '考核人', en: 'Who assesses' },
      text: {
        zh: '考核由主管实施。任何人不得考核本人；考核结果应当经上一级确认。',
        en: 'The head carries out the assessment. Nobody may assess themselves, and every result shall be confirmed by the next level up.',
      },
      demands: ['gate'],
      concernsStaff: true,
    },
  },
  parameters: deptParameters,
})
