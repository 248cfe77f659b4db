import { type ParameterSpec, regulation } from './regulation.ts'

const overHalf = {
  min: 51,
  says: {
    zh: '《公司法》第七十三条：董事会会议须有过半数的董事出席，决议须经全体董事的过半数通过。',
    en: 'Company Law art. 73: a board meeting needs more than half of the directors present, and a resolution the votes of more than half of all directors.',
  },
} as const

export const dailyParameters = {
  'board.quorum': {
    article: 'daily/5.1',
    says: { zh: '董事会出席比例', en: 'Quorum of the board' },
    type: 'percent',
    min: 1,
    max: 100,
    default: 51,
    law: overHalf,
  },
  'board.majority': {
    article: 'daily/5.1',
    says: { zh: '董事会表决通过比例', en: 'Majority of the board' },
    type: 'percent',
    min: 1,
    max: 100,
    default: 51,
    law: overHalf,
  },
  'board.major_amount': {
    article: 'daily/5.1',
    says: { zh: '须由董事会决定的金额', en: 'Amount from which the board decides' },
    type: 'money',
    min: 1_000_000,
    max: 100_000_000_000,
    default: 100_000_000,
  },
  'board.split_days': {
    article: 'daily/5.1',
    says: { zh: '分次办理合并计算的期间', en: 'Period within which parts are added up' },
    type: 'days',
    min: 1,
    max: 365,
    default: 90,
  },
  'board.budget_day': {
    article: 'daily/5.1',
    says: { zh: '审议年度预算的日期', en: 'Day by which the budget is reviewed' },
    type: 'month-day',
    default: '01-31',
  },
  'board.accounts_day': {
    article: 'daily/5.1',
    says: { zh: '审议上年决算的日期', en: 'Day by which the accounts are reviewed' },
    type: 'month-day',
    default: '04-30',
  },
  'board.report_months': {
    article: 'daily/5.1',
    says: { zh: '总经理报告间隔', en: 'Interval of the general manager’s reports' },
    type: 'months',
    min: 1,
    max: 12,
    default: 3,
  },
  'hours.morning': {
    article: 'daily/6',
    says: { zh: '上午工作时间', en: 'Working hours in the morning' },
    type: 'span',
    default: { from: '09:00', to: '12:00' },
  },
  'hours.afternoon': {
    article: 'daily/6',
    says: { zh: '下午工作时间', en: 'Working hours in the afternoon' },
    type: 'span',
    default: { from: '13:00', to: '18:00' },
  },
  'meeting.notice_hours': {
    article: 'daily/10',
    says: { zh: '会议通知至少提前', en: 'Shortest notice of a meeting' },
    type: 'working-hours',
    min: 1,
    max: 80,
    default: 8,
  },
  'meeting.minutes_hours': {
    article: 'daily/11',
    says: { zh: '会议纪要时限', en: 'Time to write the minutes' },
    type: 'working-hours',
    min: 1,
    max: 80,
    default: 8,
  },
} as const satisfies Record<string, ParameterSpec>

export const daily = regulation({
  key: 'daily',
  title: { zh: '日常管理制度', en: 'Regulation of Daily Management' },
  short: { zh: '日常制度', en: 'Daily' },
  articles: {
    'daily/1': {
      number: { zh: '第一条', en: 'Article 1' },
      heading: { zh: '宗旨', en: 'Purpose' },
      text: {
        zh: '为使公司的日常工作有序、高效，制定本制度。',
        en: 'This regulation is made so that the company’s daily work is orderly and efficient.',
      },
      demands: ['state'],
    },
    'daily/2': {
      number: { zh: '第二条', en: 'Article 2' },
      heading: { zh: '适用人员', en: 'Whom it binds' },
      text: {
        zh: '本制度适用于公司全体人员，包括咨询师、项目经理与行政人员。公司采用本制度时，应当写明对哪些人员适用、自何日起适用，并予以记录；适用的人员应当阅读并签认。',
        en: 'This regulation binds every member of staff: consultants, project managers and administration. On adopting it the company states whom it binds and from which day, and keeps this on record; those whom it binds read and acknowledge it.',
      },
      demands: ['state', 'record'],
    },
    'daily/3': {
      number: { zh: '第三条', en: 'Article 3' },
      heading: { zh: '管理原则', en: 'Principles' },
      text: {
        zh: '日常管理应当遵守法律法规，以人为本，讲求效率，方便办事。',
        en: 'Daily management keeps the law, puts people first, and makes work efficient and easy to get done.',
      },
      demands: ['state'],
    },
    'daily/4': {
      number: { zh: '第四条', en: 'Article 4' },
      heading: { zh: '组织机构', en: 'Structure' },
      text: {
        zh: '公司设董事会、总经理、部门主管与员工四级。每个人的部门、岗位、上级以及任职的起止日期都应当记录在案，任何一天的组织都可以查得到。',
        en: 'The company has a board, a general manager, heads of departments and employees. Everybody’s department, post, superior and the days on which a post began and ended are on record, so that the organisation of any day can be looked up.',
      },
      demands: ['record'],
    },
    'daily/5.1': {
      number: { zh: '第五条之一', en: 'Article 5.1' },
      heading: { zh: '董事会', en: 'The board' },
      text: {
        zh: [
          '董事会决定公司的发展战略与经营方针，审议年度预算与决算，决定重大的投资、融资与并购，并监督公司的经营。',
          '议案及其材料应当在会前送达各位董事。会议应当有不少于全体董事{board.quorum}的董事出席方可举行，决议应当经不少于全体董事{board.majority}的董事同意，一人一票；决议应当编号存档。',
          '投资、融资与并购的金额达到{board.major_amount}的，只能由董事会决定，其他任何人不得批准；同一事项在{board.split_days}内分次办理的，金额合并计算。',
          '董事会应当在每年{board.budget_day}前审议当年的预算，{board.accounts_day}前审议上一年的决算。总经理至少每{board.report_months}向董事会报告一次经营情况，对董事提出的询问应当答复。',
        ].join('\n'),
        en: [
          'The board decides the company’s strategy and business policy, reviews the yearly budget and final accounts, decides major investment, financing, mergers and acquisitions, and supervises the running of the company.',
          'A matter and its papers reach every director before the meeting. A meeting needs no fewer than {board.quorum} of all directors present, and a resolution the votes of no fewer than {board.majority} of all directors, one vote each. Resolutions are numbered and kept.',
          'Investment, financing, mergers and acquisitions of {board.major_amount} or more are decided by the board alone and approved by nobody else; parts of one matter done within {board.split_days} are added up.',
          'The board reviews the budget of the year by {board.budget_day} and the final accounts of the year before by {board.accounts_day}. The general manager reports to the board on the running of the company at least every {board.report_months}, and answers the questions of directors.',
        ].join('\n'),
      },
      demands: ['flow', 'gate', 'duty'],
    },
    'daily/5.2': {
      number: { zh: '第五条之二', en: 'Article 5.2' },
      heading: { zh: '总经理', en: 'The general manager' },
      text: {
        zh: '总经理执行董事会决议，制定公司规章，组织实施战略规划，协调各部门的工作。董事会决议作出后，即为总经理的承办事项，总经理应当按期报告进展，直至办结。公司规章由总经理颁布，未经总经理颁布的，不得施行。',
        en: 'The general manager carries out the resolutions of the board, makes the company’s regulations, organises the strategic plan and coordinates the departments. Each resolution becomes an assignment of the general manager, who reports its progress regularly until it is closed. Regulations are put into force by the general manager; no other act brings them into force.',
      },
      demands: ['flow', 'gate'],
    },
    'daily/5.3': {
      number: { zh: '第五条之三', en: 'Article 5.3' },
      heading: { zh: '部门主管', en: 'Heads of departments' },
      text: {
        zh: '部门主管执行本部门的计划，按各人手上的工作合理安排人员，督促进度与质量，并按期向上报告。主管只在自己的部门内行使职权。',
        en: 'Heads of departments carry out the department’s plan, staff it sensibly by what each person has in hand, see to progress and quality and report upward on time. A head acts within the own department only.',
      },
      demands: ['duty', 'record', 'gate'],
    },
    'daily/5.4': {
      number: { zh: '第五条之四', en: 'Article 5.4' },
      heading: { zh: '员工', en: 'Employees' },
      text: {
        zh: '员工应当知悉并做好本岗位的工作，遵守规章，参加培训与活动，维护公司的形象。就任岗位时，应当读过该岗位的职责并予以确认。培训与活动的出席应当记录；缺席必修培训的，应当说明原因并补学。',
        en: 'Employees know and do the work of their post, keep the rules, take part in training and activities and protect the company’s name. Whoever takes up a post has read its duties and acknowledges them. Attendance at training and activities is recorded; whoever misses a mandatory training gives the reason and makes it up.',
      },
      demands: ['record', 'watch'],
    },
    'daily/6': {
      number: { zh: '第六条', en: 'Article 6' },
      heading: { zh: '工作时间', en: 'Working time' },
      text: {
        zh: '工作时间为周一至周五{hours.morning}和{hours.afternoon}；周六、周日与法定节假日休息。国家公布的调休与补班，按公布的安排执行。凡以工作时间计算的期限，均以公司的工作日历为准。',
        en: 'Working time is Monday to Friday, {hours.morning} and {hours.afternoon}; Saturdays, Sundays and statutory holidays are for rest. Moved rest days and make-up working days follow the arrangement that the state publishes. Every period counted in working time is counted by the company’s work calendar.',
      },
      demands: ['gate'],
      concernsStaff: true,
    },
    'daily/7': {
      number: { zh: '第七条', en: 'Article 7' },
      heading: { zh: '考勤', en: 'Attendance' },
      text: {
        zh: '员工应当按时上下班，不得迟到、早退、旷工。每日的出勤依打卡记录、请假、加班与工作日历认定。出勤有异常的，本人可以说明情况、申请更正，经主管批准后更正，原记录仍予保留。',
        en: 'Employees arrive and leave on time; there is no lateness, early departure or absence. Each day’s attendance is judged from clock records, leave, overtime and the work calendar. Anything unusual may be explained by the person and, with the head’s approval, corrected; the original record is kept.',
      },
      demands: ['watch'],
      concernsStaff: true,
    },
    'daily/8': {
      number: { zh: '第八条', en: 'Article 8' },
      heading: { zh: '请假', en: 'Leave' },
      text: {
        zh: '请假应当事先向部门主管提出，写明假别、事由与起止时间，经批准后方可休假；批准之前，假期不生效。因急病等原因不能事先请假的，应当及时告知主管，事后补办，写明原因并附证明；补办的请假应当标明为例外。',
        en: 'Leave is applied for in advance to the head of the department, with its kind, reason, beginning and end, and starts only after approval; before approval no leave is in effect. Whoever cannot apply in advance, being suddenly ill for instance, tells the head promptly and applies afterwards with the reason and proof; such leave is marked as an exception.',
      },
      demands: ['flow', 'gate'],
      concernsStaff: true,
    },
    'daily/9': {
      number: { zh: '第九条', en: 'Article 9' },
      heading: { zh: '加班', en: 'Overtime' },
      text: {
        zh: '加班应当事先申请，写明事由与预计时数，经批准后进行；实际时数依打卡记录核定，并按核定的时数支付报酬。工作日加班的，支付不低于工资百分之一百五十的报酬；休息日加班的，安排同等时间的补休，不能安排补休的，支付不低于百分之二百的报酬；法定节假日加班的，支付不低于百分之三百的报酬，不以补休代替。',
        en: 'Overtime is applied for before the work, with its reason and the hours expected, and done after approval; the hours actually worked are confirmed from clock records and paid. Overtime on a working day is paid at no less than 150 per cent of the wage; on a rest day equal time off is given or, where that cannot be arranged, no less than 200 per cent is paid; on a statutory holiday no less than 300 per cent is paid, and time off does not take its place.',
      },
      demands: ['flow', 'record'],
      concernsStaff: true,
    },
    'daily/10': {
      number: { zh: '第十条', en: 'Article 10' },
      heading: { zh: '会议通知', en: 'Notice of meetings' },
      text: {
        zh: '召集会议应当至少提前{meeting.notice_hours}通知参会人，写明议题、时间与地点；缺少其中任何一项的，不得召集。来不及提前的，应当标明紧急并写明理由。参会人收到通知后应当回复是否出席。',
        en: 'Attendees are told of a meeting at least {meeting.notice_hours} before it starts, with its subject, time and place; without any one of these it cannot be called. Where there is no time for that, the meeting is marked urgent and the reason given. Attendees answer whether they will come.',
      },
      demands: ['gate', 'record'],
    },
    'daily/11': {
      number: { zh: '第十一条', en: 'Article 11' },
      heading: { zh: '会议与纪要', en: 'Meetings and minutes' },
      text: {
        zh: [
          '会前应当指定主持人一名、记录人一名。主持人维持会议秩序，参会人积极参与，记录人如实记录，并在会后{meeting.minutes_hours}内写成纪要，由主持人确认。',
          '会议结束时，主持人应当作出总结，列明决定与后续事项，每项写明承办人与完成日期；没有后续事项的，应当写明“无”。后续事项由承办人负责，直至办结。',
        ].join('\n'),
        en: [
          'One person is named beforehand to chair the meeting and one to write the minutes. The chair keeps order, attendees take part, and the recorder writes accurate minutes within {meeting.minutes_hours} after the meeting, which the chair confirms.',
          'To close the meeting the chair sums up and lists the decisions and what is to follow, each item with its owner and due date; where nothing follows, the minutes say ‘none’. Each item remains with its owner until it is done.',
        ].join('\n'),
      },
      demands: ['gate', 'duty', 'record'],
    },
  },
  parameters: dailyParameters,
})
