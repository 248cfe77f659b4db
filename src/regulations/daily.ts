import { regulation } from './regulation.ts'

export const daily = regulation({
  key: 'daily',
  title: { zh: '日常管理制度', en: 'Regulation of Daily Management' },
  short: { zh: '日常制度', en: 'Daily' },
  articles: {
    'daily/4': {
      number: { zh: '第四条', en: 'Article 4' },
      text: {
        zh: '公司设董事会、总经理、部门主管与员工四级。每个人的部门、岗位、上级以及任职的起止日期都应当记录在案，任何一天的组织都可以查得到。',
        en: 'The company has a board, a general manager, heads of departments and employees. Everybody’s department, post, superior and the days on which a post began and ended are on record, so that the organisation of any day can be looked up.',
      },
      demands: ['record'],
    },
    'daily/5.3': {
      number: { zh: '第五条之三', en: 'Article 5.3' },
      text: {
        zh: '部门主管执行本部门的计划，合理安排人员，督促进度与质量，并向上报告。主管只在自己的部门内行使职权。',
        en: 'Heads of departments carry out the department’s plan, staff it sensibly, see to progress and quality and report upward. A head acts within the own department only.',
      },
      demands: ['gate', 'duty', 'record'],
    },
    'daily/5.4': {
      number: { zh: '第五条之四', en: 'Article 5.4' },
      text: {
        zh: '员工应当知悉并做好本岗位的工作，遵守规章，参加培训与活动，维护公司的形象。就任岗位时，应当读过该岗位的职责并予以确认。',
        en: 'Employees know and do the work of their post, keep the rules, take part in training and activities and protect the company’s name. Whoever takes up a post has read its duties and acknowledges them.',
      },
      demands: ['record', 'watch'],
    },
  },
  parameters: {},
})
