import { useEffect, useMemo, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { formatDate, today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { useDraft } from '../../../web/staff/drafts.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { ShowChart } from '../../people/contract.ts'
import { PreviewChange, RecordChange, ShowChoices } from '../contract.ts'
import './change.css'
import { type ChangeDraft, changeInput, type Move, moveOf, newRow, withDisplaced } from './change-draft.ts'
import { ChangePreview } from './change-preview.tsx'
import type { ConflictOf } from './combined.tsx'
import { firstOfMonth } from './days.ts'
import { type Marks, marksOf, type Preview } from './marks.ts'
import { MoveFields } from './move-fields.tsx'
import { PersonPicker } from './person-picker.tsx'
import { holdingsOf, type Unit } from './units.ts'

type Props = {
  staffId?: string | undefined
  /** The unit from which somebody opened it: where whoever is chosen goes. */
  unitId?: string | undefined
  onClose: () => void
  /** The day and the marks that the picture behind shows while this is written. */
  onPreview: (it: { day: string; marks: Marks | null } | null) => void
  onDone: (day: string) => void
  /** Given to the leadership: they permit a conflict from here. */
  onPermit: ((it: ConflictOf) => void) | undefined
}

const nobody: Unit[] = []
const soon = 350

/** What was typed, a moment after the last key. */
const useSettled = <T,>(value: T): T => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const later = setTimeout(() => setSettled(value), soon)
    return () => clearTimeout(later)
  }, [value])
  return settled
}

/** Who goes where from which day, with what follows from it beside; nothing is written before the last press. */
export const ChangePane = ({ staffId, unitId, onClose, onPreview, onDone, onPermit }: Props) => {
  const toast = useToast()
  const firstDay = useMemo(() => firstOfMonth(today(), 1), [])
  // Opened from a person: the change begins with what they hold on that day.
  const begin = useAsk(ShowChart, { day: firstDay })
  const initial = useMemo<ChangeDraft>(() => {
    const held = staffId ? holdingsOf(begin.data?.units ?? nobody).get(staffId)?.[0] : undefined
    const moves = staffId && held ? [moveOf(begin.data?.units ?? nobody, staffId, held.person.name)] : []
    return { from: firstDay, moves, vacancies: {}, note: '' }
  }, [staffId, firstDay, begin.data])
  const draft = useDraft(`staffing.change ${staffId ?? ''} ${unitId ?? ''}`, initial)
  const { from, moves, vacancies, note } = draft.value
  const chart = useAsk(ShowChart, from ? { day: from } : {}, { keep: true })
  const units = chart.data?.units ?? nobody
  const choices = useAsk(ShowChoices, from ? { on: from } : {}, { keep: true })
  const [asking, setAsking] = useState(false)
  const set = (next: Partial<ChangeDraft>) => draft.set((now) => withDisplaced({ ...now, ...next }, units))

  const input = useMemo(() => changeInput(draft.value), [draft.value])
  const settled = useSettled(input)
  const preview = useAsk(PreviewChange, settled ?? { from, moves: [] }, { enabled: settled !== null, keep: true })
  const shown: Preview | undefined = input ? preview.data : undefined
  const marks = useMemo(() => (shown ? marksOf(shown) : null), [shown])
  useEffect(() => onPreview(from ? { day: from, marks } : null), [from, marks, onPreview])
  useEffect(() => () => onPreview(null), [onPreview])

  const record = useAct(RecordChange, {
    refresh: ['staffing.', 'people.', 'engagements.'],
    onDone: (done) => {
      draft.settle()
      toast(
        done.from <= today()
          ? say('变动已经生效，相关的人都收到了通知。', 'The change is in effect; those concerned have been told.')
          : say(`已排定：${formatDate(done.from)}起生效。`, `Decided: it takes effect on ${formatDate(done.from)}.`),
      )
      onDone(done.from)
    },
  })
  const fields = { ...fieldsOf(preview.error), ...record.fields }
  const put = (i: number, next: Move) => set({ moves: moves.map((it, at) => (at === i ? next : it)) })
  const add = (id: string, name: string, to?: string) => {
    const move = moveOf(units, id, name)
    const goes = to && !move.rows.some((it) => it.unitId === to) ? { ...move, rows: [newRow({ unitId: to })] } : move
    set({ moves: [...moves, goes] })
    setAsking(false)
  }
  const follow = (unit: string, id: string, name: string) => {
    const head = newRow({ unitId: unit, post: 'head' })
    const rest = moveOf(units, id, name).rows.filter((it) => it.unitId !== unit && it.unitId !== '')
    set({ moves: [...moves, { staffId: id, name, rows: [head, ...rest] }] })
  }

  const waiting = input !== null && (settled !== input || preview.isFetching)
  const vacant = shown?.heads.filter((it) => it.vacant) ?? []
  const why =
    moves.length === 0
      ? say('先写明是谁。', 'Say who first.')
      : input === null
        ? say('还有部门或岗位没有选。', 'A unit or a post is not chosen yet.')
        : shown?.refused.some((it) => it.code === 'nothing-changes')
          ? say('还没有改动。', 'Nothing is changed yet.')
          : shown && shown.refused.length > 0
            ? say('先解决上面说的事。', 'See to what stands above first.')
            : undefined
  const title = moves[0] ? say(`变动：${moves[0].name}`, `Change: ${moves[0].name}`) : say('变动', 'Change of posts')

  return (
    <Pane title={title} onClose={onClose}>
      <div className="change change-beside">
        <div className="change-form">
          <Field
            label={say('从哪天起', 'From which day')}
            cite="dept/9"
            error={fields.from}
            hint={
              from && from <= today()
                ? say('不晚于今天：一排定就生效。', 'Not after today: in effect at once.')
                : say(
                    '那天零点，权限与组织关系自己变更。',
                    'At midnight of that day powers and lines change by themselves.',
                  )
            }
          >
            {(it) => <DayField attributes={it} value={from} onChange={(day) => set({ from: day })} />}
          </Field>
          {staffId && begin.isPending ? <Waiting lines={3} /> : null}
          {moves.map((move, i) => (
            <MoveFields
              key={move.staffId}
              move={move}
              from={from}
              because={because(move, units)}
              choices={choices.data}
              errorAt={(path) => fields[`moves.${i}.${path}`]}
              onChange={(next) => put(i, next)}
              onRemove={
                moves.length > 1
                  ? () => draft.set((now) => ({ ...now, moves: now.moves.filter((_, at) => at !== i) }))
                  : undefined
              }
            />
          ))}
          {(moves.length === 0 && !(staffId && begin.isPending)) || asking ? (
            <PersonPicker
              label={moves.length === 0 ? say('谁', 'Who') : say('还有谁', 'Who else')}
              on={from}
              but={moves.map((it) => it.staffId)}
              onPick={(it) => add(it.id, it.name, moves.length === 0 ? unitId : undefined)}
            />
          ) : moves.length === 0 ? null : (
            <button type="button" className="text-button" onClick={() => setAsking(true)}>
              {say('＋同时还动一个人', '+ Move somebody else too')}
            </button>
          )}
          {vacant.map((it) => (
            <div key={it.unitId} className="change-vacant">
              <Field
                label={say(`${it.unit}没有主管：为什么空缺`, `${it.unit} has no head: why it is vacant`)}
                cite="dept/6"
                hint={say(
                  '组织图上只写空缺；为什么，只有管人事的人看得到。',
                  'The chart says vacant; why is read by those who decide.',
                )}
              >
                {(one) => (
                  <input
                    {...one}
                    maxLength={200}
                    value={vacancies[it.unitId] ?? ''}
                    onChange={(event) => set({ vacancies: { ...vacancies, [it.unitId]: event.target.value } })}
                  />
                )}
              </Field>
              <details>
                <summary>{say('或者定下谁接任', 'Or name who follows')}</summary>
                <PersonPicker
                  label={say(`谁接任${it.unit}主管`, `Who heads ${it.unit}`)}
                  on={from}
                  but={moves.map((one) => one.staffId)}
                  first={it.unit}
                  onPick={(one) => follow(it.unitId, one.id, one.name)}
                />
              </details>
            </div>
          ))}
          {choices.error ? <Banner tone="refused">{choices.error.message}</Banner> : null}
          {preview.error && input && Object.keys(fields).length === 0 ? (
            <Banner tone="refused">{preview.error.message}</Banner>
          ) : null}
          {moves.length > 0 ? (
            <Field label={say('说明', 'Note')} optional error={fields.note}>
              {(it) => (
                <input {...it} maxLength={400} value={note} onChange={(event) => set({ note: event.target.value })} />
              )}
            </Field>
          ) : null}
        </div>
        <div className="change-what">
          {shown && !preview.error ? (
            <ChangePreview preview={shown} stale={waiting} onPermit={onPermit} />
          ) : input && !preview.error ? (
            <Waiting lines={5} />
          ) : (
            <p className="change-not-yet zd-quiet">
              {say(
                '选好谁、去哪里、从哪天起，这里就说得出：多了什么、少了什么、当天跟着变什么。',
                'Say who goes where from which day, and here stands what they gain and lose and what follows on the day.',
              )}
            </p>
          )}
        </div>
        {record.error ? <Banner tone="refused">{record.error.message}</Banner> : null}
        <div className="change-foot">
          {why ? (
            <p id="change-why" className="zd-quiet">
              {why}
            </p>
          ) : null}
          {draft.touched ? (
            <Button
              onPress={() => {
                draft.settle()
                onClose()
              }}
            >
              {say('不排了', 'Discard')}
            </Button>
          ) : null}
          <Button
            kind="primary"
            busy={record.busy}
            muted={why !== undefined || waiting}
            describedBy={why ? 'change-why' : undefined}
            onPress={() => input && record.send(input)}
          >
            {from && from <= today()
              ? say('排定，即刻生效', 'Decide, at once')
              : say(`排定，${from ? formatDate(from) : ''}起`, `Decide, from ${from ? formatDate(from) : ''}`)}
          </Button>
        </div>
      </div>
    </Pane>
  )
}

const fieldsOf = (error: Error | null): Record<string, string> =>
  ((error as { fields?: Record<string, string> } | null)?.fields as Record<string, string>) ?? {}

/** 周若兰: somebody else becomes head of the unit that they head. */
const because = ({ ousted }: Move, units: readonly Unit[]): string | undefined => {
  const unit = units.find((it) => it.id === ousted)?.name
  return unit
    ? say(`${unit}主管由别人接任。从那天起，去哪里？`, `Somebody else heads ${unit}. Where do they go from that day?`)
    : undefined
}
