import type { ReactNode } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { formatDay, today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import type { Combined } from './combined.tsx'
import { TakeChart } from './take-chart.tsx'
import { headlessIn, holdingsOf, type Unit } from './units.ts'

type Props = {
  units: readonly Unit[]
  shown: string
  departments: number
  combined: readonly Combined[]
  view: 'picture' | 'list'
  mayChange: boolean
  onShow: (day: string) => void
  onView: (next: 'picture' | 'list') => void
  onChange: () => void
}

/** One sentence that says what matters, the day, and the ways out of the page: paper and file. */
export const ChartHead = (props: Props) => {
  const { shown, departments, view, mayChange, onShow, onView, onChange } = props
  return (
    <header className="page-head">
      <div className="page-head-words">
        <h1 className="page-title">{say('组织', 'Organisation')}</h1>
        <p className="page-lead">
          <Lead {...props} />
        </p>
      </div>
      <div className="page-acts chart-acts">
        <Field label={say('看哪一天', 'Day')} labelHidden>
          {(it) => <DayField attributes={it} value={shown} onChange={onShow} />}
        </Field>
        {shown !== today() ? <Button onPress={() => onShow(today())}>{say('回到今天', 'Today')}</Button> : null}
        <fieldset className="segments" aria-label={say('怎么看', 'View')}>
          <button type="button" aria-pressed={view === 'picture'} onClick={() => onView('picture')}>
            {say('图', 'Picture')}
          </button>
          <button type="button" aria-pressed={view === 'list'} onClick={() => onView('list')}>
            {say('名单', 'List')}
          </button>
        </fieldset>
        {departments > 0 ? (
          <>
            <span className="chart-print">
              <Button onPress={() => window.print()}>{say('打印', 'Print')}</Button>
            </span>
            <TakeChart day={shown} />
          </>
        ) : null}
        {mayChange && departments > 0 ? (
          <span className="chart-change">
            <Button kind="primary" wide onPress={onChange}>
              {say('变动', 'Change posts')}
            </Button>
          </span>
        ) : null}
      </div>
    </header>
  )
}

const Lead = ({ units, shown, departments, combined }: Props): ReactNode => {
  const holdings = holdingsOf(units)
  const people = holdings.size
  const several = [...holdings.values()].filter((it) => it.length > 1).length
  const opposed = combined.filter((it) => it.conflicts.length > 0).length
  const headless = headlessIn(units)
  const names = headless.slice(0, 4).map((it) => it.name)
  return (
    <>
      {departments === 0
        ? say(`${people}人，还没有部门`, `${people} ${people === 1 ? 'person' : 'people'}, no department yet`)
        : say(`${people}人，${departments}个部门`, `${people} people, ${departments} departments`)}
      {several > 0 ? say(`，${several}人身兼数岗`, `, ${several} with several posts`) : ''}
      {opposed > 0 ? (
        <>
          {say('，其中', ', of whom ')}
          <strong>{opposed}</strong>
          {say('人岗位相冲', ' in conflicting ones')}
        </>
      ) : null}
      {headless.length > 0 ? (
        <>
          {say('，', ', ')}
          <strong>{headless.length}</strong>
          {say(
            `个部门没有主管：${names.join('、')}${headless.length > names.length ? '等' : ''}。`,
            ` without a head: ${names.join(', ')}${headless.length > names.length ? ' …' : ''}. `,
          )}
          <Citation id="dept/6" />
        </>
      ) : (
        say('。', '.')
      )}
      {shown === today() ? '' : say(`这是${formatDay(shown)}的样子。`, ` As on ${formatDay(shown)}.`)}
    </>
  )
}
