import '../../../access/web/public/way-in.css'
import { type FormEvent, type HTMLAttributes, type ReactNode, useState } from 'react'
import { Button } from '../../../../web/controls/button.tsx'
import { Field } from '../../../../web/controls/field.tsx'
import { Banner, Empty } from '../../../../web/controls/notes.tsx'
import { Frame, useOrganisation } from '../../../../web/public/frame.tsx'
import { useTitle } from '../../../../web/public/title.ts'
import { say } from '../../../../web/say.ts'
import { useAct } from '../../../../web/use-ask.ts'
import { useFocusOnError } from '../../../access/web/public/focus-error.ts'
import { goodPassword, PasswordField } from '../../../access/web/public/password-field.tsx'
import { SetUpOrganisation } from '../../contract.ts'

type PartProps = { no: string; title: string; done: boolean; children: ReactNode }

const Part = ({ no, title, done, children }: PartProps) => (
  <fieldset className="su__part">
    <legend className="zd-hidden">{title}</legend>
    <span className={`su__no${done ? ' su__no--done' : ''}`} aria-hidden="true">
      {no}
    </span>
    <h2 className="su__title">{title}</h2>
    <div className="su__fields">{children}</div>
  </fieldset>
)

const empty = { organisation: '', phone: '', address: '', adminName: '', adminNumber: '', password: '' }
type Typed = typeof empty

export const SetUpPage = () => {
  useTitle(say('设立机构', 'Set up'))
  const here = useOrganisation()
  const [typed, setTyped] = useState(empty)
  const [lacking, setLacking] = useState<Partial<Typed>>({})
  const { press, busy, refused } = useAct(SetUpOrganisation)
  const form = useFocusOnError(refused)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const it: Partial<Typed> = {}
    if (typed.organisation.trim().length < 2)
      it.organisation = say('请填机构名称，至少两个字。', 'Please give the name, two characters at least.')
    if (!typed.adminName.trim()) it.adminName = say('请填管理员的姓名。', 'Please give the administrator’s name.')
    if (!typed.adminNumber.trim()) it.adminNumber = say('请填工号。', 'Please give a staff number.')
    if (!goodPassword(typed.password))
      it.password = say('密码还没有满足下面的要求。', 'The password does not meet the points below yet.')
    setLacking(it)
    if (Object.keys(it).length > 0) {
      // The marks appear with the next paint; the focus follows them.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    if (await press(typed)) location.assign('/app/roster?first=1')
  }

  const input = (
    key: keyof Typed,
    label: string,
    more: HTMLAttributes<HTMLInputElement> & {
      autoComplete?: string
      maxLength?: number
      hint?: string
      optional?: boolean
    },
  ) => {
    const { hint, optional, ...attributes } = more
    return (
      <Field label={label} hint={hint} optional={optional} error={lacking[key] ?? refused?.fields?.[key]}>
        {(it) => (
          <input
            {...it}
            {...attributes}
            value={typed[key]}
            onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
          />
        )}
      </Field>
    )
  }

  if (here?.setUp) {
    return (
      <Frame middle>
        <Empty
          level={1}
          glyph="立"
          title={say('这家机构已经设立', 'This organisation is already set up')}
          way={
            <Button kind="primary" href="/sign-in">
              {say('去登录', 'Sign in')}
            </Button>
          }
        >
          {say(
            '第一位管理员设立之后，其他人凭邀请码进来。',
            'After the first administrator, everybody comes in with an invitation code.',
          )}
        </Empty>
      </Frame>
    )
  }

  return (
    <Frame width={760} foot={say('数据只在您这台服务器上。', 'All data stays on this server.')}>
      <h1>{say('设立我的机构', 'Set up my organisation')}</h1>
      <p className="wi__sub">
        {say(
          '写下名字就成立；部门制度与服务规则从今天起施行，条文里的数以后可以修订。',
          'Its name brings it into being. The department regulations and the service rules apply from today; their figures can be amended later.',
        )}
      </p>
      <form ref={form} className="su" onSubmit={submit} noValidate>
        <Part no="一" title={say('机构', 'The organisation')} done={typed.organisation.trim().length > 1}>
          <div className="su__wide">
            {input('organisation', say('名称', 'Name'), {
              autoComplete: 'organization',
              maxLength: 60,
              hint: say('客户在预约页上看到的就是它。', 'Clients see it on the booking page.'),
            })}
          </div>
          {input('phone', say('电话', 'Phone'), {
            autoComplete: 'tel',
            inputMode: 'tel',
            maxLength: 40,
            optional: true,
          })}
          {input('address', say('地址', 'Address'), { autoComplete: 'street-address', maxLength: 120, optional: true })}
        </Part>
        <Part
          no="二"
          title={say('第一位管理员', 'The first administrator')}
          done={Boolean(typed.adminName.trim() && typed.adminNumber.trim())}
        >
          {input('adminName', say('姓名', 'Name'), { autoComplete: 'name', maxLength: 60 })}
          {input('adminNumber', say('工号', 'Staff number'), {
            autoComplete: 'username',
            autoCapitalize: 'none',
            maxLength: 30,
            hint: say('以后用它登录，例如 A001。', 'To sign in with later, such as A001.'),
          })}
        </Part>
        <Part no="三" title={say('密码', 'Password')} done={goodPassword(typed.password)}>
          <PasswordField
            fresh
            label={say('管理员的密码', 'The administrator’s password')}
            value={typed.password}
            onChange={(password) => setTyped({ ...typed, password })}
            error={lacking.password ?? refused?.fields?.password}
          />
        </Part>
        <div className="su__act">
          {refused && <Banner tone="refused">{refused.says}</Banner>}
          <div>
            <Button kind="primary" type="submit" large busy={busy}>
              {say('设立，接着导入花名册', 'Set it up, then the staff list')}
            </Button>
          </div>
        </div>
      </form>
    </Frame>
  )
}
