import { type ParameterSpec, regulation } from './regulation.ts'

export const visitParameters = {
  'crisis.answer_minutes': {
    article: 'visit/5',
    says: { zh: '危机无人回应即上报', en: 'Unanswered crisis goes up after' },
    type: 'minutes',
    min: 1,
    max: 60,
    default: 10,
  },
  'note.hours': {
    article: 'visit/6',
    says: { zh: '会谈记录时限', en: 'Time to write the session note' },
    type: 'hours',
    min: 1,
    max: 168,
    default: 24,
  },
  'file.months': {
    article: 'visit/6',
    says: { zh: '归档间隔', en: 'Interval of filing' },
    type: 'months',
    min: 1,
    max: 12,
    default: 6,
  },
  'supervision.days': {
    article: 'visit/7',
    says: { zh: '同辈督导间隔', en: 'Interval of peer supervision' },
    type: 'days',
    min: 7,
    max: 180,
    default: 30,
  },
  'clean.days': {
    article: 'visit/10',
    says: { zh: '打扫间隔', en: 'Interval of cleaning' },
    type: 'days',
    min: 1,
    max: 31,
    default: 7,
  },
} as const satisfies Record<string, ParameterSpec>

export const visit = regulation({
  key: 'visit',
  title: { zh: '咨询室管理制度', en: 'Regulations of Running the Counselling Room' },
  short: { zh: '咨询室制度', en: 'Visit' },
  articles: {
    'visit/1': {
      number: { zh: '第一条', en: 'Article 1' },
      heading: { zh: '敬业与操守', en: 'Devotion and ethics' },
      text: {
        zh: '咨询室的人员应当热爱这份工作，遵守法律和职业伦理，以热情、真诚、尊重、理解对待每一位来访者。',
        en: 'Those who work in the counselling room are devoted to their work, keep the law and the ethics of the profession, and meet every visitor warmly and sincerely, with respect and understanding.',
      },
      demands: ['state'],
    },
    'visit/2': {
      number: { zh: '第二条', en: 'Article 2' },
      heading: { zh: '服务对象与时间', en: 'Whom it serves, and when' },
      text: {
        zh: '咨询室为在校学生、学生家长和有需要的教职工服务。每周固定时间开放，开放时间应当公布；其他时间可以另行约定。约好的时间，双方都应当守约：同一位咨询师、同一间房，同一时间只接受一个预约，会谈之前应当提醒。来访者临时取消或者没有来的，如实记下，予以体谅，不作处罚。',
        en: 'The counselling room serves enrolled pupils, their parents, and staff in need. It is open at fixed hours each week, which are announced; other times can be agreed. An appointment made is kept by both sides: one counsellor and one room take one booking at a time, and a reminder goes out beforehand. When a visitor cancels late or does not come, this is noted as it is, with understanding and without punishment.',
      },
      demands: ['gate'],
    },
    'visit/3': {
      number: { zh: '第三条', en: 'Article 3' },
      heading: { zh: '来访须知', en: 'What visitors agree to' },
      text: {
        zh: '来访者应当遵守法律和咨询室的秩序，保持安静，予以配合。来访者应当与咨询师商定明确的求助目标，并同意为之努力；目标不涉及国家的政治制度与经济制度。目标与同意应当一并记录。遇有危机的，先行帮助，不以目标为条件。',
        en: 'Visitors keep the law and the order of the room, are quiet and cooperate. With the counsellor they settle a clear goal for which they seek help and agree to work for it; the goal does not concern the political or economic system of the state. Goal and agreement are recorded together. In a crisis help comes first, and a goal is never its condition.',
      },
      demands: ['record'],
    },
    'visit/4': {
      number: { zh: '第四条', en: 'Article 4' },
      heading: { zh: '隐私与伦理', en: 'Privacy and ethics' },
      text: {
        zh: '咨询师应当关注来访者的意愿、隐私与个体差异，不将咨询内容告诉他人，妥善保管案卷。心理测验与心理辅导的伦理应当严格遵守：测验只由具备资格的人员施行，事先取得来访者同意，尊重量表的著作权，原始作答密封保存。咨询室不作诊断，不作治疗；疑有精神障碍的，应当建议到医疗机构就诊（《精神卫生法》第二十三条）。未经许可，任何人不得进入咨询室；进入的许可与出入应当登记，登记中不出现来访者。',
        en: 'The counsellor minds the visitor’s wishes, privacy and differences, tells nobody else what was said, and keeps the files safely. The ethics of psychological tests and of counselling are strictly kept: tests are given by qualified staff only, with the visitor’s prior consent and respect for copyright, and raw answers are sealed. The room neither diagnoses nor treats; a visitor who may suffer from a mental disorder shall be advised to see a medical institution (Mental Health Law, art. 23). Nobody enters the counselling room without permission; permissions and entries are logged, and visitors do not appear in the log.',
      },
      demands: ['gate', 'record'],
    },
    'visit/5': {
      number: { zh: '第五条', en: 'Article 5' },
      heading: { zh: '转介与危机', en: 'Referral and crisis' },
      text: {
        zh: [
          '帮不到来访者或者超出工作范围的，应当结束咨询并转介；来访者处于危机的，应当立即行动。',
          '（一）转介：征得来访者同意，写明转往何处、转交什么，并跟进到有人接续为止。',
          '（二）识别：来访者情绪很不稳定、言行反常，有自伤、自杀或者伤害他人的可能，或者有其他危急情形的，应当即刻评定风险等级。',
          '（三）处置：按等级立即采取措施，风险高的不让其独处，并与来访者订立安全计划。',
          '（四）报告：立即报告负有责任的部门和人员，记明何时告诉了谁；{crisis.answer_minutes}内无人回应的，即向上一级报告，直至有人回应。需要监护人看护的，通知监护人；伤害可能来自监护人的除外。未成年人受到侵害或者疑似受到侵害的，依《未成年人保护法》第十一条立即向公安、民政、教育等有关部门报告。',
          '（五）跟进：持续跟进，直至危机解除。',
          '危机之中，本制度和其他制度的任何规定都不得妨碍救助。',
        ].join('\n'),
        en: [
          'Where the visitor cannot be helped here or the matter lies outside the room’s work, counselling ends with a referral; where the visitor is in a crisis, action is taken at once.',
          '(1) Referral: with the visitor’s consent, stating where to and what is handed over, and followed up until somebody has taken over.',
          '(2) Recognition: where a visitor is very unstable, behaves oddly, may harm or kill themselves or harm others, or is in any other emergency, the risk is graded at once.',
          '(3) Action: immediate steps follow from the grade; a visitor at high risk is not left alone, and a safety plan is made together.',
          '(4) Report: those responsible are told at once, with a record of who was told and when; if nobody answers within {crisis.answer_minutes} the next level is told, until somebody does. The guardian is told where the guardian’s care is needed, unless the harm may come from there. Where a minor has been harmed, or this is suspected, police, civil affairs, education or other competent authorities are told at once (Law on the Protection of Minors, art. 11).',
          '(5) Follow-up: it goes on until the crisis is over.',
          'In a crisis no provision of these or any other regulations may stand in the way of help.',
        ].join('\n'),
      },
      demands: ['flow', 'duty'],
    },
    'visit/6': {
      number: { zh: '第六条', en: 'Article 6' },
      heading: { zh: '记录与归档', en: 'Notes and filing' },
      text: {
        zh: '咨询记录应当在会谈结束后{note.hours}内写成，至少每{file.months}整理归档一次，密封存放以备查考。记录缺漏的，只提示缺漏本身，不显示任何内容。',
        en: 'The note shall be written within {note.hours} of the end of the session. At least every {file.months} the records are put in order and filed under seal for reference. Where a note is missing, that fact alone is shown and nothing of its content.',
      },
      demands: ['duty', 'watch'],
    },
    'visit/7': {
      number: { zh: '第七条', en: 'Article 7' },
      heading: { zh: '团队与自我关怀', en: 'Team and self-care' },
      text: {
        zh: '咨询师应当互相支持，经常交流，至少每{supervision.days}进行一次同辈督导，谈及个案时隐去身份。咨询师也应当爱护自己的身心；工作负荷与身心状态的自评只有本人可见，不得要求查看，也不得用于考核。',
        en: 'Counsellors support each other and exchange regularly, with peer supervision at least every {supervision.days}, in which cases are spoken of without identity. They also take care of their own minds; a counsellor’s check of load and wellbeing is seen by that counsellor alone, may not be demanded and is not used in assessment.',
      },
      demands: ['duty', 'record'],
    },
    'visit/8': {
      number: { zh: '第八条', en: 'Article 8' },
      heading: { zh: '离室检查与责任', en: 'Closing check and liability' },
      text: {
        zh: '最后离开的人应当逐项检查门窗、水电与设备，确认安全并登记。不得私拉电线。因失责造成损失的，由责任人承担；损失与责任应当分别立案查明，听取本人说明，从工资中追偿的，以法律规定的限度为限。',
        en: 'Whoever leaves last checks doors, windows, water, electricity and equipment against the list, confirms that all is safe, and enters it. Private wiring is forbidden. Loss through neglect is borne by whoever is responsible; the loss and the responsibility are examined as two cases, the person is heard, and what is recovered out of wages stays within the limits of the law.',
      },
      demands: ['duty', 'flow'],
      concernsStaff: true,
    },
    'visit/9': {
      number: { zh: '第九条', en: 'Article 9' },
      heading: { zh: '物品不外借', en: 'Nothing is lent' },
      text: {
        zh: '咨询室的设施、图书与测验量表不得外借，不得挪作他用，任何人都无权批准外借。违反的，应当就损失与责任分别立案查明。',
        en: 'Facilities, books and test scales of the counselling room may not be lent or used for other ends, and nobody has the power to permit it. A breach is examined as two cases, one of the loss and one of the responsibility.',
      },
      demands: ['gate'],
      concernsStaff: true,
    },
    'visit/10': {
      number: { zh: '第十条', en: 'Article 10' },
      heading: { zh: '清洁', en: 'Cleaning' },
      text: {
        zh: '咨询室应当至少每{clean.days}打扫一次，按轮值落实到人，保持整洁、安静，让人安心。',
        en: 'The room is cleaned at least every {clean.days}, by a roster that names who, so that it stays tidy and quiet and people feel at ease in it.',
      },
      demands: ['duty'],
    },
  },
  parameters: visitParameters,
})
