import type { OutputOf } from '../../../kernel/contract.ts'
import { Field } from '../../../web/controls/field.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import type { ShowChoices } from '../contract.ts'
import { type Move, newRow, type Row, reviewDay } from './change-draft.ts'
import { plusDays } from './days.ts'
import { aboveAll } from './units.ts'

type Props = {
  move: Move
  from: string
  /** Why they are in the change, where somebody else brought them in. */
  because?: string | undefined
  choices: OutputOf<typeof ShowChoices> | undefined
  /** The server's sentences, by the path within this move. */
  errorAt: (path: string) => string | undefined
  onChange: (next: Move) => void
  onRemove?: (() => void) | undefined
}

/** A department is headed by its 主管; board and leadership by another post. */
const mayHead = (row: Row, choices: Props['choices']) =>
  row.post !== '' &&
  row.post !== 'head' &&
  (row.head || aboveAll.has(choices?.units.find((it) => it.id === row.unitId)?.kind ?? ''))

/** One person of the change: every post that they hold from that day. */
export const MoveFields = ({ move, from, because, choices, errorAt, onChange, onRemove }: Props) => {
  const put = (key: number, next: Partial<Row>) =>
    onChange({ ...move, rows: move.rows.map((it) => (it.key === key ? { ...it, ...next } : it)) })
  const units = (choices?.units ?? []).filter((it) => it.kind !== 'organisation')
  return (
    <fieldset className="move" aria-label={move.name}>
      <div className="move-who">
        <PersonSeal name={move.name} size={28} />
        <span>
          {move.name}
          <span>{because ?? say('从那天起，正好担任这些岗位：', 'From that day they hold exactly these posts:')}</span>
        </span>
        {onRemove ? (
          <button type="button" className="text-button" onClick={onRemove}>
            {say('不动', 'Leave out')}
            <span className="zd-hidden">{move.name}</span>
          </button>
        ) : null}
      </div>
      {errorAt('staffId') ? <p className="zd-field__error">{errorAt('staffId')}</p> : null}
      {move.rows.map((row, i) => (
        <div key={row.key} className="move-row">
          <Field label={say('部门', 'Unit')} labelHidden error={errorAt(`posts.${i}.unitId`)}>
            {(it) => (
              <select {...it} value={row.unitId} onChange={(event) => put(row.key, { unitId: event.target.value })}>
                <option value="">{say('哪个部门', 'Which unit')}</option>
                {units.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={say('岗位', 'Post')} labelHidden error={errorAt(`posts.${i}.post`)}>
            {(it) => (
              <select
                {...it}
                value={row.post}
                onChange={(event) => put(row.key, { post: event.target.value, head: event.target.value === 'head' })}
              >
                <option value="">{say('什么岗位', 'Which post')}</option>
                {(choices?.posts ?? []).map((one) => (
                  <option key={one.code} value={one.code}>
                    {one.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <button
            type="button"
            className="move-drop"
            aria-label={say(`去掉第${i + 1}个岗位`, `Remove post ${i + 1}`)}
            onClick={() => onChange({ ...move, rows: move.rows.filter((it) => it.key !== row.key) })}
          >
            ×
          </button>
          {mayHead(row, choices) ? (
            <label className="move-head">
              <input
                type="checkbox"
                checked={row.head}
                onChange={(event) => put(row.key, { head: event.target.checked })}
              />
              {say('由这个岗位主管该部门', 'This post heads the unit')}
            </label>
          ) : null}
          {i > 0 ? (
            <div className="move-review">
              <Field
                label={say('兼任到哪天复核', 'Look at it again on')}
                cite="agency/2.3"
                optional
                error={errorAt(`posts.${i}.reviewOn`)}
              >
                {(it) => (
                  <DayField
                    attributes={it}
                    value={row.reviewOn}
                    min={from ? plusDays(from, 1) : undefined}
                    onChange={(day) => put(row.key, { reviewOn: day })}
                  />
                )}
              </Field>
            </div>
          ) : null}
        </div>
      ))}
      {move.rows.length === 0 ? (
        <p className="zd-quiet">
          {say('从那天起没有任何岗位，也就没有任何权限。', 'No post from that day, and so no power.')}
        </p>
      ) : null}
      {move.rows.length < 10 ? (
        <button
          type="button"
          className="text-button"
          onClick={() =>
            onChange({
              ...move,
              rows: [...move.rows, newRow(move.rows.length > 0 ? { reviewOn: reviewDay(from) } : {})],
            })
          }
        >
          {move.rows.length > 0 ? say('＋再兼一个岗位', '+ A second post') : say('＋添一个岗位', '+ A post')}
          <span className="zd-hidden">{move.name}</span>
        </button>
      ) : null}
    </fieldset>
  )
}
