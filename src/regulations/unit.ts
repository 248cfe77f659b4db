import { type ParameterSpec, regulation } from './regulation.ts'

export const unitParameters = {
  'unit.day_hours': {
    article: 'unit/3',
    says: { zh: '每日工作时间上限', en: 'Longest working day' },
    type: 'hours',
    min: 1,
    max: 12,
    default: 8,
    law: {
      max: 8,
      says: {
        zh: '《劳动法》第三十六条：每日工作时间不超过八小时。',
        en: 'Labour Law art. 36: no more than eight hours of work a day.',
      },
    },
  },
  'unit.week_hours': {
    article: 'unit/3',
    says: { zh: '每周工作时间上限', en: 'Longest working week' },
    type: 'hours',
    min: 1,
    max: 60,
    default: 40,
    law: {
      max: 44,
      says: {
        zh: '《劳动法》第三十六条：平均每周工作时间不超过四十四小时；《国务院关于职工工作时间的规定》第三条定为四十小时。',
        en: 'Labour Law art. 36: no more than 44 hours of work a week on average; art. 3 of the State Council’s provisions on working hours sets 40.',
      },
    },
  },
  'unit.rest_days': {
    article: 'unit/3',
    says: { zh: '每周至少休息', en: 'Fewest rest days a week' },
    type: 'days',
    min: 0,
    max: 3,
    default: 2,
    law: {
      min: 1,
      says: {
        zh: '《劳动法》第三十八条：每周至少休息一日。',
        en: 'Labour Law art. 38: at least one rest day a week.',
      },
    },
  },
  'unit.overtime_month': {
    article: 'unit/3',
    says: { zh: '每月加班上限', en: 'Most overtime in a month' },
    type: 'hours',
    min: 0,
    max: 100,
    default: 36,
    law: {
      max: 36,
      says: {
        zh: '《劳动法》第四十一条：延长工作时间每月不超过三十六小时。',
        en: 'Labour Law art. 41: no more than 36 hours of overtime a month.',
      },
    },
  },
} as const satisfies Record<string, ParameterSpec>

export const unit = regulation({
  key: 'unit',
  title: { zh: '咨询单位日常管理制度', en: 'Regulation of Daily Management of the Consulting Unit' },
  short: { zh: '单位制度', en: 'Unit' },
  articles: {
    'unit/1': {
      number: { zh: '第一条', en: 'Article 1' },
      heading: { zh: '宗旨', en: 'Purpose' },
      text: {
        zh: '为提高日常工作的效率，维护良好的工作秩序，制定本制度。',
        en: 'This regulation is made for efficient daily work in good order.',
      },
      demands: ['state'],
    },
    'unit/2': {
      number: { zh: '第二条', en: 'Article 2' },
      heading: { zh: '适用人员', en: 'Whom it binds' },
      text: {
        zh: '本制度适用于正式员工、临时人员与实习人员。各类人员的用工形式应当登记，其工时、假期与薪酬按各自的规定执行。',
        en: 'This regulation applies to permanent staff, temporary staff and interns. Everybody’s kind of employment is on record; hours, leave and pay follow the rules of that kind.',
      },
      demands: ['record'],
    },
    'unit/3': {
      number: { zh: '第三条', en: 'Article 3' },
      heading: { zh: '工作时间', en: 'Working time' },
      text: {
        zh: '工作时间执行国家的规定，上下班与休息的具体时间由本单位确定并公布。每日工作不超过{unit.day_hours}，每周不超过{unit.week_hours}，每周至少休息{unit.rest_days}。加班应当与本人协商，一般每日不超过一小时，因特殊原因的，每日不超过三小时；每月合计不超过{unit.overtime_month}。超过上述限度的，不得排班，也不得批准加班。',
        en: 'Working time follows the rules of the state; the hours of work and rest are set and published by the unit. Nobody works more than {unit.day_hours} a day or {unit.week_hours} a week, and everybody rests at least {unit.rest_days} a week. Overtime is agreed with the person: normally no more than one hour a day, for special reasons no more than three, and no more than {unit.overtime_month} in a month. No schedule and no overtime beyond these limits may be set or approved.',
      },
      demands: ['gate'],
      concernsStaff: true,
    },
    'unit/4': {
      number: { zh: '第四条', en: 'Article 4' },
      heading: { zh: '考勤', en: 'Attendance' },
      text: {
        zh: '本单位严格考勤，迟到、早退与旷工按规定处理。每一次异常均应当核实，听取本人的说明，并将处理的结果记录在案、告知本人。',
        en: 'Attendance is kept strictly; lateness, early leaving and absence are dealt with by the rules. Each irregularity is verified and the person’s explanation heard; how it was dealt with is recorded and told to the person.',
      },
      demands: ['watch', 'record'],
      concernsStaff: true,
    },
    'unit/5': {
      number: { zh: '第五条', en: 'Article 5' },
      heading: { zh: '请假', en: 'Leave' },
      text: {
        zh: [
          '事假、病假应当事先向部门主管提出，经主管同意后报单位领导批准，批准后方可休假。病假应当附证明；急病不能事先请假的，应当及时告知，事后补办。',
          '请假期间的工资按国家规定与所请的假别计算；提出申请之前，本人应当能够看到对工资的影响与假期的余额。年休假依累计工作年限：满一年不满十年的五日，满十年不满二十年的十日，满二十年的十五日。',
        ].join('\n'),
        en: [
          'Personal and sick leave is applied for in advance to the head of the department, and with the head’s agreement approved by the unit’s leader; it starts after that approval. Sick leave needs proof; whoever falls ill suddenly gives notice promptly and applies afterwards.',
          'Pay during leave follows the rules of the state and the kind of leave; before applying, everybody can see the effect on their pay and the balance of their leave. Annual leave goes by total years of work: five days from one year to under ten, ten days from ten to under twenty, fifteen days from twenty.',
        ].join('\n'),
      },
      demands: ['flow', 'record'],
      concernsStaff: true,
    },
    'unit/6': {
      number: { zh: '第六条', en: 'Article 6' },
      heading: { zh: '办公秩序', en: 'Order at work' },
      text: {
        zh: '办公场所应当保持安静、整洁，工作时间不做与工作无关的事。本单位进行检查，检查的结果应当记录；查实的违反记入表现记录。',
        en: 'Offices are kept quiet and tidy, and working time is not spent on anything unrelated to work. The unit inspects and records what it finds; a confirmed breach becomes a conduct entry.',
      },
      demands: ['record'],
      concernsStaff: true,
    },
    'unit/7': {
      number: { zh: '第七条', en: 'Article 7' },
      heading: { zh: '环境卫生', en: 'Cleanliness' },
      text: {
        zh: '各人应当保持桌面、地面清洁，共用的地方按值日表轮流打扫，垃圾分类投放。值日由当日的值日人负责，检查的结果应当记录。',
        en: 'Everybody keeps desk and floor clean; shared space is cleaned in turn by the roster, and waste is sorted. Whoever is on the roster that day is responsible, and inspections are recorded.',
      },
      demands: ['duty', 'record'],
      concernsStaff: true,
    },
    'unit/8': {
      number: { zh: '第八条', en: 'Article 8' },
      heading: { zh: '公物与用品', en: 'Property and supplies' },
      text: {
        zh: '公物应当爱护；办公用品按需申领、合理使用，不得私自带走。用品的申领与库存、设备的保管人均应当登记；用量明显异常的，应当查明原因。',
        en: 'Public property is cared for; supplies are requested as needed, used reasonably and not taken away. Requests and stock of supplies and the custodian of each piece of equipment are on record; unusual use is looked into.',
      },
      demands: ['record', 'watch'],
      concernsStaff: true,
    },
    'unit/9': {
      number: { zh: '第九条', en: 'Article 9' },
      heading: { zh: '在岗', en: 'At one’s post' },
      text: {
        zh: '员工应当服从工作安排，做好本职工作；未经准许，不得离岗，不得串岗。因事外出的，应当写明去向与往返时间，经主管同意。没有外出记录而不在岗的，应当核实；查实的记入表现记录。',
        en: 'Employees follow instructions and do their work; without permission nobody leaves the post or wanders to other posts. Whoever has to go out writes where and from when to when, with the head’s approval. An absence from the post without such a note is verified; a confirmed one becomes a conduct entry.',
      },
      demands: ['record', 'watch'],
      concernsStaff: true,
    },
    'unit/10': {
      number: { zh: '第十条', en: 'Article 10' },
      heading: { zh: '公德与礼貌', en: 'Morals and courtesy' },
      text: {
        zh: '员工应当遵守社会公德，讲究礼貌，尊重他人，维护本单位的形象。表现突出的与查实违反的，均可以记入表现记录。',
        en: 'Employees keep public morals, are courteous, respect others and protect the image of the unit. Outstanding conduct and confirmed breaches alike may become conduct entries.',
      },
      demands: ['state', 'record'],
      concernsStaff: true,
    },
    'unit/11': {
      number: { zh: '第十一条', en: 'Article 11' },
      heading: { zh: '表彰与奖励', en: 'Commendation and reward' },
      text: {
        zh: '工作成绩突出的，经提名并由单位领导决定，给予表彰或者奖励。决定应当写明事迹并公布；奖金另行列支，记入本人的奖金账。',
        en: 'Outstanding work is commended or rewarded on nomination and by decision of the unit’s leader. The decision states what was done and is published; the reward is funded apart and credited to the person’s bonus ledger.',
      },
      demands: ['flow', 'record'],
      concernsStaff: true,
    },
    'unit/12': {
      number: { zh: '第十二条', en: 'Article 12' },
      heading: { zh: '违规处理', en: 'Breaches' },
      text: {
        zh: [
          '违反规章制度的，按情节轻重给予警告、罚款或者辞退。罚款只能从事先定明发放条件的奖金中扣减，不得扣减工资，也不得扣减已经应得的奖金。',
          '处理应当先查明事实，听取本人的陈述，再作决定；决定应当写明事实、依据与申诉的途径，送达本人签认。本人不服的，可以向上一级申诉。',
          '处理越重，作决定的层级越高：警告由部门主管决定，罚款由单位领导决定，辞退由总经理决定。辞退应当有法定的理由，并事先将理由通知工会，通知的情况应当记录。',
        ].join('\n'),
        en: [
          'Breaches of the rules are dealt with by their gravity: warning, fine or dismissal. A fine is taken only out of a bonus whose conditions were laid down beforehand, never out of wages, nor out of a bonus already earned.',
          'The facts are established first and the person heard, then it is decided; the decision states the facts, the ground and how to appeal, and is delivered to the person, who acknowledges it. The person may appeal to the next level up.',
          'The graver the measure, the higher its decider: the head of the department warns, the unit’s leader fines, the general manager dismisses. Dismissal needs a legal ground, of which the union is notified beforehand; the notice is recorded.',
        ].join('\n'),
      },
      demands: ['gate', 'flow'],
      concernsStaff: true,
    },
    'unit/13': {
      number: { zh: '第十三条', en: 'Article 13' },
      heading: { zh: '解释', en: 'Interpretation' },
      text: {
        zh: '本制度由行政部门解释。对条文的疑问与正式的解释应当附在该条之后，供全体人员查阅。',
        en: 'This regulation is interpreted by the administration department. Questions about an article and the official answers are attached to it for everybody to read.',
      },
      demands: ['record'],
    },
    'unit/14': {
      number: { zh: '第十四条', en: 'Article 14' },
      heading: { zh: '施行', en: 'In force' },
      text: {
        zh: '本制度自公布之日起施行。施行日期与历次版本应当保存，任何一天施行的内容都可以查得到。',
        en: 'This regulation is in force from its publication. The effective date and every version are kept, so that what was in force on any day can be looked up.',
      },
      demands: ['record'],
    },
    'unit/s1': {
      number: { zh: '附一', en: 'Annex 1' },
      heading: { zh: '打卡', en: 'Clocking' },
      text: {
        zh: '员工应当在规定的时间打上下班卡，不得替他人打卡，不得弄虚作假。打卡应当由本人使用经核验的设备或者在经核验的地点进行。同一设备为两人打卡、先后两次打卡的地点之间来不及往返、事后改动记录的，均应当核实。',
        en: 'Employees clock in and out at the set times; nobody clocks for another, and no record is falsified. Each clocking is made by the person, on a verified device or at a verified place. One device clocking for two people, places too far apart for the time between, and records changed afterwards are verified.',
      },
      demands: ['gate', 'watch'],
      concernsStaff: true,
    },
    'unit/s2': {
      number: { zh: '附二', en: 'Annex 2' },
      heading: { zh: '着装', en: 'Clothing' },
      text: {
        zh: '上班着装应当整洁、得体。检查的结果应当记录。',
        en: 'Clothing at work is tidy and suitable. Inspections are recorded.',
      },
      demands: ['record'],
      concernsStaff: true,
    },
    'unit/s3': {
      number: { zh: '附三', en: 'Annex 3' },
      heading: { zh: '办公设备', en: 'Office equipment' },
      text: {
        zh: '不得擅自拆卸、改装或者出借办公设备。需要借用、维修或者改装的，应当事先申请，经批准后办理，并登记经手人与归还或者完成的日期。',
        en: 'Office equipment is not dismantled, modified or lent on one’s own. A loan, repair or modification is requested beforehand and made after approval, with whoever handles it and the day of return or completion on record.',
      },
      demands: ['gate', 'flow'],
      concernsStaff: true,
    },
    'unit/s4': {
      number: { zh: '附四', en: 'Annex 4' },
      heading: { zh: '上网', en: 'Network use' },
      text: {
        zh: '工作时间不得上网从事与工作无关的活动。检查的结果应当记录。',
        en: 'The network is not used at work for anything unrelated to it. Inspections are recorded.',
      },
      demands: ['state', 'record'],
      concernsStaff: true,
    },
    'unit/s5': {
      number: { zh: '附五', en: 'Annex 5' },
      heading: { zh: '私人电话', en: 'Private calls' },
      text: {
        zh: '工作时间不得接打私人电话；确有急事的，应当简短。检查的结果应当记录，但不得查问通话的内容。',
        en: 'No private calls are made at work; an urgent one is kept short. Inspections are recorded; what was said is never asked.',
      },
      demands: ['state', 'record'],
      concernsStaff: true,
    },
  },
  parameters: unitParameters,
})
