import { regulation } from './regulation.ts'

export const frame = regulation({
  key: 'frame',
  title: { zh: '咨询公司管理制度纲要', en: 'Outline of the Consulting Company’s Regulations' },
  short: { zh: '纲要', en: 'Outline' },
  articles: {
    'frame/3.1': {
      number: { zh: '三之一', en: 'Article 3.1' },
      text: {
        zh: '公司明确机构与职责、编制与任职条件，并规范招聘、入职、试用、转正与离职。离职的人应当交接未了的工作；其权限在离职的那一分钟收回，经手的记录与姓名予以保留。',
        en: 'The company settles its structure and duties, headcount and qualifications, and orders recruitment, onboarding, probation, confirmation and leaving. Whoever leaves hands over open work; access ends in the minute of leaving, while records and the name on them stay.',
      },
      demands: ['flow'],
    },
  },
  parameters: {},
})
