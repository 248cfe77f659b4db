import { docx, numberingXml, p, stylesXml, table } from './docx.ts'

/* Three regulations as offices keep them; the words are our own. */

const chapters = [{ format: 'chineseCounting', text: '第%1章' }]
const articles = [
  { format: 'chineseCounting', text: '第%1条' },
  { format: 'chineseCounting', text: '（%2）', suffix: 'nothing' as const },
]

/** 第X条, all numbers written by Word. Article 12 is the one on specialities. */
export const officeRules = () => {
  const chapter = (text: string) => p(text, { num: 1 })
  const article = (text: string) => p(text, { num: 2 })
  const item = (text: string) => p(text, { num: 2, level: 1 })
  return docx(
    [
      p('衡知咨询有限公司咨询工作管理办法'),
      p('第一章 总则	1', { style: 'TOC1' }),
      p(''),
      chapter('总则'),
      article('为把咨询业务做好，保护客户和公司的利益，特制定本办法。'),
      article('本办法适用于咨询部门的咨询师、咨询助理和其他有关人员。'),
      article('办事要合法、公道、讲信用，把服务放在前面。'),
      chapter('机构'),
      article('咨询部设主管一名，直接对公司领导负责，中间不设别的层级。'),
      article('咨询部设咨询师、咨询助理、市场专员三种岗位，岗位职责另行公布。'),
      article('主管可以组建服务团队，团队成员变动由主管决定并记录。'),
      article('大的项目成立项目组，指定负责人，写明成员和起止日期；负责人只管自己的项目。'),
      chapter('办理'),
      article('客户咨询依次经过预约、分派、接待、拟方案、实施、反馈：'),
      item('接到预约后6小时内由主管分派咨询师；'),
      item('接待情况当天记录；'),
      item('方案经客户同意后实施。'),
      article('咨询师不得跳过步骤，也不得倒填时间；需要例外的，按第八条办理前先报主管批准。'),
      article('服务合同写明咨询的目标、内容和方法，工作方案经客户同意才可以开始服务。'),
      article('咨询师手上没有结束的委托不超过5件，满了不再分派。'),
      article('咨询师只能承办自己登记专长以内的题目；要证书才能办的，没有有效证书不得承办。'),
      article('客户的商业秘密和个人隐私不得外泄，团队成员先签保密承诺，再看客户资料。'),
      chapter('考核'),
      article('每季度考核一次，指标是客户满意度、业务业绩、工作效率。'),
      article('扣分标准如下：'),
      table([
        ['事项', '扣分'],
        ['迟交方案', '2分'],
        ['客户投诉属实', '5分'],
      ]),
      chapter('附则'),
      article('办公室绿植由各部门轮流浇水，每周一次。'),
      article('本办法由咨询部解释，自公布之日起施行。'),
    ],
    {
      'word/numbering.xml': numberingXml([chapters, articles]),
      'word/styles.xml': stylesXml([{ id: 'TOC1', name: 'toc 1' }]),
      'word/header1.xml': '<w:hdr xmlns:w="w"><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:hdr>',
    },
  )
}

/** 1 / 1.1 / 1.1.1, from the styles of its headings. */
export const planRules = () =>
  docx(
    [
      p('工作计划与客户管理规定'),
      p('计划', { style: 'H1' }),
      p('周计划', { style: 'H2' }),
      p('每个员工每周五制定下周的工作计划，周五休息的提前到最后一个工作日。', { style: 'H3' }),
      p('周计划写明主要工作、参与的人和时间。', { style: 'H3' }),
      p('计划当天17:00以前交给上级，上级审阅签字后执行。', { style: 'H3' }),
      p('总结', { style: 'H2' }),
      p('每月总结上月工作，每年一月总结上一年。', { style: 'H3' }),
      p('客户', { style: 'H1' }),
      p('签约以前了解客户的支付能力和信用情况并作记录。', { style: 'H2' }),
      p('每名签约客户建立一份档案，档案要及时、完整、真实。', { style: 'H2' }),
      p('一般人员只能查阅自己经办的客户档案。', { style: 'H2' }),
    ],
    {
      'word/numbering.xml': numberingXml([
        [
          { format: 'decimal', text: '%1', style: 'H1' },
          { format: 'decimal', text: '%1.%2', style: 'H2' },
          { format: 'decimal', text: '%1.%2.%3', style: 'H3' },
        ],
      ]),
      'word/styles.xml': stylesXml([
        { id: 'H1', name: 'heading 1', num: 1, level: 0 },
        { id: 'H2', name: 'heading 2', num: 1, level: 1 },
        { id: 'H3', name: 'heading 3', num: 1, level: 2 },
      ]),
    },
  )

/** 一、 over （一）, typed by hand. */
export const attendanceRules = () =>
  docx([
    p('考勤与办公守则'),
    p('为了保证工作秩序，定如下守则。'),
    p('一、考勤'),
    p('（一）上午九点至十二点、下午一点半至六点为工作时间，周六、周日和法定节假日休息。'),
    p('（二）上下班打卡，迟到、早退、旷工按考勤记录认定：'),
    p('1. 迟到半小时以内的，由主管提醒；'),
    p('2. 迟到超过半小时的，写明原因。'),
    p('（三）请假先写请假单，写明假别、事由和起止时间，经主管批准后休假。'),
    p('二、办公'),
    p('（一）办公室保持安静、整洁，工作时间不做与工作无关的事。'),
    p('（二）爱护公物，办公用品按需领用并登记，不得带走。'),
    p('三、本守则从公布之日起施行。'),
  ])
