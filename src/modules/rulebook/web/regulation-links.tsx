import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { both, say } from '../../../web/say.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { OwnLink } from '../../own-regulations/web/own-link.tsx'
import { inOrder, type Listed, railName, useRegulations, waitingSays } from './rulebook-words.ts'
import './regulation-links.css'

const Waits = ({ it }: { it: Listed }) => {
  const waiting = waitingSays(it)
  return waiting ? <small className="regulation-waits">{waiting}</small> : null
}

/** Under 制度 in the rail: every regulation; those that wait say so. */
export const RulebookRail = () => {
  const list = useRegulations().data?.regulations ?? []
  return (
    <div className="rail-sub rulebook-rail">
      <Link to="/app/rulebook/morning">{say('晨报', 'The morning')}</Link>
      {inOrder(list).map((it) => (
        <Link key={it.key} to="/app/rulebook/$" params={{ _splat: it.key }} title={both(it.title)}>
          <span>{railName(it)}</span>
          <Waits it={it} />
        </Link>
      ))}
      <OwnLink />
    </div>
  )
}

/** The phone has no rail: the title opens the list. */
export const RegulationChoice = ({ list, current }: { list: readonly Listed[]; current: Listed }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="regulation-choice"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <span>{both(current.title)}</span>
        <span className="zd-hidden">{say('，换一部制度', ', choose another regulation')}</span>
      </button>
      {open ? (
        <Pane title={say('各部制度', 'Regulations')} onClose={() => setOpen(false)}>
          <ul className="regulation-list">
            <li>
              <Link to="/app/rulebook/morning" onClick={() => setOpen(false)}>
                {say('晨报', 'The morning')}
              </Link>
            </li>
            {inOrder(list).map((it) => (
              <li key={it.key}>
                <Link
                  to="/app/rulebook/$"
                  params={{ _splat: it.key }}
                  aria-current={it.key === current.key ? 'page' : undefined}
                  onClick={() => setOpen(false)}
                >
                  <span>{both(it.title)}</span>
                  <small>
                    {waitingSays(it) ??
                      (it.adopted < it.articles
                        ? say(`${it.articles}条中采用${it.adopted}条`, `${it.adopted} of ${it.articles} adopted`)
                        : say(`${it.articles}条`, `${it.articles} articles`))}
                  </small>
                </Link>
              </li>
            ))}
            <li>
              <OwnLink onPress={() => setOpen(false)} />
            </li>
          </ul>
        </Pane>
      ) : null}
    </>
  )
}
