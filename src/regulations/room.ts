import { type ParameterSpec, regulation } from './regulation.ts'

export const roomParameters = {
  'cert.warn_days': {
    article: 'room/1',
    says: { zh: '证书到期提醒', en: 'Warning before a certificate lapses' },
    type: 'days',
    min: 7,
    max: 365,
    default: 60,
  },
  'training.hours_per_year': {
    article: 'room/2',
    says: { zh: '每年继续教育', en: 'Continuing education each year' },
    type: 'hours',
    min: 1,
    max: 300,
    default: 40,
  },
} as const satisfies Record<string, ParameterSpec>

/** Written so that a pupil understands what protects them: short words, and no word that hides a limit. */
export const room = regulation({
  key: 'room',
  title: { zh: '心理咨询室管理制度', en: 'Regulations of the School Counselling Room' },
  short: { zh: '心理室制度', en: 'Room' },
  articles: {
    'room/1': {
      number: { zh: '第一条', en: 'Article 1' },
      heading: { zh: '持证与守法', en: 'Certificate and law' },
      text: {
        zh: '心理咨询由持有有效证书的咨询师承担；没有有效证书的人，不得接受分派，也不得开案。证书有期限的，到期前{cert.warn_days}应当提醒本人和心理室负责人；到期之后不得进行新的会谈，由负责人安排他人接续，不让学生无人照管。证书没有期限的，长期有效。咨询师应当熟悉并遵守教育、未成年人保护和妇女儿童权益保护的法律，恪守职业伦理与教师的职业道德，每年重读一次并签认。',
        en: 'Counselling is done by counsellors who hold a valid certificate; without one nobody may be assigned a case or open one. Where a certificate has a term, its holder and the room’s head shall be warned {cert.warn_days} before it lapses; once it has lapsed there are no new sessions, and the head sees to it that somebody else takes over and no pupil is left alone. A certificate without a term stays valid. Counsellors know and keep the laws on education and on the protection of minors, women and children, and the ethics of their profession and of educators; they read them again and acknowledge them every year.',
      },
      demands: ['gate', 'state'],
    },
    'room/2': {
      number: { zh: '第二条', en: 'Article 2' },
      heading: { zh: '科学与专业', en: 'Science and training' },
      text: {
        zh: '咨询工作应当科学、专业。咨询师应当受过认可的专业训练并坚持学习，每年完成不少于{training.hours_per_year}的继续教育，留存证明；进度落后的，应当及早提醒。咨询师应当了解学校的政策和本校学生的特点；全校的情况只以汇总的数字呈现，人数太少的一组不显示，以免认出任何一个人。',
        en: 'Counselling shall be scientific and professional. Counsellors have had accredited training and go on learning: at least {training.hours_per_year} of continuing education each year, with proof kept; who falls behind is reminded early. They know the school’s policies and what its pupils are like. The school as a whole is shown in totals only, and a group too small is not shown, so that nobody can be recognised.',
      },
      demands: ['record', 'duty', 'watch'],
      // Training is among the matters of Labour Contract Law art. 4.
      concernsStaff: true,
    },
    'room/3': {
      number: { zh: '第三条', en: 'Article 3' },
      heading: { zh: '先讲清楚', en: 'Explained first' },
      text: {
        zh: '开始之前，咨询师要用学生听得懂的话讲清楚三件事：心理咨询是什么，能帮到什么，帮不到什么；说的话怎样保密，什么时候不能保密，也就是有人可能受到严重伤害、未成年人受到侵害，或者法律要求说出来的时候；学生有哪些权利，比如随时提问、换一位咨询师、停下来。说明按年龄分别写成，学生看懂并同意了，会谈才开始；说明有改动的，重新讲，重新问。不满十四周岁的学生，还要先取得监护人同意；法律或者学校另有要求的，照要求办。监护人同意的是让学生来谈，并不因此知道谈了什么。学生正处在危险中的，先帮助，后补说明与同意；伤害可能来自监护人的，先保护学生，依法报告。',
        en: 'Before anything begins, the counsellor explains three things in words the pupil understands: what counselling is, what it can help with and what it cannot; how what is said is kept secret, and when it cannot be, that is, where somebody may come to serious harm, where a minor is abused, or where the law demands it; and what rights the pupil has, such as asking anything at any time, seeing another counsellor, or stopping. The explanation is written for each age, and a session begins only when the pupil has understood and agreed; if the explanation changes, it is given again and the pupil is asked again. For a pupil under fourteen the guardian’s consent comes first as well; what else the law or the school requires is done too. The guardian consents to the pupil’s coming, and does not thereby learn what was said. A pupil in danger is helped first, and the explaining and consent follow; where the harm may come from the guardian, the pupil is protected first and a report made as the law requires.',
      },
      demands: ['gate'],
    },
    'room/4': {
      number: { zh: '第四条', en: 'Article 4' },
      heading: { zh: '平等、尊重、自愿', en: 'Equal, respected, free' },
      text: {
        zh: '每个学生都受到同样的对待：成绩怎样、家里怎样、说出的是什么事，都不会让咨询师看轻。咨询师信任学生，尊重学生的尊严和权利，先接纳，再一起想办法。来不来、谈不谈、谈到哪里，都由学生自己决定；任何时候说“不”，咨询师马上照办，学生不用说明理由，也不会因此吃亏。有人可能受到伤害的，即使不再谈了，大人仍会先设法保护安全。对咨询师有意见，可以从另一条路提出来，不经过这位咨询师，由别人处理并答复。',
        en: 'Every pupil is treated alike: neither marks, nor home, nor whatever is told here makes the counsellor think less of anyone. The counsellor trusts the pupil and respects the pupil’s dignity and rights; first comes acceptance, then looking for a way together. Whether to come, whether to talk and how far, the pupil decides; a no is honoured at once, at any time, needs no reason and brings no disadvantage. If somebody may come to harm, the adults will still see to their safety first, even when the talking has stopped. A complaint about a counsellor takes another way, which does not pass through that counsellor, and somebody else deals with it and answers.',
      },
      demands: ['gate', 'record'],
    },
    'room/5': {
      number: { zh: '第五条', en: 'Article 5' },
      heading: { zh: '帮助成长', en: 'Help in growing' },
      text: {
        zh: '咨询是陪学生成长，不是替学生做主。学生在这里学着了解自己、接纳自己、帮助自己，慢慢变得更有力量。想改变什么，用学生自己的话写成目标；每次谈完，由学生自己看一看走到了哪一步，记下来。目标随时可以改。',
        en: 'Counselling goes along with pupils as they grow; it does not decide for them. Here they learn to understand themselves, to accept themselves and to help themselves, and grow stronger little by little. What a pupil would like to change becomes a goal in the pupil’s own words; after each session the pupil looks at how far they have come and marks it. A goal can be changed at any time.',
      },
      demands: ['record'],
    },
    'room/6.1': {
      number: { zh: '第六条之一', en: 'Article 6.1' },
      heading: { zh: '严守秘密', en: 'Strict secrecy' },
      text: {
        zh: '学生的隐私和秘密必须严格保守。个案内容只有承办的咨询师一人看得到；督导经第六条之三的申请，只能看到获准的部分。学校领导、班主任、家长和系统管理员都看不到。个案内容加密保存，每案一把密钥。',
        en: 'The pupil’s privacy and secrets are strictly kept. The content of a case is seen by its counsellor alone; a supervisor sees only the part granted on a request under Article 6.3. The school’s leadership, the class teacher, the parents and the administrators of the system do not see it. It is kept encrypted, with a key for each case.',
      },
      demands: ['gate'],
    },
    'room/6.2': {
      number: { zh: '第六条之二', en: 'Article 6.2' },
      heading: { zh: '单独存放', en: 'Kept apart' },
      text: {
        zh: '个案材料单独存放，不得放入学籍、德育、健康或者学校的其他任何档案。个案内容不得附在别处、从别处链接，也不得在别处导出或者检索到。',
        en: 'Case files are kept separately and put in no record of enrolment, conduct or health, nor in any other file of the school. Case content may not be attached to, linked from, exported to or searched from anywhere else.',
      },
      demands: ['gate'],
    },
    'room/6.3': {
      number: { zh: '第六条之三', en: 'Article 6.3' },
      heading: { zh: '专业会商', en: 'Professional consultation' },
      text: {
        zh: '确有专业上的需要，不会商就帮不好学生的，咨询师才可以同其他专业人员讨论个案。申请应当写明请谁、需要什么帮助、为什么无法避免；只提供必需的部分，能隐去身份的，应当隐去。受请的人在限定的时间内查看，到时自行关闭；每一次查看都有记录。',
        en: 'A case may be discussed with another professional only for a professional need, where the pupil cannot be helped well without it. The request states whom it asks, what help is needed and why it cannot be avoided; only the necessary part is opened, and identity is left out wherever possible. The person asked may look for a limited time, after which it closes by itself; every look is recorded.',
      },
      demands: ['flow', 'record'],
    },
    'room/6.4': {
      number: { zh: '第六条之四', en: 'Article 6.4' },
      heading: { zh: '不作谈资', en: 'Not for talk' },
      text: {
        zh: '个案不是谈资，在任何场合都不得谈论。用于研究、教学或者写作的，必须隐去一切能认出人的内容，包括姓名、号码、日期、地点和叙述中的细节；人数太少的一组不显示。成批取出内容，只有去除身份信息的导出这一种方式，应当写明用途并经批准。',
        en: 'Cases are not talking material, anywhere. For research, teaching or writing, all that could identify anyone is hidden: names, numbers, dates, places and the details of the account; a group too small is not shown. The only way to take content out in bulk is the de-identified export, requested with its purpose and approved.',
      },
      demands: ['gate'],
    },
    'room/6.5': {
      number: { zh: '第六条之五', en: 'Article 6.5' },
      heading: { zh: '不得不说的时候', en: 'When it must be told' },
      text: {
        zh: [
          '咨询的内容一般不告诉其他教职工，也不告诉家长。为了保护安全、防止事故发生，或者必须有别人协助的，可以告知，并依下列各项办理：',
          '（一）只告诉这样的人：对这件事负有责任，能够保密，有权力处理，也有能力解决。四项逐项作答，缺一项即不告知。',
          '（二）只告诉必需的内容，记明告诉了什么、出于哪一种情形。',
          '（三）尽量事先让学生知道要告诉谁、告诉什么，使学生处境安全、心里踏实；怎样对学生说的，也要记明。',
          '（四）得知的人不得再告诉别人，不得转发；期限一到，不能再看。',
          '（五）每次告知都有记录，事后逐次复核。',
          '情势紧急的，先告知，四项随后补答；法律要求报告的，依法报告。',
        ].join('\n'),
        en: [
          'What is said in counselling is normally told neither to other staff nor to parents. It may be told to protect safety, to prevent an incident, or where the help of others is needed, in this way:',
          '(1) Only to a person who is responsible in the matter, can keep it confidential, has the power to act and is able to solve it. Each of the four is answered; if one is missing, the person is not told.',
          '(2) No more than is necessary, with a record of what was told and on which ground.',
          '(3) Wherever possible the pupil knows beforehand who is told and what, so that the pupil is safe and feels safe; how the pupil was told is recorded too.',
          '(4) Whoever is told passes it on to nobody and forwards nothing; after its term it can no longer be seen.',
          '(5) Every disclosure is on record and reviewed afterwards.',
          'In an emergency the telling comes first and the four answers follow; what the law requires to be reported is reported as the law requires.',
        ].join('\n'),
      },
      demands: ['flow', 'gate', 'record'],
    },
  },
  parameters: roomParameters,
})
