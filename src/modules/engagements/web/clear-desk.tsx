import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Seal } from '../../../web/controls/seal.tsx'
import { say } from '../../../web/say.ts'
import { useAsk } from '../../../web/staff/server.ts'
import { ListStaff, ShowChart, type ShowMe } from '../../people/contract.ts'
import { useCompanyDecides } from '../../people/web/company-decides.ts'
import './clear-desk.css'

type Me = OutputOf<typeof ShowMe>

const Way = ({ glyph, title, children }: { glyph: string; title: ReactNode; children: ReactNode }) => (
  <li>
    <Seal glyph={glyph} size={30} fill="outline" />
    <div>
      {title}
      <p>{children}</p>
    </div>
  </li>
)

/** The first administrator of an organisation in which nobody else is yet. */
export const useAlone = () => {
  const company = useCompanyDecides()
  const chart = useAsk(ShowChart, {}, { enabled: company }).data
  const people = new Set(chart?.units.flatMap((unit) => unit.posts.flatMap((it) => it.people.map((one) => one.id))))
  return company && chart !== undefined && people.size <= 1
}

/** Nothing waits for the reader: says what would come here, and what their post may look at meanwhile. */
export const ClearDesk = ({ me, waiting }: { me: Me; waiting: boolean }) => {
  const company = useCompanyDecides()
  const alone = useAlone()
  const staff = useAsk(ListStaff, {}, { enabled: company && !alone }).data
  const never = staff?.items.filter((it) => it.account === 'none').length ?? 0
  const head = me.posts.some((it) => it.head && it.code === 'head')
  const assistant = me.posts.some((it) => it.code === 'assistant')

  return (
    <section className="clear">
      <h2 className="clear-title">
        {alone
          ? say('先把大家请进来', 'First, bring everybody in')
          : me.undertakingSigned
            ? say('案头是清的', 'The desk is clear')
            : say('此外案头是清的', 'Otherwise the desk is clear')}
      </h2>
      <p className="clear-words">
        {alone
          ? say(
              '现在只有您一位。三件事办完，客户就能来预约了。',
              'You are the only one so far. Three things, and clients can book.',
            )
          : company
            ? say(
                '日常的事由各部门主管与咨询师经手；要您批准或者处理的，会马上出现在这里。',
                'Daily work is with the heads and their consultants; what needs your approval appears here at once.',
              )
            : head
              ? say(
                  '有新的预约要分派、客户评价要回复，会马上出现在这里。',
                  'A booking to assign or an evaluation to answer appears here at once.',
                )
              : assistant
                ? say(
                    '咨询师请您一起做的委托，轮到要办的时候会出现在这里。',
                    'Engagements you were brought into appear here when something is to be done.',
                  )
                : say(
                    '分派给您的预约、客户对方案的答复，会马上出现在这里。',
                    'A booking given to you, or a client’s answer to a plan, appears here at once.',
                  )}
      </p>
      <ul className="clear-ways">
        {alone ? (
          <>
            <Way glyph="册" title={<Link to="/app/roster">{say('导入花名册', 'Import the staff list')}</Link>}>
              {say(
                '用您手上现成的表；部门、岗位、主管会自己排好。',
                'The list you already have will do; units, posts and heads fall into place.',
              )}
            </Way>
            <Way
              glyph="时"
              title={<Link to="/app/settings">{say('看看接待时间与接待室', 'See opening hours and rooms')}</Link>}
            >
              {say('客户能约哪些时段，由它们决定。', 'They decide which slots clients can book.')}
            </Way>
            <Way glyph="邀" title={<Link to="/app/staff">{say('发邀请码', 'Invite the staff')}</Link>}>
              {say('每人一个，自己设密码。', 'One code each; they set their own passwords.')}
            </Way>
          </>
        ) : (
          <>
            <Way
              glyph="案"
              title={
                <Link
                  to="/app/engagements"
                  search={company ? { scope: 'all' } : head ? { scope: 'unit' } : { scope: 'mine' }}
                >
                  {company
                    ? say('看全部委托', 'All engagements')
                    : head
                      ? say('看本部门的委托', 'The engagements of my unit')
                      : say('看我的委托', 'My engagements')}
                </Link>
              }
            >
              {waiting
                ? say('下面几件在等客户答复。', 'Those below wait for their clients.')
                : say('走到哪一步、谁在办、还剩多少时间。', 'Which step, in whose hands, how much time is left.')}
            </Way>
            <Way
              glyph="制"
              title={
                <Link to="/app/rulebook/$" params={{ _splat: '' }}>
                  {say('翻翻制度', 'Read the rulebook')}
                </Link>
              }
            >
              {say(
                '哪些条在起作用，办了几次、拒了几次。',
                'Which articles act, how often they did, what they refused.',
              )}
            </Way>
            {company && never > 0 ? (
              <Way glyph="邀" title={<Link to="/app/staff">{say('发邀请码', 'Invite the staff')}</Link>}>
                {say(
                  `还有${never}人没有邀请；咨询师进来签了保密承诺，客户才约得到。`,
                  `${never} are not invited yet; clients can book once consultants have come in and signed.`,
                )}
              </Way>
            ) : company ? (
              <Way
                glyph="时"
                title={<Link to="/app/settings">{say('接待时间与接待室', 'Opening hours and rooms')}</Link>}
              >
                {say('改了立刻照新的来，已约的不动。', 'A change holds at once; what is booked stays.')}
              </Way>
            ) : (
              <Way glyph="组" title={<Link to="/app/chart">{say('看组织图', 'The chart')}</Link>}>
                {say('谁在哪个部门、什么岗位。', 'Who is where, and in which post.')}
              </Way>
            )}
          </>
        )}
      </ul>
    </section>
  )
}
