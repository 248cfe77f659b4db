import { say } from '../say.ts'

/** The clause on which a refusal of today's acts rests, underlined in the article. A clause the text does not hold is simply not underlined. */
export const decisiveClause = (article: string | undefined): string | undefined =>
  article === undefined
    ? undefined
    : {
        'dept/6': say(
          '主管一职在任何时候应当有且只有一人担任',
          'Exactly one person shall hold the post of head at any time',
        ),
        'dept/7': say(
          '其他岗位由公司决定设立，咨询部不得自行增设',
          'Any other post is created by decision of the company',
        ),
        'dept/12': say(
          '咨询师负责接待客户、拟定咨询方案并实施咨询服务',
          'The consultant receives clients, draws up plans and carries out the service',
        ),
        'dept/16': say('前一步完成后方可进入下一步', 'No step begins before the one before it is complete'),
        'dept/18': say('咨询流程由主管制定', 'The head sets the flows'),
        'dept/19': say('不得跳过或者合并步骤', 'no step may be skipped, merged or back-dated'),
        'service/4': say(
          '咨询师只可以承办其登记专长之内的题目；须持证办理的题目，没有有效证书的不得承办',
          'A consultant may be given only subjects within their recorded specialities and, where a subject requires a certificate, only while holding a valid one',
        ),
        'service/5': say(
          '团队成员应当先签署保密承诺，然后方可查阅',
          'team members shall sign an undertaking of confidentiality before they may see it',
        ),
        'service/11': say(
          '方案未经客户同意，不得开始服务',
          'no service may begin before the client has agreed to the plan',
        ),
        'service/12': say(
          '每名咨询师同时在办的委托数不得超过{consultant.max_open}',
          'The number of engagements a consultant has open at one time may not exceed {consultant.max_open}',
        ),
        'service/14': say('已成的记录不得暗中改动', 'No record may be altered silently'),
        'service/15': say(
          '交付与评价未全部完成的，委托不得办结',
          'An engagement may not be closed before both delivery and evaluation are complete',
        ),
      }[article]
