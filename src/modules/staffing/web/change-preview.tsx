import { type ReactNode, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Seal, type SealFill } from '../../../web/controls/seal.tsx'
import { formatDate, today } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import type { ConflictOf } from './combined.tsx'
import { type Preview, without } from './marks.ts'
import { inUnit } from './post-name.ts'

type Power = Preview['people'][number]['gains'][number]

const goesTo = ({ before, after }: Preview['people'][number]): string => {
  const gained = without(after, before)
  if (gained.length > 0) return say(`任${gained.map(inUnit).join('、')}`, `becomes ${gained.map(inUnit).join(' and ')}`)
  const lost = without(before, after)
  if (lost.length > 0) return say(`卸任${lost.map(inUnit).join('、')}`, `leaves ${lost.map(inUnit).join(' and ')}`)
  return say('岗位不变', 'stays as they are')
}

/** What a change gives, takes and hands over, before anybody decides it. */
type Props = { preview: Preview; stale: boolean; onPermit: ((it: ConflictOf) => void) | undefined }

export const ChangePreview = ({ preview, stale, onPermit }: Props) => {
  const [first, ...others] = preview.people
  if (!first) return null
  const several = preview.people.length > 1
  const seamless = preview.heads.length > 0 && preview.heads.every((it) => !it.vacant)
  const conflicts = preview.people.flatMap((it) =>
    it.conflicts.map((conflict) => ({ staffId: it.staffId, name: it.name, conflict })),
  )
  const matters = preview.people.flatMap((it) =>
    it.openMatters.filter((one) => one.count > 0).map((one) => ({ ...one, name: it.name })),
  )
  const superiors = preview.people.filter((it) => it.superior.before !== it.superior.after)
  // What the conflicts beneath say already is not said twice.
  const unchanged = preview.refused.some((it) => it.code === 'nothing-changes')
  const refused = preview.refused.filter(
    (it) => it.code !== 'nothing-changes' && (it.code !== 'conflicting-posts' || conflicts.length === 0),
  )
  const powers = (of: 'gains' | 'losses') => preview.people.filter((it) => it[of].length > 0)
  return (
    <section
      className={stale ? 'preview is-stale' : 'preview'}
      aria-label={say('预览', 'Preview')}
      aria-live="polite"
      aria-busy={stale}
    >
      <p className="preview-when">
        {preview.from <= today()
          ? say('今天起生效，预览', 'From today, preview')
          : say(`${formatDate(preview.from)}起，预览`, `From ${formatDate(preview.from)}, preview`)}
      </p>
      <h3 className="preview-title">{say(`${first.name} ${goesTo(first)}`, `${first.name} ${goesTo(first)}`)}</h3>
      <p className="page-lead">
        {others
          .map((it) => say(`${it.name}同时${goesTo(it)}。`, `${it.name} ${goesTo(it)} at the same time. `))
          .join('')}
        {seamless ? say('主管没有空档。', 'No unit is without a head.') : ''}
      </p>
      {refused.length > 0 ? (
        <Group glyph="拒" fill="cinnabar" title={say('这样还不能排', 'It cannot be decided like this')}>
          <ul>
            {refused.map((it) => (
              <li key={`${it.code} ${both(it.says)}`}>
                {both(it.says)} <Citation id={it.article} />
              </li>
            ))}
          </ul>
        </Group>
      ) : null}
      {conflicts.length > 0 ? (
        <Group glyph="冲" fill="cinnabar" title={say('岗位相冲', 'Conflicting posts')}>
          <ul>
            {conflicts.map((it) => (
              <li key={`${it.staffId} ${it.conflict.posts.join(' ')}`}>
                {say(
                  `${it.name}：${it.conflict.names.join('兼')}。`,
                  `${it.name}: ${it.conflict.names.join(' and ')}. `,
                )}
                {both(it.conflict.says)} <Citation id={it.conflict.article} />
                <span className="preview-note">
                  {it.conflict.exceptedUntil
                    ? say(
                        `公司领导已准到 ${it.conflict.exceptedUntil}，到期自动收回。`,
                        `The leadership permits it until ${it.conflict.exceptedUntil}; then it ends by itself.`,
                      )
                    : it.conflict.exceptable
                      ? onPermit
                        ? say(
                            '确需兼任的，先写下准许和到期的日子。',
                            'Where it cannot be avoided, permit it first, with a last day.',
                          )
                        : say(
                            '确需兼任的，请总经理或副总经理先准许，再来排。',
                            'Where it cannot be avoided, the general manager or the deputy permits it first.',
                          )
                      : say('这一条不能破例，请换一个岗位。', 'No permission is possible here: choose another post.')}
                </span>
                {onPermit && it.conflict.exceptable && !it.conflict.exceptedUntil ? (
                  <Button onPress={() => onPermit(it)}>{say('准许', 'Permit')}</Button>
                ) : null}
              </li>
            ))}
          </ul>
        </Group>
      ) : null}
      {(['gains', 'losses'] as const).map((of) =>
        powers(of).length > 0 ? (
          <Group
            key={of}
            glyph={of === 'gains' ? '得' : '失'}
            fill={of === 'gains' ? 'jade' : 'cinnabar'}
            title={of === 'gains' ? say('多了这些', 'Gains') : say('少了这些', 'Losses')}
          >
            {powers(of).map((it) => (
              <Powers key={it.staffId} powers={it[of]} name={several ? it.name : undefined} />
            ))}
          </Group>
        ) : null,
      )}
      {unchanged ? (
        <p className="preview-note">
          {say(
            '改一改上面的岗位或日子，这里就说得出得与失。',
            'Change a post or the day above, and the gains and losses stand here.',
          )}
        </p>
      ) : powers('gains').length + powers('losses').length === 0 ? (
        <p className="preview-note">{say('权限没有变化。', 'No power changes.')}</p>
      ) : null}
      {matters.length + preview.heads.length + preview.reports.length + superiors.length > 0 ? (
        <Group glyph="移" fill="ochre" title={say('当天跟着变', 'Follows on the day')}>
          <ul>
            {preview.heads.map((it) => (
              <li key={it.unitId}>
                {say(
                  `${it.unit}主管：${it.before ?? '空缺'} → ${it.after ?? '空缺'}`,
                  `Head of ${it.unit}: ${it.before ?? 'vacant'} → ${it.after ?? 'vacant'}`,
                )}
              </li>
            ))}
            {matters.map((it) => (
              <li key={`${it.name} ${it.unitId}`}>
                {it.toName
                  ? say(
                      `${it.name}在${it.unit}的 ${it.count} 件在办委托，从那天起列在${it.toName}的案头：转给别人，或仍由本人做完`,
                      `${it.count} open matters of ${it.name} in ${it.unit} lie on ${it.toName}’s desk from that day: handed on, or finished by the same person`,
                    )
                  : say(
                      `${it.name}在${it.unit}的 ${it.count} 件在办委托，留待新主管转手`,
                      `${it.count} open matters of ${it.name} in ${it.unit} wait for a new head`,
                    )}
              </li>
            ))}
            {superiors.map((it) => (
              <li key={`superior ${it.staffId}`}>
                {say(
                  `${it.name}的上级：${it.superior.before ?? '无'} → ${it.superior.after ?? '无'}`,
                  `${it.name} answers to: ${it.superior.before ?? 'nobody'} → ${it.superior.after ?? 'nobody'}`,
                )}
              </li>
            ))}
            {preview.reports.map((it) => (
              <li key={`${it.from} ${it.to}`}>
                {say(
                  `${it.count}人的上级，由${it.from ?? '空缺'}改为${it.to ?? '空缺'}`,
                  `${it.count} people answer to ${it.to ?? 'nobody yet'} instead of ${it.from ?? 'nobody'}`,
                )}
              </li>
            ))}
          </ul>
        </Group>
      ) : null}
    </section>
  )
}

type GroupProps = { glyph: string; fill: SealFill; title: string; children: ReactNode }

export const Group = ({ glyph, fill, title, children }: GroupProps) => (
  <div className="preview-group">
    <h4>
      <Seal glyph={glyph} fill={fill} size={22} />
      {title}
    </h4>
    {children}
  </div>
)

const shownFirst = 4

/** What one person gains or loses: the first few, the rest at a press. */
const Powers = ({ powers, name }: { powers: readonly Power[]; name: string | undefined }) => {
  const [all, setAll] = useState(false)
  return (
    <>
      {name ? <p className="preview-who">{name}</p> : null}
      <ul>
        {(all || powers.length <= shownFirst + 1 ? powers : powers.slice(0, shownFirst)).map((it) => (
          <li key={`${it.key} ${it.unit}`}>
            {both(it.says)}
            {it.unit ? say(`（${it.unit}）`, ` (${it.unit})`) : ''} {it.article ? <Citation id={it.article} /> : null}
          </li>
        ))}
      </ul>
      {!all && powers.length > shownFirst + 1 ? (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {say(`共${powers.length}项，都看`, `All ${powers.length}`)}
        </button>
      ) : null}
    </>
  )
}
