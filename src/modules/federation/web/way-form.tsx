import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { AddProvider, AmendProvider, type Kind } from '../contract.ts'
import { kindName } from './kinds.ts'
import type { Way } from './ways-page.tsx'

type Typed = {
  name: string
  clientId: string
  agentId: string
  tenant: string
  issuer: string
  loginBase: string
  address: string
  secret: string
  trustsFactor: boolean
}

const begin = (kind: Kind, way: Way | null): Typed => ({
  name: way?.name ?? (kind === 'oidc' ? say('统一身份', 'Office account') : kindName(kind)),
  clientId: way?.clientId ?? '',
  agentId: way?.agentId ?? '',
  tenant: way?.tenant ?? '',
  issuer: way?.issuer ?? '',
  loginBase: way?.loginBase ?? '',
  address: way?.address ?? location.origin,
  secret: '',
  trustsFactor: way?.trustsFactor ?? false,
})

/** Where the values are found, in the provider's own words. */
const guide = (kind: Kind) =>
  ({
    oidc: say(
      '在统一身份系统里登记一个“授权码”应用，把下面的回来地址填进去，再把编号与密钥抄过来。',
      'Register an authorization-code client with your identity system, give it the return address below, and copy id and secret here.',
    ),
    wecom: say(
      '企业微信管理后台：“我的企业”里有企业 ID；自建应用里有 AgentId 与 Secret；在“企业微信授权登录”里把本站域名设为授权回调域。',
      'WeCom console: the company id stands under My Company; AgentId and Secret in your application; set this site’s domain as callback domain of its web login.',
    ),
    dingtalk: say(
      '钉钉开放平台：应用的“凭证与基础信息”里有 Client ID 与 Client Secret；在“安全设置”里登记回来的地址，并开通个人信息读权限。',
      'DingTalk console: Client ID and Client Secret stand under the app’s credentials; register the return address under security settings, and grant reading personal information.',
    ),
    feishu: say(
      '飞书开发者后台：“凭证与基础信息”里有 App ID 与 App Secret；在“安全设置”里登记重定向 URL。',
      'Feishu console: App ID and App Secret stand under credentials; register the redirect URL under security settings.',
    ),
  })[kind]

const idName = (kind: Kind) =>
  ({
    oidc: 'Client ID',
    wecom: say('企业 ID（CorpID）', 'Company id (CorpID)'),
    dingtalk: 'Client ID',
    feishu: 'App ID',
  })[kind]

/** One way in: added, amended, closed. The secret goes in and never comes out again. */
export const WayForm = ({ kind, way, onClose }: { kind: Kind; way: Way | null; onClose: () => void }) => {
  const [typed, setTyped] = useState(() => begin(kind, way))
  const [asked, setAsked] = useState(false)
  const [more, setMore] = useState(Boolean(way?.loginBase || (way?.issuer && kind !== 'oidc')))
  const toast = useToast()
  const settled = (says: string) => {
    toast(says)
    onClose()
  }
  const add = useAct(AddProvider, {
    onDone: () =>
      settled(say(`${typed.name}已添上，登录页上就有它了。`, `${typed.name} is added; the sign-in page shows it now.`)),
  })
  const amend = useAct(AmendProvider, {
    onDone: (_, { open }) =>
      settled(
        open === way?.open
          ? say('改好了。', 'Changed.')
          : open
            ? say(`${typed.name}重新打开了。`, `${typed.name} is open again.`)
            : say(`${typed.name}已停用，谁也不能再从这里进来。`, `${typed.name} is closed: nobody comes in by it now.`),
      ),
  })
  const act = way ? amend : add
  const set = (key: keyof Typed, value: string | boolean) => setTyped((it) => ({ ...it, [key]: value }))

  const demanded: readonly (keyof Typed)[] = [
    'name',
    'clientId',
    'address',
    ...(kind === 'oidc' ? (['issuer'] as const) : []),
    ...(kind === 'wecom' ? (['agentId'] as const) : []),
    ...(kind !== 'oidc' && !way?.hasSecret ? (['secret'] as const) : []),
  ]
  const empty = (key: keyof Typed) => demanded.includes(key) && !String(typed[key]).trim()
  const lacking = (key: keyof Typed): string | undefined =>
    asked && empty(key) ? say('请填这一项。', 'Please give this.') : act.fields[key]
  const send = (open: boolean) => {
    setAsked(true)
    const { name, clientId, issuer, ...rest } = typed
    if (demanded.some(empty)) return
    if (way) amend.send({ ...rest, name, providerId: way.id, open })
    else add.send({ ...rest, name, clientId, issuer, kind })
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    send(way?.open ?? true)
  }
  const input = (
    key: Exclude<keyof Typed, 'trustsFactor'>,
    label: string,
    { optional, hint, fixed, secret }: { optional?: boolean; hint?: ReactNode; fixed?: boolean; secret?: boolean } = {},
  ) => (
    <Field label={label} optional={optional} hint={hint} error={lacking(key)}>
      {(it) => (
        <input
          {...it}
          type={secret ? 'password' : 'text'}
          autoComplete={secret ? 'new-password' : 'off'}
          spellCheck={false}
          readOnly={fixed}
          maxLength={key === 'secret' ? 500 : 300}
          value={typed[key]}
          onChange={(event) => set(key, event.target.value)}
        />
      )}
    </Field>
  )
  const fixedHint = way
    ? say('换一个就是另一种登录方式，请另添。', 'Another one is another way: add it anew.')
    : undefined

  return (
    <Pane title={way ? way.name : say(`添${kindName(kind)}`, `Add ${kindName(kind)}`)} onClose={onClose}>
      <form className="ws-form" onSubmit={save} noValidate>
        <p className="ws-guide">{guide(kind)}</p>
        {input('name', say('登录页上叫什么', 'Name on the sign-in page'))}
        {kind === 'oidc'
          ? input('issuer', say('签发者（issuer）', 'Issuer'), {
              fixed: way !== null,
              hint:
                fixedHint ??
                say('如 https://id.example.com/realms/office', 'Such as https://id.example.com/realms/office'),
            })
          : null}
        {input('clientId', idName(kind), { fixed: way !== null, hint: kind === 'oidc' ? undefined : fixedHint })}
        {kind === 'wecom' ? input('agentId', 'AgentId') : null}
        {input('secret', say('密钥（Secret）', 'Secret'), {
          secret: true,
          optional: kind === 'oidc' || way?.hasSecret,
          hint: way?.hasSecret
            ? say('已封存。不改就留空。', 'Sealed. Leave it empty to keep it.')
            : say('存下后谁也看不到，只能换。', 'Once kept nobody can read it, only replace it.'),
        })}
        {kind === 'dingtalk'
          ? input('tenant', say('企业的 CorpId', 'CorpId of the company'), {
              optional: true,
              hint: say('填了，就只让本企业的人进来。', 'Given, only people of this company are let in.'),
            })
          : null}
        {kind === 'feishu'
          ? input('tenant', say('企业的 tenant_key', 'tenant_key of the company'), {
              optional: true,
              hint: say('填了，就只让本企业的人进来。', 'Given, only people of this company are let in.'),
            })
          : null}
        {input('address', say('员工打开本系统的地址', 'Address under which staff open this house'))}
        <div className="ws-back">
          <span>{say('在对方那里登记的回来地址', 'Return address to register there')}</span>
          <code>{`${typed.address.replace(/\/+$/, '')}/sign-in/back`}</code>
        </div>
        {kind === 'oidc' ? (
          <div className="ws-check">
            <input
              id="ws-trusts"
              type="checkbox"
              checked={typed.trustsFactor}
              onChange={(event) => set('trustsFactor', event.target.checked)}
            />
            <label htmlFor="ws-trusts">{say('它做过第二重验证的，这里不再问', 'Its second factor counts here')}</label>
            <small>
              {say(
                '只在它签过名的答复里写明（amr 含 mfa）时才算；没写的照旧问验证码。',
                'Only when its signed answer says so (amr holds mfa); else the code is asked as usual.',
              )}
            </small>
          </div>
        ) : null}
        {kind !== 'oidc' && (more || way === null) ? (
          more ? (
            <>
              {way === null
                ? input('issuer', say('接口地址', 'Address of the interface'), {
                    optional: true,
                    hint: say('私有部署才填，平常留空。', 'For a deployment of your own; usually empty.'),
                  })
                : null}
              {input('loginBase', say('登录页地址', 'Address of its sign-in page'), { optional: true })}
            </>
          ) : (
            <button type="button" className="text-button" onClick={() => setMore(true)}>
              {say('私有部署，地址不一样？', 'A deployment of your own, at another address?')}
            </button>
          )
        ) : null}
        {act.error && Object.keys(act.fields).length === 0 ? <Banner tone="refused">{act.error.message}</Banner> : null}
        <div className="ws-acts">
          <Button type="submit" kind="primary" busy={act.busy}>
            {way ? say('照这样改', 'Save') : say('添上', 'Add')}
          </Button>
          {way ? (
            <Button kind={way.open ? 'danger' : 'plain'} busy={act.busy} onPress={() => send(!way.open)}>
              {way.open ? say('停用', 'Close it') : say('重新打开', 'Open again')}
            </Button>
          ) : null}
          <Button kind="quiet" onPress={onClose}>
            {way ? say('不改了', 'Cancel') : say('不添了', 'Cancel')}
          </Button>
        </div>
      </form>
    </Pane>
  )
}
