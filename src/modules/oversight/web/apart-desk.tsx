import { Link } from '@tanstack/react-router'
import { say } from '../../../web/say.ts'
import { useAsk } from '../../../web/staff/server.ts'
import { ShowMe } from '../../people/contract.ts'
import './oversight.css'

const doors = () => [
  {
    post: 'security-administrator',
    to: '/app/security' as const,
    name: say('安全', 'Security'),
    says: say('登录与失败、各人的设备、授权的经过、在用的令牌', 'Sign-ins, devices, grants and tokens'),
  },
  {
    post: 'audit-administrator',
    to: '/app/audit' as const,
    name: say('痕迹', 'The trail'),
    says: say(
      '谁在何时办了什么、凭哪一条；只能翻阅与导出',
      'Who did what, when and by which article; to read and export',
    ),
  },
  {
    post: 'system-administrator',
    to: '/app/system' as const,
    name: say('系统', 'System'),
    says: say('版本、大小与运行状态', 'Versions, sizes and how it runs'),
  },
]

/** The desk of an administrator who holds no other post: no client's matter ever lies on it. */
export const ApartDesk = () => {
  const me = useAsk(ShowMe, {}).data
  const own = doors().filter(({ post }) => me?.posts.some((it) => it.code === post))
  return (
    <div className="page">
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('案头', 'Desk')}</h1>
          <p className="page-lead">
            {say(
              '您的岗位与业务分开：看不到客户的事，也没有业务等您办。',
              'Your post is kept apart from the business: no client’s matter is shown to you, and none waits for you.',
            )}
          </p>
        </div>
      </header>
      <div className="apart-doors">
        {own.map((it) => (
          <Link key={it.to} to={it.to} className="sheet">
            <b>{it.name}</b>
            <span>{it.says}</span>
          </Link>
        ))}
        <Link to="/app/permissions" className="sheet">
          <b>{say('谁可以，凭什么', 'Who may, and why')}</b>
          <span>{say('每一项权限出自哪个岗位、哪一条', 'From which post and article each power comes')}</span>
        </Link>
      </div>
    </div>
  )
}
