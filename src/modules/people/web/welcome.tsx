import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { Seal, Stamp } from '../../../web/controls/seal.tsx'
import { formatDate, formatDay, today } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { ListDevices } from '../../access/own-contract.ts'
import { ListMyReading } from '../../enactments/reading-contract.ts'
import { MyReading } from '../../enactments/web/my-reading.tsx'
import { ShowMe, ShowOrganisation, SignUndertaking } from '../contract.ts'
import { AcknowledgeDuties, ListPosts } from '../posts-contract.ts'
import { linesOf, type Post, postName } from './posts.tsx'
import { UndertakingText } from './undertaking.tsx'
import './welcome.css'

type Me = OutputOf<typeof ShowMe>

/** The first day: a letter with what is to be read and signed before the work begins, one press for each. */
export const WelcomePage = () => {
  const me = useAsk(ShowMe, {})
  const list = useAsk(ListPosts, {})
  const factor = useAsk(ListDevices, {}).data?.factor
  const reading = useAsk(ListMyReading, {}).data
  const house = useAsk(ShowOrganisation, {}, { staleTime: 600_000 }).data
  if (!me.data || !list.data) {
    const failed = me.error ?? list.error
    return failed ? <PageFailed error={failed} again={() => location.reload()} /> : <PageWaiting />
  }
  const mine = list.data.posts.filter((it) => it.mine && it.duties.zh !== '')
  const unread = mine.filter((it) => !it.acknowledgedAt)
  const signed = me.data.undertakingSigned
  const toRead = reading?.items.length ?? 0
  const left = (signed ? 0 : 1) + unread.length + toRead
  const { name, posts } = me.data
  const first = posts[0]

  return (
    <div className="page welcome">
      <article className="welcome-letter zd-framed">
        <header>
          <p className="welcome-to">{say(`${name}：`, `Dear ${name},`)}</p>
          <h1 className="welcome-title">
            {left === 0
              ? factor?.demanded && !factor.on
                ? say('还差第二重验证', 'The second factor is left')
                : say('都办好了', 'All is done')
              : signed
                ? unread.length > 0
                  ? say('有职责等您确认', 'Duties to acknowledge')
                  : say('有制度等您签认', 'A regulation to acknowledge')
                : say('上岗第一天', 'The first day')}
          </h1>
          <p className="welcome-words">
            {!signed && house ? say(`欢迎来到${house.name}。`, `Welcome to ${house.name}. `) : null}
            {first
              ? say(`您在${first.unit}任${first.post}。`, `You hold the post of ${first.post} in ${first.unit}. `)
              : say('还没有给您安排岗位，请问一问人事。', 'You hold no post yet: please ask personnel. ')}
            {left === 0
              ? say(
                  '该读的读过了，该签的签了。往后职责有改动，会再请您看。',
                  'What was to be read is read, and what was to be signed is signed. You will be asked again when duties change.',
                )
              : say(
                  '动手之前，请读过下面几段话，各按一下。',
                  'Before the work begins, please read what follows and press once for each.',
                )}
          </p>
          <ol className="welcome-seals">
            <Step href="#undertaking" glyph="密" done={signed} says={say('保密承诺', 'Confidentiality')} />
            <Step
              href="#duties"
              glyph="责"
              done={unread.length === 0}
              says={say('岗位职责', 'Duties')}
              note={mine.length > 1 ? `${mine.length - unread.length}/${mine.length}` : undefined}
            />
            <Step
              href="#second"
              glyph="验"
              done={factor?.on ? true : factor?.demanded ? false : undefined}
              says={say('第二重验证', 'Second factor')}
              note={
                factor?.by
                  ? say(`${formatDate(factor.by)}前设好`, `by ${formatDate(factor.by)}`)
                  : factor?.demanded
                    ? undefined
                    : say('建议', 'advised')
              }
            />
          </ol>
        </header>
        <Undertaking signed={signed} name={name} />
        <section id="duties" className="welcome-part">
          {mine.length === 0 ? (
            <p className="zd-quiet">{say('您的岗位还没有写职责。', 'No duties are written for your post yet.')}</p>
          ) : (
            mine.map((it) => <Duties key={it.code} post={it} me={me.data} />)
          )}
        </section>
        <MyReading />
        <section id="second" className="welcome-part">
          <h2>{say('第二重验证', 'A second factor')}</h2>
          <p>
            {say(
              '密码之外再加一样：手机上的验证码，或者本机的指纹、面容。密码被人知道了，也进不来。',
              'Beside the password, a code on your phone, or the fingerprint of this device: who learns the password still cannot enter.',
            )}
          </p>
          <p className="welcome-press">
            <Link className="zd-button" to="/app/me/devices">
              {factor?.on ? say('看一看', 'See it') : say('去设置', 'Set it up')}
            </Link>
          </p>
        </section>
        <footer className="welcome-foot">
          <Link to="/app" className={`zd-button ${left === 0 ? 'zd-button--primary' : ''}`}>
            {left === 0 ? say('到案头去', 'To the desk') : say('先看看案头', 'To the desk first')}
          </Link>
          <span className="welcome-from">
            <span>
              {house?.name}
              <span>{formatDay(today())}</span>
            </span>
            <Seal glyph={house?.glyph ?? '知'} fill="cinnabar" size={44} />
          </span>
        </footer>
      </article>
    </div>
  )
}

type StepProps = { href: string; glyph: string; done?: boolean; says: string; note?: string | undefined }

const Step = ({ href, glyph, done, says, note }: StepProps) => (
  <li>
    <a href={href}>
      <Seal glyph={glyph} size={54} fill={done ? 'jade' : done === undefined ? 'dashed' : 'outline'} />
      <span>
        {says}
        <span>{done ? say('已办', 'done') : (note ?? say('待办', 'to do'))}</span>
      </span>
    </a>
  </li>
)

const Part = ({ id, title, cite, children }: { id?: string; title: string; cite: string; children: ReactNode }) => (
  <section className="welcome-part" id={id}>
    <h2>
      {title} <Citation id={cite} />
    </h2>
    {children}
  </section>
)

const Undertaking = ({ signed, name }: { signed: boolean; name: string }) => {
  const sign = useAct(SignUndertaking, { refresh: ['people.', 'engagements.'] })
  return (
    <Part id="undertaking" title={say('保密承诺', 'Undertaking of confidentiality')} cite="service/5">
      <UndertakingText />
      {sign.error ? <Banner tone="refused">{sign.error.message}</Banner> : null}
      <div className="welcome-press">
        {signed ? (
          <Pressed name={name} words={say('已签', 'Signed')} />
        ) : (
          <>
            <span className="zd-quiet">
              {say('签过之后才打得开客户资料。', 'Client material opens once this is signed.')}
            </span>
            <Button kind="primary" busy={sign.busy} onPress={() => sign.send({})}>
              {say('我已读过，签署', 'I have read this, and sign')}
            </Button>
          </>
        )}
      </div>
    </Part>
  )
}

const Duties = ({ post, me }: { post: Post; me: Me }) => {
  const act = useAct(AcknowledgeDuties)
  const units = me.posts.filter((it) => it.code === post.code).map((it) => it.unit)
  return (
    <Part
      title={say(`${units.join('、')}${post.name}的职责`, `Duties: ${postName(post)}`)}
      cite={post.article ?? 'daily/5.4'}
    >
      <ol className="post-duties">
        {linesOf(both(post.duties)).map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ol>
      {act.error ? <Banner tone="refused">{act.error.message}</Banner> : null}
      <div className="welcome-press">
        {post.acknowledgedAt ? (
          <Pressed name={me.name} words={say('已确认', 'Read')} on={post.acknowledgedAt} />
        ) : (
          <Button kind="primary" busy={act.busy} onPress={() => act.send({ post: post.code, hash: post.hash })}>
            {say('我已读过，照此履职', 'I have read these, and will do so')}
            <span className="zd-hidden">{postName(post)}</span>
          </Button>
        )}
      </div>
    </Part>
  )
}

const Pressed = ({ name, words, on }: { name: string; words: string; on?: string }) => (
  <span className="welcome-pressed" role="status">
    <PersonSeal name={name} size={26} />
    {name}
    {on ? <span className="zd-quiet">{formatDate(on)}</span> : null}
    <Stamp words={words} />
  </span>
)
