import { regulation } from './regulation.ts'

export const unit = regulation({
  key: 'unit',
  title: { zh: '工程咨询单位内部管理制度', en: 'Internal Regulation of the Engineering-consulting Unit' },
  short: { zh: '单位制度', en: 'Unit' },
  articles: {
    'unit/2': {
      number: { zh: '第二条', en: 'Article 2' },
      text: {
        zh: '本制度适用于正式员工、临时人员与实习人员。各类人员的用工形式应当登记，其工时、假期与薪酬按各自的规定执行。',
        en: 'This regulation applies to permanent staff, temporary staff and interns. Everybody’s kind of employment is on record; hours, leave and pay follow the rules of that kind.',
      },
      demands: ['record'],
    },
  },
  parameters: {},
})
