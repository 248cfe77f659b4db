import type { ArticleId } from './all.ts'
import type { Says } from './regulation.ts'

/** One of the things that the texts demand of the same matter. */
export type Side<K extends string = string> = {
  readonly key: K
  /** The articles that demand it. */
  readonly articles: readonly ArticleId[]
  /** What they demand, in one sentence. */
  readonly says: Says
  /** What choosing it means in practice, in one sentence. */
  readonly means: Says
  /** Proposed at adoption, and in force where nobody has chosen. Exactly one side of a point. */
  readonly strict?: true
}

/** A point on which articles that one organisation may adopt together differ; its adopter chooses one side. */
export type Conflict = {
  readonly key: string
  /** What it is about, in four to eight characters. */
  readonly says: Says
  readonly sides: readonly Side[]
  /** The key of the side that always wins: nobody may choose another, and the reason is what that side means. */
  readonly always?: string
}

export const conflicts = [
  {
    key: 'leave-approvals',
    says: { zh: '请假几级批', en: 'Approvals of a leave' },
    sides: [
      {
        key: 'one',
        articles: ['daily/8'],
        says: {
          zh: '请假事先向部门主管申请，经其批准即可休假。',
          en: 'Leave is applied for in advance to the head of the department, and begins once the head has approved it.',
        },
        means: {
          zh: '一级。主管一批，假即生效。',
          en: 'One step. The leave is in effect as soon as the head approves.',
        },
      },
      {
        key: 'two',
        articles: ['unit/5'],
        says: {
          zh: '请假先由部门主管同意，再报单位领导批准。',
          en: 'Leave is first agreed by the head of the department and then approved by the leader of the unit.',
        },
        means: {
          zh: '两级。每一次请假都要到单位领导手上，批准之前假不生效。',
          en: 'Two steps. Every leave reaches the leader of the unit, and is not in effect before that.',
        },
        strict: true,
      },
    ],
  },
  {
    key: 'working-hours',
    says: { zh: '上下班时间', en: 'Working hours' },
    sides: [
      {
        key: 'fixed',
        articles: ['daily/6'],
        says: {
          zh: '周一至周五按本条写明的钟点上班，全员一致。',
          en: 'Everyone works Monday to Friday at the hours written in the article.',
        },
        means: {
          zh: '钟点固定，改动须修订制度；迟到早退都按这一套钟点判定。',
          en: 'The hours are fixed and change only by amendment; lateness is judged by them alone.',
        },
        strict: true,
      },
      {
        key: 'by-unit',
        articles: ['unit/3'],
        says: {
          zh: '工时执行国家规定，具体钟点由单位自定。',
          en: 'Working time follows the rules of the state; the unit sets the hours.',
        },
        means: {
          zh: '各部门自排班表，超出法定工时的排不进去；班表未排好的，不判迟到。',
          en: 'Each unit draws up its schedule, which may not exceed the legal hours; where there is none, nobody is late.',
        },
      },
      {
        key: 'two-shifts',
        articles: ['agency/4.2.3.1'],
        says: {
          zh: '接待分早、晚两班，由值班的人接听来电、接待来访。',
          en: 'Reception works in two shifts, early and evening; whoever is on duty takes calls and receives visitors.',
        },
        means: {
          zh: '按早晚班表考勤，两班合计仍以法定工时为限。',
          en: 'Attendance is judged by the shift roster, within the legal hours all told.',
        },
      },
    ],
  },
  {
    key: 'lateness',
    says: { zh: '迟到如何算', en: 'What lateness counts as' },
    sides: [
      {
        key: 'as-lateness',
        articles: ['daily/7', 'unit/4'],
        says: {
          zh: '按时上下班；迟到、早退与旷工各按各的规定处理。',
          en: 'People arrive and leave on time; lateness, early leaving and absence are each dealt with by their own rule.',
        },
        means: {
          zh: '迟到再久也只记迟到，不折成旷工。',
          en: 'However long, lateness is entered as lateness and never turned into absence.',
        },
      },
      {
        // Plainly the stricter, and bearable: it is only proposed, decided by a person, and open to appeal.
        key: 'as-absence',
        articles: ['quality/3.2a'],
        says: {
          zh: '迟到或者离岗超过规定的小时数，按旷工一天计。',
          en: 'Lateness or being off post beyond the set hours counts as a day of absence.',
        },
        means: {
          zh: '未超过的记迟到，超过的拟记旷工，由人核定，本人可以申诉。',
          en: 'Up to the limit it is lateness; beyond, absence is proposed, decided by a person and open to appeal.',
        },
        strict: true,
      },
    ],
  },
  {
    key: 'leave-pay',
    says: { zh: '请假扣不扣钱', en: 'What a day of leave costs' },
    sides: [
      {
        // Stricter for the organisation: what a leave costs follows from law and published rule, nothing is added to it.
        key: 'by-rules',
        articles: ['unit/5'],
        says: {
          zh: '假期待遇按各假种的规定计发。',
          en: 'Pay during leave follows the rule of each kind of leave.',
        },
        means: {
          zh: '工资按假种核算，申请前就看得到；奖金不另扣。',
          en: 'Pay is computed by the kind of leave and shown before applying; the bonus is not touched.',
        },
        strict: true,
      },
      {
        key: 'per-day',
        articles: ['quality/3.2a'],
        says: {
          zh: '请假按天扣减奖金。',
          en: 'Each day of leave is deducted from the bonus.',
        },
        means: {
          zh: '事假每天扣一笔奖金；年假、病假、产假、婚假、丧假、工伤假一律不扣。',
          en: 'A day of personal leave costs part of the bonus; annual, sick, maternity, marriage, bereavement and injury leave cost nothing.',
        },
      },
    ],
  },
  {
    key: 'fines',
    says: { zh: '违规罚什么', en: 'What a breach costs' },
    sides: [
      {
        // The law gives an employer no power to fine; a conditional bonus it may withhold by a rule made beforehand.
        key: 'bonus',
        articles: ['quality/3.1'],
        says: {
          zh: '违规只从当期奖金中扣减，扣完为止。',
          en: 'A breach is penalised from the bonus of the period only, and never below zero.',
        },
        means: {
          zh: '工资不受影响；不够扣的列为未扣，不暗中结转。',
          en: 'Wages are untouched; what the bonus does not cover is shown as uncollected and not carried on silently.',
        },
        strict: true,
      },
      {
        key: 'fine',
        articles: ['unit/12'],
        says: {
          zh: '视情节轻重，给予警告、罚款或者辞退。',
          en: 'According to its gravity a breach brings a warning, a fine or dismissal.',
        },
        means: {
          zh: '从工资里罚款于法无据，仍会被拒绝；罚款只能记作扣减奖金。',
          en: 'A fine out of wages has no basis in law and is refused all the same; it can only be entered against the bonus.',
        },
      },
    ],
  },
  {
    key: 'damage',
    says: { zh: '损坏赔多少', en: 'How far damage is paid for' },
    sides: [
      {
        // Compensation is another thing than a penalty (quality/3.1 says so itself), and the law's limits guard the person.
        key: 'full-loss',
        articles: ['quality/3.2e', 'visit/8'],
        says: {
          zh: '因使用不当或者失责造成的损失，由责任人全额承担。',
          en: 'Loss caused by misuse or neglect is borne in full by whoever is responsible.',
        },
        means: {
          zh: '查明责任后照价赔偿；从工资中扣的，每月不超过当月工资的五分之一，余下的不低于当地最低工资。',
          en: 'Once responsibility is established the price is paid; out of wages at most a fifth of the month, and what remains is not below the local minimum wage.',
        },
        strict: true,
      },
      {
        key: 'bonus-only',
        articles: ['quality/3.1'],
        says: {
          zh: '从员工处扣的，只出自奖金，不动工资。',
          en: 'What is taken from staff comes out of the bonus only, never out of wages.',
        },
        means: {
          zh: '赔偿也只从奖金中出，不够的部分由公司自行承担。',
          en: 'Compensation too comes out of the bonus only; the rest stays with the company.',
        },
      },
    ],
  },
  {
    key: 'rule-makers',
    says: { zh: '制度谁说了算', en: 'Who makes the rules' },
    sides: [
      {
        key: 'general-manager',
        articles: ['daily/5.2'],
        says: {
          zh: '公司的规章制度由总经理制定并施行。',
          en: 'The regulations of the company are made and put into force by the general manager.',
        },
        means: {
          zh: '各部门可以起草、提议和解答，但都要由总经理颁行才算数。',
          en: 'Departments may draft, propose and explain, but nothing holds until the general manager enacts it.',
        },
        strict: true,
      },
      {
        key: 'administration',
        articles: ['unit/13'],
        says: {
          zh: '制度由行政部门负责解释。',
          en: 'The regulation is interpreted by the administration department.',
        },
        means: {
          zh: '对条文的疑问由行政部门答复，答复附在条文之下，人人可见。',
          en: 'Questions are answered by the administration department, and the answers stand with the article for all to see.',
        },
      },
      {
        key: 'drafter',
        articles: ['agency/1.4'],
        says: {
          zh: '制度由起草部门制定，也只由它解释和修订。',
          en: 'The department that drafted the regulation alone interprets and amends it.',
        },
        means: {
          zh: '只有起草部门能提出修订，别的部门只能提建议。',
          en: 'Only the drafting department can propose an amendment; others can only suggest one.',
        },
      },
      {
        key: 'head',
        articles: ['dept/18'],
        says: {
          zh: '咨询流程由部门主管制定、评估和改进。',
          en: 'The flows of consulting are set, evaluated and improved by the head of the department.',
        },
        means: {
          zh: '流程由主管自行修订，写明理由即可施行。',
          en: 'The head revises a flow alone; it applies once the reasons are stated.',
        },
      },
    ],
  },
  {
    key: 'reporting-line',
    says: { zh: '主管向谁报告', en: 'Whom heads report to' },
    sides: [
      {
        key: 'general-manager',
        articles: ['daily/4'],
        says: {
          zh: '董事会、总经理、部门主管、员工逐级负责，主管对总经理负责。',
          en: 'Board, general manager, heads and employees answer upward step by step: heads answer to the general manager.',
        },
        means: {
          zh: '各部门的审批与报告都直达总经理。',
          en: 'Approvals and reports of every department go straight to the general manager.',
        },
      },
      {
        // The only text that forbids a layer: whoever keeps to it breaks neither of the others.
        key: 'leadership',
        articles: ['dept/6'],
        says: {
          zh: '主管直接向公司领导负责并报告，中间不设层级。',
          en: 'The head answers directly to the leadership of the company, with no layer between.',
        },
        means: {
          zh: '主管之上只能是公司领导，另设中间层的会被拒绝。',
          en: 'Above a head stands the leadership alone; a layer between is refused.',
        },
        strict: true,
      },
      {
        key: 'deputy',
        articles: ['agency/2.2'],
        says: {
          zh: '副总经理统管日常经营，对总经理负责。',
          en: 'The deputy general manager runs the whole and answers to the general manager.',
        },
        means: {
          zh: '各部门的审批与报告先到副总经理。',
          en: 'Approvals and reports of every department go to the deputy first.',
        },
      },
    ],
  },
  {
    key: 'structure-changes',
    says: { zh: '机构岗位谁来改', en: 'Who changes structure' },
    sides: [
      {
        key: 'board',
        articles: ['daily/5.1'],
        says: {
          zh: '公司的战略与经营方针由董事会决定，公司的运营由其监督。',
          en: 'The board decides strategy and business policy and supervises the running of the company.',
        },
        means: {
          zh: '机构的重大调整先由董事会决议，再由公司领导执行。',
          en: 'A major change of structure is resolved by the board first and then carried out by the leadership.',
        },
        strict: true,
      },
      {
        key: 'leadership',
        articles: ['dept/9', 'dept/7'],
        says: {
          zh: '机构与人员由公司领导按需要调整，岗位由公司决定设立。',
          en: 'The leadership changes structure and staffing as the work requires; posts are created by the company.',
        },
        means: {
          zh: '公司领导一经决定，到生效日即改，不必上董事会。',
          en: 'The leadership’s decision takes effect on its date; the board need not be asked.',
        },
      },
    ],
  },
  {
    key: 'combined-posts',
    says: { zh: '一人能否兼数岗', en: 'Several posts in one hand' },
    sides: [
      {
        key: 'combined',
        articles: ['agency/2.3'],
        says: {
          zh: '公司规模较小时，一人可以兼任数岗，权限应当合理并受监督。',
          en: 'While the company is small one person may hold several posts, with sensible and monitored permissions.',
        },
        means: {
          zh: '经书面准许可以兼任，到复核之日为止。',
          en: 'With written permission posts may be combined, until the day of its review.',
        },
      },
      {
        key: 'four-people',
        articles: ['quality/2.2'],
        says: {
          zh: '自校、初审、审定、签发分别由四个人办理。',
          en: 'Self-review, first review, approval and issue are done by four different people.',
        },
        means: {
          zh: '同一成果，一人只过一手；人手不够的，须从别的部门请人。',
          en: 'Of one product nobody does two grades; where people are short, somebody is asked from another department.',
        },
        strict: true,
      },
    ],
  },
  {
    key: 'assignment',
    says: { zh: '客户归谁办', en: 'Whose client it is' },
    sides: [
      {
        key: 'head-assigns',
        articles: ['dept/16'],
        says: {
          zh: '预约之后，由主管指定咨询师。',
          en: 'After the booking the head names the consultant.',
        },
        means: {
          zh: '每一位客户都由主管分派，分派前看得到专长、在办与利益冲突。',
          en: 'Every client is assigned by the head, who sees speciality, load and conflicts of interest first.',
        },
        strict: true,
      },
      {
        key: 'first-receiver',
        articles: ['agency/4.2.3.1'],
        says: {
          zh: '谁先接待，谁负责跟进；两班交叠的，由主管指定。',
          en: 'Whoever receives a client first follows up; where shifts overlap, the head assigns.',
        },
        means: {
          zh: '登记时即定下跟进的人，主管只处理交叠与调整。',
          en: 'The owner is settled on registration; the head deals with overlaps and reassignment only.',
        },
      },
    ],
  },
  {
    key: 'contract-first',
    says: { zh: '先签约还是先服务', en: 'Contract or service first' },
    sides: [
      {
        key: 'flow',
        articles: ['dept/16'],
        says: {
          zh: '常规客户依预约、分派、接待、方案、服务、反馈六步办理，其中没有签约一步。',
          en: 'A standing client passes through six steps from booking to feedback, none of which is a contract.',
        },
        means: {
          zh: '方案经客户同意即可开始服务，合同可以后补。',
          en: 'Service may begin once the client agrees to the plan; the contract may follow.',
        },
      },
      {
        key: 'contract',
        articles: ['service/11', 'service/17'],
        says: {
          zh: '服务合同应当写明目标、内容、方法与收费，方案商定之后方可服务。',
          en: 'A service contract states goals, content, method and fees; service begins once the plan is agreed.',
        },
        means: {
          zh: '没有签好的合同，首次服务开始不了。',
          en: 'Without a signed contract the first service cannot begin.',
        },
        strict: true,
      },
    ],
  },
  {
    key: 'panel-or-client',
    says: { zh: '成果谁来定', en: 'Who decides the result' },
    sides: [
      {
        // Whoever compiled is responsible for life: a client's wish cannot replace the experts' judgement.
        key: 'panel',
        articles: ['quality/2.3'],
        says: {
          zh: '重大项目由专家组论证，以专家组的意见为准。',
          en: 'A major project is judged by an expert panel, whose opinion prevails.',
        },
        means: {
          zh: '照专家组的结论签发，否则不签发；客户的不同意见另行答复。',
          en: 'The product is issued as the panel concluded or not at all; where the client differs, the client is answered.',
        },
        strict: true,
      },
      {
        key: 'client',
        articles: ['dept/17', 'service/16'],
        says: {
          zh: '项目以客户验收为终，客户的反馈应当答复并据以改进。',
          en: 'A project ends with the client’s acceptance, and feedback is answered and acted on.',
        },
        means: {
          zh: '客户验收之前不算完成；客户不认可的，回到实施一步。',
          en: 'Nothing is complete before the client accepts; otherwise the project returns to execution.',
        },
      },
    ],
  },
  {
    key: 'independence',
    says: { zh: '独立还是客户至上', en: 'Independent or client first' },
    sides: [
      {
        key: 'independent',
        articles: ['quality/0.1'],
        says: {
          zh: '咨询成果坚持独立、公正、科学。',
          en: 'The products are independent, impartial and scientific.',
        },
        means: {
          zh: '结论只看依据；客户要求改结论而没有依据的，不改，并予记录。',
          en: 'Conclusions follow the evidence; a wish to change one without evidence is declined and recorded.',
        },
        strict: true,
      },
      {
        key: 'client-first',
        articles: ['dept/4'],
        says: {
          zh: '客户至上。',
          en: 'The client comes first.',
        },
        means: {
          zh: '服务方式与进度依客户的需要安排，结论仍由咨询人员负责。',
          en: 'Manner and pace follow the client’s needs; the consultants still answer for the conclusions.',
        },
      },
    ],
  },
  {
    key: 'sealed-cases',
    says: { zh: '个案谁能看', en: 'Who sees a case' },
    always: 'sealed',
    sides: [
      {
        key: 'recorded',
        articles: ['service/14', 'agency/4.6.3'],
        says: {
          zh: '服务全程留痕，总经理与副总经理可以查看全部客户档案。',
          en: 'The whole service is recorded, and the general manager and the deputy see every client file.',
        },
        means: {
          zh: '只及于一般客户的档案，不及于心理个案。',
          en: 'This reaches the files of ordinary clients and stops before counselling cases.',
        },
      },
      {
        key: 'sealed',
        articles: ['room/6.1', 'room/6.2', 'room/6.3', 'room/6.4', 'room/6.5'],
        says: {
          zh: '个案内容密封，只有承办的咨询师能看。',
          en: 'The content of a case is sealed; its counsellor alone can read it.',
        },
        means: {
          zh: '管理层与系统管理员都打不开个案；来访者因为信任才开口，这一点不由机构选择。',
          en: 'Neither management nor administrators can open a case: visitors speak because they trust, so this is not the organisation’s to choose.',
        },
        strict: true,
      },
    ],
  },
  {
    key: 'filed-apart',
    says: { zh: '个案存在哪里', en: 'Where case files are kept' },
    sides: [
      {
        key: 'filed',
        articles: ['visit/6'],
        says: {
          zh: '咨询记录及时整理，定期归档备查。',
          en: 'Records are written up in time and filed periodically for reference.',
        },
        means: {
          zh: '按期移交保管，交出的只是密封的卷宗，保管人只见卷号与期限。',
          en: 'They are handed over at intervals as sealed covers; the custodian sees number and retention only.',
        },
      },
      {
        key: 'apart',
        articles: ['room/6.2'],
        says: {
          zh: '个案材料单独存放，不列入学校的其他档案。',
          en: 'Case files are kept separately and put in no other file of the school.',
        },
        means: {
          zh: '归档只在咨询室之内进行，别处查不到也引不出。',
          en: 'Filing happens inside the room; nowhere else can they be found or linked.',
        },
        strict: true,
      },
    ],
  },
  {
    key: 'guardians',
    says: { zh: '监护人知情同意', en: 'The guardian’s part' },
    sides: [
      {
        key: 'family-served',
        articles: ['visit/2'],
        says: {
          zh: '在校学生、家长与有需要的教职工都是服务对象。',
          en: 'Enrolled pupils, parents and staff in need are all served.',
        },
        means: {
          zh: '家长与教职工也可以自己预约，各立各的案卷，互不相通。',
          en: 'Parents and staff may book for themselves; each has a case of their own, closed to the others.',
        },
      },
      {
        // The law asks for the guardian's consent under fourteen; to consent is not to be told what was said.
        key: 'consent',
        articles: ['room/3'],
        says: {
          zh: '向学生讲清楚咨询是什么；法律或者学校要求的，先取得监护人同意。',
          en: 'Counselling is explained to the pupil; where law or school requires it, the guardian consents first.',
        },
        means: {
          zh: '依法须经同意的，先同意后开始；同意不等于知情，谈了什么仍不告诉家长。',
          en: 'Where consent is required it comes before the first session; to consent is not to be told what was said.',
        },
        strict: true,
      },
      {
        key: 'parents-not-told',
        articles: ['room/6.5'],
        says: {
          zh: '一般不向家长透露，确为保护安全的除外。',
          en: 'Normally nothing goes to parents, except to protect safety.',
        },
        means: {
          zh: '学生自己同意即可开始，不通知家长；法律要求监护人同意的，仍须先取得。',
          en: 'The pupil’s own consent is enough and parents are not informed; consent that the law requires is still obtained first.',
        },
      },
    ],
  },
  {
    key: 'goal-or-crisis',
    says: { zh: '危机先救人', en: 'Goal or crisis' },
    always: 'crisis',
    sides: [
      {
        key: 'goal',
        articles: ['visit/3'],
        says: {
          zh: '来访者应当说明求助的目标，并同意为之努力。',
          en: 'A visitor states a goal and agrees to work for it.',
        },
        means: {
          zh: '平时在首次会谈中商定，从不作为接待的前提。',
          en: 'In ordinary times it is agreed in the first session, and is never a condition of being received.',
        },
      },
      {
        key: 'crisis',
        articles: ['visit/5', 'room/4'],
        says: {
          zh: '遇有危机立即干预；服务出于自愿，来访者随时可以退出。',
          en: 'In a crisis action is taken at once; service is voluntary, and a visitor may leave at any time.',
        },
        means: {
          zh: '危机当前不问目标、不缺手续，任何一条制度都不得挡在前面；人的安全不由机构选择。',
          en: 'In a crisis no goal is asked and no form is missing; no rule stands in the way: safety is not the organisation’s to choose.',
        },
        strict: true,
      },
    ],
  },
  {
    key: 'report-or-tests',
    says: { zh: '危机报给谁', en: 'Whom a crisis is told' },
    sides: [
      {
        key: 'departments',
        articles: ['visit/5'],
        says: {
          zh: '遇有危机，立即报告有关责任部门。',
          en: 'A crisis is reported at once to those responsible.',
        },
        means: {
          zh: '按预先定好的名单立即报告，名单上的人都会收到。',
          en: 'The list settled beforehand is told at once, all of it.',
        },
      },
      {
        // The four tests narrow who hears of it, not how fast: help is never delayed by them.
        key: 'four-tests',
        articles: ['room/6.5'],
        says: {
          zh: '只告诉负有责任、能保密、有权力、有能力解决的人，不再扩散。',
          en: 'Only those are told who are responsible, can keep it confidential, have the power and can solve it; it spreads no further.',
        },
        means: {
          zh: '逐人答过四问，只告知必要的内容；紧急时先报，四问随后补记。',
          en: 'The four tests are answered for each recipient, who learns no more than is necessary; in an emergency report first and answer afterwards.',
        },
        strict: true,
      },
    ],
  },
  {
    key: 'lending',
    says: { zh: '物品能否外借', en: 'Whether things are lent' },
    sides: [
      {
        key: 'never',
        articles: ['visit/9'],
        says: {
          zh: '咨询室的设施、图书与量表一律不外借，不挪作他用。',
          en: 'Facilities, books and scales of the counselling room are never lent or used for other ends.',
        },
        means: {
          zh: '咨询室的物品借不出去，谁批准都不行。',
          en: 'Nothing of the counselling room can be lent, whoever approves.',
        },
        strict: true,
      },
      {
        key: 'with-permission',
        articles: ['unit/s3'],
        says: {
          zh: '办公设备未经批准，不得拆装、改动或者外借。',
          en: 'Office equipment is not dismantled, modified or lent without permission.',
        },
        means: {
          zh: '经申请批准可以借出，到期归还。',
          en: 'With an approved request it may be lent, to be returned by its date.',
        },
      },
    ],
  },
  {
    key: 'signature',
    says: { zh: '对外谁签字', en: 'Who signs for the company' },
    sides: [
      {
        // The law lets the legal representative act for the company; whoever else signs needs an authorisation on record.
        key: 'legal-representative',
        articles: ['quality/1.1'],
        says: {
          zh: '法定代表人对成果质量负最终责任。',
          en: 'The legal representative is finally responsible for the quality of the products.',
        },
        means: {
          zh: '由法定代表人签署；别人代签的，授权须先记录在案。',
          en: 'The legal representative signs; for anyone else an authorisation is on record first.',
        },
        strict: true,
      },
      {
        key: 'board',
        articles: ['daily/5.1'],
        says: {
          zh: '重大投资、融资与并购由董事会决定。',
          en: 'Major investment, financing and mergers are decided by the board.',
        },
        means: {
          zh: '重大事项附上决议编号方可签署。',
          en: 'A major matter is signed only with the number of its resolution.',
        },
      },
      {
        key: 'general-manager',
        articles: ['agency/5.3.4'],
        says: {
          zh: '合作协议由总经理代表公司签署。',
          en: 'Agreements are signed for the company by the general manager.',
        },
        means: {
          zh: '总经理审定后即可签署，不必逐份授权。',
          en: 'The general manager reviews and signs, without an authorisation for each.',
        },
      },
    ],
  },
  {
    key: 'secrecy',
    says: { zh: '保密与互相监督', en: 'Secrecy or watching' },
    always: 'secrecy',
    sides: [
      {
        key: 'secrecy',
        articles: ['service/5', 'room/6.1', 'room/6.2', 'room/6.3', 'room/6.4', 'room/6.5'],
        says: {
          zh: '客户与来访者的秘密，任何人不得泄露。',
          en: 'Nobody may disclose the secrets of clients and visitors.',
        },
        means: {
          zh: '监督与举报都碰不到保密内容；为他人守的秘密，不由机构选择放开。',
          en: 'Watching and reporting never reach confidential content: a secret kept for others is not the organisation’s to open.',
        },
        strict: true,
      },
      {
        key: 'watching',
        articles: ['quality/3.2b', 'unit/s1'],
        says: {
          zh: '员工互相监督，打卡与串岗如有违反，可以举报。',
          en: 'Staff watch over each other; false clocking and idle visiting may be reported.',
        },
        means: {
          zh: '只举报人的行为，不引用任何客户或者个案的内容。',
          en: 'Reports speak of conduct and quote nothing of any client or case.',
        },
      },
    ],
  },
  {
    key: 'in-force-when',
    says: { zh: '何时开始施行', en: 'When it is in force' },
    sides: [
      {
        key: 'on-publication',
        articles: ['unit/14'],
        says: {
          zh: '制度自公布之日起施行。',
          en: 'The regulation is in force from its publication.',
        },
        means: {
          zh: '公布当天即按新制度办。',
          en: 'The new text applies on the day it is published.',
        },
      },
      {
        // Whoever is bound has had time to read: the law wants staff rules discussed and published before they hold.
        key: 'fixed-date',
        articles: ['agency/1.5'],
        says: {
          zh: '制度自写明的日期起施行。',
          en: 'The regulation is in force from the date it names.',
        },
        means: {
          zh: '先公布，到日子才施行；此前的事仍按原制度办。',
          en: 'It is published first and applies from its date; until then the former text holds.',
        },
        strict: true,
      },
    ],
  },
  {
    key: 'file-custody',
    says: { zh: '档案保管与查看', en: 'Keeping files, seeing files' },
    sides: [
      {
        key: 'keeps-all',
        articles: ['agency/4.5.3'],
        says: {
          zh: '客户档案由材料部主管统一保管，并负责安全与保密。',
          en: 'The head of materials keeps all client files, safely and confidentially.',
        },
        means: {
          zh: '材料部主管既管柜子，也能翻看每一份档案。',
          en: 'The head of materials holds the cabinet and may open every file in it.',
        },
      },
      {
        key: 'sees-own',
        articles: ['agency/4.6.1'],
        says: {
          zh: '部门主管只查看本部门的客户档案。',
          en: 'A head sees the client files of the own department only.',
        },
        means: {
          zh: '保管的是封好的卷宗，内容各按各的可见范围打开。',
          en: 'What is kept are closed covers; their content opens by each reader’s own sight.',
        },
        strict: true,
      },
    ],
  },
  {
    key: 'marketing-sight',
    says: { zh: '市场部看到什么', en: 'What marketing sees' },
    sides: [
      {
        key: 'file',
        articles: ['agency/4.3.2'],
        says: {
          zh: '院校、机票、接机与住宿等事项由市场部办理。',
          en: 'Schools, tickets, pick-up and housing are handled by marketing.',
        },
        means: {
          zh: '办理期间，市场部可以查看该客户的档案。',
          en: 'While it handles an item, marketing may read the file of that client.',
        },
      },
      {
        key: 'item',
        articles: ['agency/4.6.1', 'agency/4.6.2', 'agency/4.6.3'],
        says: {
          zh: '客户档案只对咨询部、材料部的主管与经办人以及总经理、副总经理开放。',
          en: 'Client files are open to the heads and handlers of consulting and materials and to the general manager and deputy.',
        },
        means: {
          zh: '市场部只见到自己承办的事项，见不到档案。',
          en: 'Marketing sees the item it handles, and not the file.',
        },
        strict: true,
      },
    ],
  },
  {
    key: 'yearly-summary',
    says: { zh: '年度总结何时交', en: 'When the year is summed up' },
    sides: [
      {
        key: 'january',
        articles: ['agency/3.3.2'],
        says: {
          zh: '年度总结在一月进行，先部门，后公司。',
          en: 'The year is summed up in January, departments first, then the company.',
        },
        means: {
          zh: '各级的截止日都不得晚于一月三十一日。',
          en: 'No deadline at any level may be later than 31 January.',
        },
        strict: true,
      },
      {
        key: 'by-date',
        articles: ['agency/3.3.4'],
        says: {
          zh: '年度总结由员工、主管、副总经理依次在各自的日期前完成。',
          en: 'Staff, heads and the deputy finish the yearly summary one after another, each by their own date.',
        },
        means: {
          zh: '以填写的日期为准，可以晚于一月。',
          en: 'The dates filled in decide, and may be later than January.',
        },
      },
    ],
  },
] as const satisfies readonly Conflict[]

type Point = (typeof conflicts)[number]

export type ConflictKey = Point['key']

/** The keys of the sides of that point. */
export type SideOf<K extends ConflictKey = ConflictKey> = Extract<Point, { key: K }>['sides'][number]['key']

const byKey = new Map<string, Conflict>(conflicts.map((it) => [it.key, it]))

export const isConflictKey = (text: string): text is ConflictKey => byKey.has(text)

export const conflict = (key: ConflictKey): Conflict => byKey.get(key)!

/** The side proposed at adoption, which holds until somebody chooses. */
export const strictSide = <K extends ConflictKey>(key: K): SideOf<K> =>
  conflict(key).sides.find(({ strict }) => strict)!.key as SideOf<K>

/** The points on which those articles differ: at least two sides have one of them. */
export const conflictsAmong = (
  adopted: ReadonlySet<ArticleId>,
): readonly (Conflict & { readonly key: ConflictKey })[] =>
  conflicts.filter(
    (it: Conflict) => it.sides.filter(({ articles }) => articles.some((id) => adopted.has(id))).length > 1,
  )
