import './doors.css'
import { type CSSProperties, useEffect, useState } from 'react'
import type { Says } from '../../regulations/regulation.ts'
import { askPlain, Refused } from '../api.ts'
import { Button } from '../controls/button.tsx'
import { Banner } from '../controls/notes.tsx'
import { PersonSeal } from '../controls/person-seal.tsx'
import { Seal, Stamp } from '../controls/seal.tsx'
import { Waiting } from '../controls/waiting.tsx'
import { LanguageSwitch } from '../language-switch.tsx'
import { both, say } from '../say.ts'
import { useTitle } from './title.ts'

type DemoPerson = { key: string; name: string; role: Says; line: Says; apart: boolean }

type DoorsState = {
  here: 'own' | 'demo'
  own: { open: boolean; setUp: boolean; name: string }
  demo: { available: boolean; ready: boolean; name: string; people: number; persons: DemoPerson[] }
}

const tones = ['ink', 'acted', 'indigo', 'plum', 'ochre', 'grey'] as const

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
/** 十五, 四十一: as one would say it. */
const inWords = (n: number) =>
  n > 99
    ? String(n)
    : n <= 10
      ? (numerals[n] ?? '')
      : `${n >= 20 ? numerals[Math.floor(n / 10)] : ''}十${numerals[n % 10]}`

const Couplet = ({ words, first }: { words: string; first?: boolean }) => (
  <div className={`doors__line doors__line--${first ? 'first' : 'second'}`} aria-hidden="true" lang="zh-CN">
    {Array.from(words, (it) => (
      <span key={it}>{it}</span>
    ))}
  </div>
)

/** Half of the plate belongs to either leaf; opening the cabinet parts it. */
const Plate = () => (
  <svg className="doors__plate" width="66" height="66" viewBox="0 0 66 66" aria-hidden="true">
    <circle cx="33" cy="33" r="32" fill="#f0e3c4" stroke="#b8944e" strokeWidth="1.5" />
    <circle cx="33" cy="33" r="28" fill="none" stroke="#d9c28c" />
    <path d="M33 1v64" stroke="#7d8a72" />
    <g fill="#b8944e">
      <circle cx="23.500" cy="25" r="2.500" />
      <path d="M23.500 29c4 6 5 9 5 11a5 5 0 0 1-10 0c0-2 1-5 5-11z" />
      <circle cx="42.500" cy="25" r="2.500" />
      <path d="M42.500 29c4 6 5 9 5 11a5 5 0 0 1-10 0c0-2 1-5 5-11z" />
    </g>
  </svg>
)

const Chevron = () => (
  <svg
    className="doors__chevron"
    width="8"
    height="12"
    viewBox="0 0 8 12"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.3"
    aria-hidden="true"
  >
    <path d="M1.500 1l5 5-5 5" />
  </svg>
)

const Coming = () => (
  <div role="status">
    <span className="zd-hidden">
      {say('演示机构正在布置，布置好就能进来。', 'The demo organisation is being made; it opens when it is ready.')}
    </span>
    {[0, 1, 2, 3, 4].map((i) => (
      <div key={i} className="doors__coming" style={{ '--i': i } as CSSProperties} aria-hidden="true">
        <span className="doors__coming-tile" />
        <span className="doors__coming-line" />
      </div>
    ))}
  </div>
)

/** `to`: where to go behind that door, instead of where it leads by itself. */
type Enter = (door: { door: 'demo'; person: string } | { door: 'own' }, key: string, to?: string) => void

/** The three administrators, whom the regulations keep apart: one line, since few come to look as them. */
const Apart = ({ persons, enter, entering }: { persons: DemoPerson[]; enter: Enter; entering?: string }) =>
  persons.length === 0 ? null : (
    <p className="doors__new doors__apart">
      <span>{say('三位管理员：', 'Administrators:')}</span>
      {persons.map((it) => (
        <button
          key={it.key}
          type="button"
          className="doors__link"
          title={both(it.line)}
          aria-busy={entering === it.key || undefined}
          onClick={() => enter({ door: 'demo', person: it.key }, it.key)}
        >
          {both(it.role)} {it.name}
        </button>
      ))}
    </p>
  )

const DemoLeaf = ({ demo, enter, entering }: { demo: DoorsState['demo']; enter: Enter; entering?: string }) => (
  <section className="doors__leaf" aria-labelledby="door-demo">
    <h2 id="door-demo">{say('先进去看看', 'Look around first')}</h2>
    <p className="doors__sub">
      {demo.ready
        ? say(
            `${demo.name}，一家${inWords(demo.people)}人的演示机构。您是：`,
            `${demo.name}, a demo organisation of ${demo.people}. You are:`,
          )
        : say(
            '正在布置演示机构：写下制度，请来员工，接几位客户……',
            'Making the demo organisation: its rules, its people, a few clients…',
          )}
    </p>
    {demo.ready ? (
      <ul>
        {demo.persons
          .filter((it) => !it.apart)
          .map((it, i) => (
            <li key={it.key}>
              <button
                type="button"
                className="doors__person"
                aria-busy={entering === it.key || undefined}
                onClick={() => enter({ door: 'demo', person: it.key }, it.key)}
              >
                <PersonSeal name={it.name} size={36} round fill={tones[i % tones.length]} />
                <span className="doors__words">
                  <span className="doors__name">{it.name}</span>
                  <span className="doors__role">{both(it.role)}</span>
                  <span className="doors__person-line">{both(it.line)}</span>
                </span>
                <Chevron />
              </button>
            </li>
          ))}
      </ul>
    ) : (
      <Coming />
    )}
    {demo.ready && demo.persons.some((it) => it.key === 'client') && (
      <p className="doors__new">
        {say('还没来过的客户：', 'A client who is new here: ')}
        <button
          type="button"
          className="doors__link"
          aria-busy={entering === 'new' || undefined}
          onClick={() => enter({ door: 'demo', person: 'client' }, 'new', '/book')}
        >
          {say('约一次咨询', 'book a consultation')}
        </button>
      </p>
    )}
    {demo.ready && <Apart persons={demo.persons.filter((it) => it.apart)} enter={enter} entering={entering} />}
  </section>
)

const OwnLeaf = ({ own, enter, entering }: { own: DoorsState['own']; enter: Enter; entering?: string }) => {
  const press = (
    <Button kind="primary" large wide busy={entering === 'own'} onPress={() => enter({ door: 'own' }, 'own')}>
      {own.setUp ? say('登录', 'Sign in') : say('开始设立', 'Begin')}
    </Button>
  )
  if (own.setUp) {
    return (
      <section className="doors__leaf" aria-labelledby="door-own">
        <h2 id="door-own">{own.name}</h2>
        <p className="doors__sub">{say('已经设立，照自己的制度运转着。', 'Set up, and running by its own rules.')}</p>
        <div className="doors__open">
          <Stamp words={say('已设立', 'Set up')} size={26} />
          <Button kind="quiet" busy={entering === 'book'} onPress={() => enter({ door: 'own' }, 'book', '/book')}>
            {say('客户从这里预约', 'Clients book here')}
          </Button>
        </div>
        {press}
      </section>
    )
  }
  const parts = [
    [
      say('写下名字', 'Give it a name'),
      say('机构叫什么，谁是第一位管理员。', 'What it is called, and who is the first administrator.'),
    ],
    [
      say('导入花名册', 'Bring in the staff list'),
      say('一张 Excel，先看问题，改好再写入。', 'One Excel file: its problems first, then all or nothing.'),
    ],
    [
      say('请人进来', 'Invite everybody'),
      say('发邀请码，从这天起照制度运转。', 'Send the codes, and it runs by its rules from that day.'),
    ],
  ]
  return (
    <section className="doors__leaf" aria-labelledby="door-own">
      <h2 id="door-own">{say('设立我的机构', 'Set up mine')}</h2>
      <p className="doors__sub">
        {say('几分钟就好，中途可以停下，下次接着来。', 'A few minutes; stop half-way and go on later.')}
      </p>
      <ol className="doors__parts">
        {parts.map(([title, words], i) => (
          <li key={title} className="doors__part">
            <span className="doors__no" aria-hidden="true">
              {numerals[i + 1]}
            </span>
            <div>
              <strong>{title}</strong>
              <span className="doors__part-words">{words}</span>
            </div>
          </li>
        ))}
      </ol>
      {press}
    </section>
  )
}

export const Doors = () => {
  useTitle(say('两扇门', 'Two doors'))
  const [doors, setDoors] = useState<DoorsState>()
  const [refused, setRefused] = useState<Refused>()
  const [entering, setEntering] = useState<string>()
  const [turn, setTurn] = useState(0)

  // The first run makes the demo in the background: ask again until it is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks again.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let here = true
    const look = (wait: number) => {
      timer = setTimeout(() => here && setTurn((it) => it + 1), wait)
    }
    askPlain<DoorsState>('/api/doors').then(
      (it) => {
        if (!here) return
        setDoors(it)
        setRefused(undefined)
        if (it.demo.available && !it.demo.ready) look(1200)
      },
      (cause) => {
        if (!here || !(cause instanceof Refused)) return
        setRefused(cause)
        look(4000)
      },
    )
    return () => {
      here = false
      clearTimeout(timer)
    }
  }, [turn])

  // Coming back by the browser's own button restores this page as it was left.
  useEffect(() => {
    const rest = () => setEntering(undefined)
    addEventListener('pageshow', rest)
    return () => removeEventListener('pageshow', rest)
  }, [])

  const enter: Enter = async (door, key, to) => {
    if (entering) return
    setEntering(key)
    try {
      const { href } = await askPlain<{ href: string }>('/api/doors.enter', door)
      location.assign(to ?? href)
    } catch (cause) {
      setEntering(undefined)
      if (cause instanceof Refused) setRefused(cause)
    }
  }

  const demo = doors ? doors.demo.available : true
  const own = doors ? doors.own.open : true
  return (
    <main className="doors">
      <div className="doors__head">
        <Seal glyph="度" fill="cinnabar" size={52} />
        <h1>
          <span>{say('知度，让机构', 'Zhidu runs an organisation')}</span>
          <span>{say('照着自己写下的', '\u00a0by the rules')}</span>
          <span>{say('制度运转。', '\u00a0it has written itself.')}</span>
        </h1>
      </div>
      <Couplet first words="制度写在纸上" />
      <Couplet words="分寸行于事中" />
      <div className={`doors__cabinet zd-framed${demo && own ? '' : ' doors__cabinet--one'}`}>
        {doors ? (
          <>
            {demo && <DemoLeaf demo={doors.demo} enter={enter} entering={entering} />}
            {own && <OwnLeaf own={doors.own} enter={enter} entering={entering} />}
          </>
        ) : (
          <>
            <div className="doors__leaf">
              <Waiting lines={6} />
            </div>
            <div className="doors__leaf" />
          </>
        )}
        {demo && own && <Plate />}
      </div>
      <div className="doors__foot">
        {refused && <Banner tone="refused">{refused.says}</Banner>}
        {demo && own
          ? say(
              '演示与正式数据各存一处，互不相见。数据只在您这台服务器上。',
              'Demo and real data live apart and never meet. All of it stays on this server.',
            )
          : say('数据只在您这台服务器上。', 'All data stays on this server.')}
      </div>
      <div className="doors__switch">
        <LanguageSwitch />
      </div>
    </main>
  )
}
