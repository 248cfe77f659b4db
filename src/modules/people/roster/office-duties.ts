import type { PostText } from './duties.ts'

/** The standard texts of the posts that keep an office running, and of the professions beside consulting. */
export const officeTexts = {
  'chief-engineer': {
    name: 'Chief engineer',
    duties: {
      zh: '主持重大技术问题的论证，审定工程咨询成果。\n制定技术标准，指导各专业的工程师。\n对技术质量负责。',
      en: 'Leads the study of major technical questions and approves the results of engineering consulting.\nSets technical standards and guides the engineers.\nAnswers for technical quality.',
    },
    qualifications: {
      zh: '有高级职称与相应的执业资格。\n主持过同类工程的咨询。',
      en: 'A senior title and the professional qualification that the work requires.\nHas led consulting on works of this kind.',
    },
  },
  engineer: {
    name: 'Consulting engineer',
    duties: {
      zh: '完成承担的工程咨询任务，对自己的计算与结论负责。\n依照规范与标准办理，成果送审前自校。\n保存过程资料，使结论可以追溯。',
      en: 'Completes the tasks given, and answers for the own figures and conclusions.\nFollows codes and standards, and checks the own work before review.\nKeeps the working papers, so that a conclusion can be traced.',
    },
    qualifications: {
      zh: '有本专业的学历与训练；须签章的成果，应当持有效的执业资格。',
      en: 'Trained in the field; for results that are signed and sealed, with a valid professional qualification.',
    },
  },
  counsellor: {
    name: 'Counsellor',
    duties: {
      zh: '提供心理咨询，守住专业的边界与保密的例外。\n评估风险，有危机时依程序求助，不独自承担。\n接受督导，定期回顾自己的个案。',
      en: 'Gives counselling, within the bounds of the profession and the limits of secrecy.\nAssesses risk, and in a crisis calls for help by the procedure rather than carry it alone.\nAccepts supervision and reviews the own cases.',
    },
    qualifications: {
      zh: '有心理咨询的专业训练与受督导的经历。\n不从事心理治疗，不作诊断。',
      en: 'Trained in counselling, with supervised practice.\nGives no psychotherapy and makes no diagnosis.',
    },
  },
  accountant: {
    name: 'Accountant',
    duties: {
      zh: '依法设账、记账，编制财务报告。\n审核报销与付款的凭证，不合规定的退回。\n按期申报纳税，保管会计档案。',
      en: 'Keeps the books by law and prepares the financial statements.\nChecks the vouchers of claims and payments, and returns what breaks the rules.\nFiles tax returns in time and keeps the accounting records.',
    },
    qualifications: {
      zh: '具备从事会计工作所需的专业能力，遵守职业道德。\n不得兼任出纳。',
      en: 'Has the professional ability that accounting requires, and keeps its ethics.\nMay not be the cashier as well.',
    },
  },
  cashier: {
    name: 'Cashier',
    duties: {
      zh: '收付现金与银行存款，逐笔登记日记账，每日核对。\n只凭审批齐全的凭证付款。\n保管现金、票据与经手的印鉴。',
      en: 'Receives and pays money, enters each item the same day and checks the balance.\nPays only on vouchers that are fully approved.\nKeeps cash, bills and the stamps entrusted.',
    },
    qualifications: {
      zh: '不得兼任稽核、会计档案保管，以及收入、支出、费用、债权债务账目的登记。',
      en: 'May not audit, keep the accounting records, or enter income, expenses, claims and debts.',
    },
  },
  archivist: {
    name: 'Archivist',
    duties: {
      zh: '接收、编目、保管资料与档案，到期依规定处置。\n办理借阅，密级资料只给有权的人。\n定期清点，防火、防潮、防丢失。',
      en: 'Receives, catalogues and keeps material and files, and disposes of them by rule when their time is over.\nLends them out; what is classified only to those entitled.\nTakes stock regularly, and guards against fire, damp and loss.',
    },
    qualifications: {
      zh: '签署保密承诺，做事有条理。',
      en: 'Has signed the undertaking of confidentiality; orderly.',
    },
  },
  copywriter: {
    name: 'Copywriter',
    duties: {
      zh: '起草并校对对内、对外的文稿，送有权的人审定后才发出。\n保证引用的事实与数字有出处。',
      en: 'Drafts and proofreads texts; none leaves the house before it is approved.\nSees that facts and figures have a source.',
    },
    qualifications: { zh: '文字准确、通顺。', en: 'Writes correctly and readably.' },
  },
  'administration-officer': {
    name: 'Administration officer',
    duties: {
      zh: '安排会议、接待与办公场所，采购并管理办公用品与资产。\n办理来文、通知与公共事务，督促按期答复。',
      en: 'Arranges meetings, reception and rooms; buys and keeps supplies and equipment.\nHandles incoming papers and notices, and sees that answers are given in time.',
    },
    qualifications: { zh: '周到、有条理，熟悉公司的制度。', en: 'Thoughtful, orderly, and knows the regulations.' },
  },
  'personnel-officer': {
    name: 'Personnel officer',
    duties: {
      zh: '办理招聘、入职、转正、调动与离职，保管人事档案。\n登记证书与用工形式，到期前提醒续期。\n员工的证件号与工资只用于人事工作，不对外说。',
      en: 'Handles hiring, joining, confirmation, transfer and leaving, and keeps the personnel files.\nRecords certificates and kinds of employment, and reminds people before they run out.\nUses identity numbers and pay for personnel work only, and tells nobody.',
    },
    qualifications: {
      zh: '熟悉劳动法律与个人信息保护的要求。\n签署保密承诺。',
      en: 'Knows labour law and what protects personal information.\nHas signed the undertaking of confidentiality.',
    },
  },
  'seal-keeper': {
    name: 'Keeper of the seals',
    duties: {
      zh: '保管公章、合同章等印章，不离身、不外借。\n只凭批准齐全的申请用印，逐次登记。\n不在空白的纸上用印。',
      en: 'Keeps the company seal and the contract seals, and lends them to nobody.\nUses a seal only on a request fully approved, and records each use.\nNever seals a blank sheet.',
    },
    qualifications: {
      zh: '为人可靠；不得批准由自己用印的申请。',
      en: 'Reliable; may not approve the requests for which they use the seal.',
    },
  },
  administrator: {
    name: 'Administrator',
    article: 'dept/9',
    duties: {
      zh: '照公司的决定维护部门、岗位与人员，导入花名册，发出邀请码。\n设定接待时间、接待室与咨询题目。\n不借这个身份查看业务内容。',
      en: 'Keeps units, posts and people as the company decides; imports the staff list and issues invitations.\nSets opening hours, rooms and subjects.\nDoes not use this post to look into the business.',
    },
    qualifications: {
      zh: '由公司领导指定，签署保密承诺。',
      en: 'Named by the leadership; has signed the undertaking.',
    },
  },
  'system-administrator': {
    name: 'System administrator',
    duties: {
      zh: '使系统保持运行：启动、升级、备份与恢复演练。\n不能查看业务记录，也不能给任何人权限。',
      en: 'Keeps the system running: start, upgrade, backup and rehearsed recovery.\nCan read no business record and gives nobody any power.',
    },
    qualifications: {
      zh: '懂系统运行；不得兼任安全管理员或审计管理员。',
      en: 'Knows how systems run; may not be security or audit administrator as well.',
    },
  },
  'security-administrator': {
    name: 'Security administrator',
    duties: {
      zh: '查看登录、失败、设备与授权，处置异常。\n办理密码重置与设备撤销；涉密岗位须两位管理员一起办。\n不能查看业务记录。',
      en: 'Watches sign-ins, failures, devices and grants, and deals with what is unusual.\nResets passwords and revokes devices; for confidential posts, together with a second administrator.\nCan read no business record.',
    },
    qualifications: {
      zh: '懂信息安全；不得兼任系统管理员或审计管理员。',
      en: 'Knows information security; may not be system or audit administrator as well.',
    },
  },
  'audit-administrator': {
    name: 'Audit administrator',
    duties: {
      zh: '查看审计留痕，核对其完整，报告异常的查阅与操作。\n只看不改，也不办理任何业务。',
      en: 'Reads the audit trail, verifies that it is whole, and reports unusual reading and acts.\nReads and changes nothing, and takes no part in the business.',
    },
    qualifications: {
      zh: '独立于被审计的人；不得兼任系统管理员或安全管理员。',
      en: 'Independent of those audited; may not be system or security administrator as well.',
    },
  },
} satisfies Record<string, PostText>
