import type { Says } from '../../regulations/regulation.ts'
import { rulebookKinds } from './rulebook-kinds.ts'

type Params = Record<string, string>

const quoted = (name = '') => name && `“${name}”`

/**
 * What each notice says: enough to act, nothing confidential. `number` is the matter's number, never the client's name.
 */
const kinds: Record<string, (of: Params) => Says> = {
  'engagements.booked': ({ number, subject }) => ({
    zh: `新的预约 ${number}（${subject}），等您分派。`,
    en: `A new booking, ${number} (${subject}), waits to be assigned.`,
  }),
  'engagements.assigned': ({ number, by }) => ({
    zh: `${by}把 ${number} 分派给您了。`,
    en: `${by} gave you ${number}.`,
  }),
  'engagements.rebooked': ({ number }) => ({
    zh: `${number} 的客户改了时间。`,
    en: `The client of ${number} moved the booking.`,
  }),
  'engagements.cancelled': ({ number }) => ({
    zh: `${number} 的客户取消了预约。`,
    en: `The client of ${number} cancelled.`,
  }),
  'engagements.plan-agreed': ({ number }) => ({
    zh: `${number} 的客户确认了方案，可以开始服务。`,
    en: `The client of ${number} agreed to the plan; the service may begin.`,
  }),
  'engagements.plan-returned': ({ number }) => ({
    zh: `${number} 的客户请您修改方案。`,
    en: `The client of ${number} asks for changes to the plan.`,
  }),
  'engagements.evaluated': ({ number }) => ({
    zh: `${number} 的客户作了评价。`,
    en: `The client of ${number} has evaluated.`,
  }),
  'engagements.reassigned': ({ number, by }) => ({
    zh: `${by}把 ${number} 转给了别人。`,
    en: `${by} handed ${number} to somebody else.`,
  }),
  'engagements.taken-back': ({ number }) => ({
    zh: `${number} 的客户改到了您没空的时间，已交回主管重新分派。`,
    en: `The client of ${number} moved to a time that you are taken; the head assigns it anew.`,
  }),
  'engagements.called-off': ({ number, by }) => ({
    zh: `${by}撤掉了 ${number} 的预约。`,
    en: `${by} called ${number} off.`,
  }),
  'engagements.member': ({ number, by }) => ({
    zh: `${by}请您一起做 ${number}。`,
    en: `${by} brought you into ${number}.`,
  }),
  'access.reset-issued': ({ by }) => ({
    zh: `${by}给您的账号发了重设码。不是您要的？请马上告诉另一位管理员。`,
    en: `${by} issued a code that resets your account. Not asked for? Tell another administrator now.`,
  }),
  'access.reset-asked': ({ by }) => ({
    zh: `${by}提出重设您的登录，等另一位管理员确认。不是您要的？可以马上撤回。`,
    en: `${by} asked to reset your sign-in; another administrator confirms. Not asked for? You can stop it now.`,
  }),
  'access.reset-to-confirm': ({ by, name }) => ({
    zh: `${by}提出重设${name}的登录，请您核实后确认。`,
    en: `${by} asks to reset the sign-in of ${name}; please check and confirm.`,
  }),
  'access.reset-withdrawn': ({ by, name }) => ({
    zh: `${by}撤回了${name}的登录重设。`,
    en: `${by} withdrew the reset of ${name}’s sign-in.`,
  }),
  'access.new-device': ({ at, device }) => ({
    zh: `${at} 有人在一台没见过的设备（${device || '认不出是什么'}）上登录了您的账号。是您，不用管；不是，请马上让它退出并改密码。`,
    en: `${at}: a sign-in to your account from a device not seen before (${device || 'of a kind not recognised'}). If it was you, all is well; if not, sign it out and change your password now.`,
  }),
  'access.second-factor-off': () => ({
    zh: '您的第二重验证关闭了。不是您做的？请马上改密码。',
    en: 'Your second factor was turned off. Not you? Change your password now.',
  }),
  'access.second-factor-on': () => ({
    zh: '您设好了验证器，登录要多一步。不是您做的？请马上改密码。',
    en: 'An authenticator was set up for your sign-in. Not you? Change your password now.',
  }),
  'access.authenticator-off': () => ({
    zh: '您的验证器停用了，通行密钥还在。不是您做的？请马上改密码。',
    en: 'Your authenticator was removed; your passkeys stay. Not you? Change your password now.',
  }),
  'access.passkey-added': ({ name }) => ({
    zh: `您名下添了一个通行密钥${quoted(name)}。不是您做的？请马上去掉它并改密码。`,
    en: `A passkey ${name && `“${name}” `}was added to your sign-in. Not you? Remove it and change your password now.`,
  }),
  'access.passkey-removed': ({ name }) => ({
    zh: `您的通行密钥${quoted(name)}去掉了。不是您做的？请马上改密码。`,
    en: `Your passkey ${name && `“${name}” `}was removed. Not you? Change your password now.`,
  }),
  'access.passkey-copied': ({ name }) => ({
    zh: `有人用通行密钥${quoted(name)}登录，计数倒退，已经拒绝。它可能被复制过，请去掉它，并改密码。`,
    en: `A sign-in with the passkey ${name && `“${name}” `}was refused: it counts backwards and may have been copied. Remove it, and change your password.`,
  }),
  'access.recovery-used': ({ left }) => ({
    zh: `有人用您的一个恢复码登录了，还剩 ${left} 个。不是您？请马上改密码。`,
    en: `One of your recovery codes was used to sign in; ${left} left. Not you? Change your password now.`,
  }),
  'federation.linked': ({ provider, shown }) => ({
    zh: `您的${provider}账号“${shown}”连上了，可以用它登录。不是您做的？请马上解除并改密码。`,
    en: `Your ${provider} account “${shown}” is linked: it signs you in. Not you? Unlink it and change your password now.`,
  }),
  'federation.ended': ({ accounts }) => ({
    zh: `您的密码改过了，连着的账号已解除：${accounts}。是您自己的，请重新连上；不是，请告诉安全管理员。`,
    en: `Your password was changed, and these linked accounts were unlinked: ${accounts}. If one is yours, link it again; if not, tell the security administrator.`,
  }),
  'people.record-amended': ({ by }) => ({
    zh: `${by}更正了您的人事资料，请看对不对。`,
    en: `${by} corrected your personnel record; please see whether it is right.`,
  }),
  'groups.joined': ({ by, name }) => ({
    zh: `${by}把您编进「${name}」了。`,
    en: `${by} took you into “${name}”.`,
  }),
  'groups.leads': ({ by, name, from }) => ({
    zh: `从 ${from} 起，由您负责「${name}」（${by}定）。`,
    en: `From ${from} on you lead “${name}”, by decision of ${by}.`,
  }),
  'groups.led-until': ({ by, name, from }) => ({
    zh: `从 ${from} 起，「${name}」由别人负责，您留作成员（${by}定）。`,
    en: `From ${from} on somebody else leads “${name}”; you stay a member, by decision of ${by}.`,
  }),
  'groups.leads-not': ({ by, name, from }) => ({
    zh: `从 ${from} 起，「${name}」改由别人负责，原定由您负责的不再作数（${by}定）。`,
    en: `From ${from} on somebody else leads “${name}”; that you were to lead it is off, by decision of ${by}.`,
  }),
  'groups.closing-off': ({ name, unit, on }) => ({
    zh: `${unit}原定 ${on} 撤销，现已撤回；「${name}」照旧。`,
    en: `${unit} was to close on ${on}; that is withdrawn, and “${name}” goes on.`,
  }),
  'groups.leader-leaves': ({ name, leader, on }) => ({
    zh: `「${name}」的负责人${leader} ${on} 离职，请另定一位。`,
    en: `${leader}, who leads “${name}”, leaves on ${on}: name another leader.`,
  }),
  'groups.unit-closes': ({ name, unit, on }) => ({
    zh: `「${name}」所在的${unit}从 ${on} 起撤销；项目照做，之后由公司领导管。`,
    en: `${unit}, in which “${name}” was founded, closes on ${on}; the project goes on, under the leadership.`,
  }),
  'groups.team-ends': ({ name, unit, on }) => ({
    zh: `${unit}从 ${on} 起撤销，团队「${name}」同日解散。`,
    en: `${unit} closes on ${on}, and the team “${name}” ends with it.`,
  }),
  ...rulebookKinds,
  'oversight.head': ({ batch, head }) => ({
    zh: `痕迹今天封到第 ${batch} 批，链头 ${batch}:${head}。请另外存好，日后拿它核对。`,
    en: `The trail is sealed up to batch ${batch}; its head is ${batch}:${head}. Keep it elsewhere: later it proves that nothing was written anew.`,
  }),
  'access.rescued': () => ({
    zh: '有人在主机上为您发了一个重设码。不是您要的，请马上找管理主机的人。',
    en: 'Somebody at the machine issued a reset code for you. If you did not ask, speak with whoever keeps the machine at once.',
  }),
  'staffing.moved': ({ from, posts }) =>
    posts
      ? { zh: `从 ${from} 起，您的岗位是：${posts}。`, en: `From ${from} on your posts are: ${posts}.` }
      : { zh: `从 ${from} 起，您不再任岗。`, en: `From ${from} on you hold no post.` },
  'staffing.withdrawn': ({ from }) => ({
    zh: `原定 ${from} 的岗位变动撤回了。`,
    en: `The change of your posts planned for ${from} is withdrawn.`,
  }),
  'staffing.taken-over': ({ count, from }) => ({
    zh: `${from}离职，手上的 ${count} 件委托转到您名下，请接着做或另行分派。`,
    en: `${from} left: ${count} matters came into your hands; carry on or assign them.`,
  }),
  'staffing.headed': ({ from, after }) => ({
    zh: `${after}离职，从 ${from} 起由您接任主管。`,
    en: `${after} leaves; from ${from} on you are the head.`,
  }),
  'staffing.deputy-ends': ({ unit, name, to }) => ({
    zh: `${name}代理${unit}主管，到 ${to} 为止；之后要不要另指定代理，请早作打算。`,
    en: `${name} stands in for the head of ${unit} until ${to} only; think of another deputy in time.`,
  }),
  'staffing.deputy-off': ({ unit, name }) => ({
    zh: `原定由${name}代理${unit}主管，因岗位变动作罢；要不要另指定代理，请早作打算。`,
    en: `${name} was to stand in for the head of ${unit}; because of a change of posts that is off. Think of another in time.`,
  }),
  'staffing.deputy-stands': ({ unit, name, to }) => ({
    zh: `变动撤回了：${name}代理${unit}主管照旧，到 ${to}。`,
    en: `The change is withdrawn: ${name} stands in for the head of ${unit} until ${to}, as before.`,
  }),
  'staffing.deputy': ({ unit, from, to }) => ({
    zh: `${from} 至 ${to}，由您代理${unit}的主管。`,
    en: `From ${from} to ${to} you stand in for the head of ${unit}.`,
  }),
  'oversight.backup-failed': ({ zh, en }) => ({ zh: `今天的备份没有做成。${zh}`, en: `Today's backup failed. ${en}` }),
  'oversight.backup-unproven': ({ zh, en }) => ({
    zh: `今天的备份试着恢复，没有成功。${zh}`,
    en: `Today's backup could not be restored on trial. ${en}`,
  }),
}

export const noticeSays = (kind: string, params: Params): Says =>
  kinds[kind]?.(params) ?? { zh: '有一条新消息。', en: 'Something new.' }

/** Whoever no longer has the matter is not led to a page that they may not open. */
const gone = new Set(['engagements.reassigned', 'engagements.taken-back'])

export const noticeHref = (kind: string, subject: string | null, params: Params): string =>
  /^oversight\.backup-/.test(kind)
    ? '/app/system'
    : /^(access|federation)\./.test(kind)
      ? '/app/me/devices'
      : kind === 'oversight.head'
        ? '/app/audit'
        : kind === 'people.record-amended'
          ? '/app/me'
          : kind.startsWith('groups.')
            ? '/app/groups'
            : kind.startsWith('staffing.')
              ? kind === 'staffing.taken-over'
                ? '/app/engagements'
                : '/app/chart'
              : kind.startsWith('interpretations.') && params.article
                ? `/app/rulebook/${params.article}`
                : kind.startsWith('enactments.') && subject
                  ? `/app/rulebook/enactments/${subject}`
                  : kind.startsWith('engagements.') && !gone.has(kind) && subject
                    ? `/app/engagements/${subject}`
                    : '/app'
