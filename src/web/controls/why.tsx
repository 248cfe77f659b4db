import './why.css'
import { lazy, Suspense, useState } from 'react'
import { say } from '../say.ts'

const WhyPane = lazy(async () => ({ default: (await import('./why-pane.tsx')).WhyPane }))

type WhyProps = {
  /** Key of the figure: `engagements.step-due`. */
  readonly figure: string
  /** Of which record; what it holds is the figure's own affair. */
  readonly id?: string
  /** Who reads: somebody of the office, the client of a private link, or anybody. */
  readonly of?: 'staff' | 'client' | 'anyone'
  /** What the figure is called, for whoever does not see where it stands. */
  readonly about: string
}

/** 据: beside a figure; pressed, it says why the figure is what it is. */
export const Why = ({ figure, id = '', of = 'staff', about }: WhyProps) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="zd-why"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={say(`${about}：为什么`, `${about}: why`)}
        title={say('为什么', 'Why')}
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">据</span>
      </button>
      {open && (
        <Suspense fallback={null}>
          <WhyPane figure={figure} id={id} of={of} about={about} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
