import { Link } from '@tanstack/react-router'
import { say } from '../../../web/say.ts'
import { useKeepsWays } from '../../federation/web/keeps-ways.ts'
import { useCompanyDecides } from './company-decides.ts'
import './people-tabs.css'

/** On phones the rail's second level stands here. */
export const PeopleTabs = () => {
  const company = useCompanyDecides()
  const keepsWays = useKeepsWays()
  return (
    <nav className="segments people-tabs" aria-label={say('组织', 'Organisation')}>
      <Link to="/app/chart">{say('组织图', 'Chart')}</Link>
      <Link to="/app/posts">{say('岗位', 'Posts')}</Link>
      <Link to="/app/groups">{say('团队', 'Teams')}</Link>
      <Link to="/app/certificates">{say('证书', 'Certificates')}</Link>
      <Link to="/app/permissions">{say('谁可以', 'Who may')}</Link>
      {company ? <CompanyTabs /> : null}
      {keepsWays ? <Link to="/app/sign-in-ways">{say('登录方式', 'Ways in')}</Link> : null}
    </nav>
  )
}

const CompanyTabs = () => (
  <>
    <Link to="/app/staff">{say('员工', 'Staff')}</Link>
    <Link to="/app/roster">{say('导入', 'Import')}</Link>
    <Link to="/app/settings">{say('设置', 'Settings')}</Link>
  </>
)
