import type { ReactNode } from 'react'
import { Citation } from '../../../web/controls/citation.tsx'
import { Seal, type SealFill } from '../../../web/controls/seal.tsx'
import { formatDate, today } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
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
export const ChangePreview = ({ preview, stale }: { preview: Preview; stale: boolean }) => {
  const [first, ...others] = preview.people
  if (!first) return null
  const several = preview.people.length > 1
  const seamless = preview.heads.length > 0 && preview.heads.every((it) => !it.vacant)
  const conflicts = preview.people.flatMap((it) => it.conflicts.map((one) => ({ ...one, name: it.name })))
  const matters = preview.people.flatMap((it) =>
    it.openMatters.filter((one) => one.count > 0).map((one) => ({ ...one, name: it.name })),
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
      {preview.refused.length > 0 ? (
        <Group glyph="拒" fill="cinnabar" title={say('这样还不能排', 'It cannot be decided like this')}>
          {preview.refused.map((it) => (
            <li key={`${it.code} ${both(it.says)}`}>
              {both(it.says)} <Citation id={it.article} />
            </li>
          ))}
        </Group>
      ) : null}
      {conflicts.length > 0 ? (
        <Group glyph="冲" fill="cinnabar" title={say('岗位相冲', 'Conflicting posts')}>
          {conflicts.map((it) => (
            <li key={`${it.name} ${it.posts.join(' ')}`}>
              {say(`${it.name}：${it.names.join('兼')}。`, `${it.name}: ${it.names.join(' and ')}. `)}
              {both(it.says)} <Citation id={it.article} />
              <span className="preview-note">
                {it.exceptedUntil
                  ? say(`公司领导已准到 ${it.exceptedUntil}。`, `The leadership permits it until ${it.exceptedUntil}.`)
                  : it.exceptable
                    ? say('公司领导还没有准许。', 'The leadership has not permitted it.')
                    : say('这一条不能破例。', 'No permission is possible here.')}
              </span>
            </li>
          ))}
        </Group>
      ) : null}
      {powers('gains').length > 0 ? (
        <Group glyph="得" fill="jade" title={say('多了这些', 'Gains')}>
          {powers('gains').flatMap((it) =>
            it.gains.map((one) => (
              <PowerLine
                key={`${it.staffId} ${one.key} ${one.unit}`}
                power={one}
                name={several ? it.name : undefined}
              />
            )),
          )}
        </Group>
      ) : null}
      {powers('losses').length > 0 ? (
        <Group glyph="失" fill="cinnabar" title={say('少了这些', 'Losses')}>
          {powers('losses').flatMap((it) =>
            it.losses.map((one) => (
              <PowerLine
                key={`${it.staffId} ${one.key} ${one.unit}`}
                power={one}
                name={several ? it.name : undefined}
              />
            )),
          )}
        </Group>
      ) : null}
      {matters.length + preview.heads.length + preview.reports.length > 0 ? (
        <Group glyph="移" fill="ochre" title={say('当天自动转手', 'Handed over on the day')}>
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
                    `${it.name}在${it.unit}的 ${it.count} 件在办委托，交给${it.toName}`,
                    `${it.count} open matters of ${it.name} in ${it.unit} go to ${it.toName}`,
                  )
                : say(
                    `${it.name}在${it.unit}的 ${it.count} 件在办委托，留待新主管接手`,
                    `${it.count} open matters of ${it.name} in ${it.unit} wait for a new head`,
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
    <ul>{children}</ul>
  </div>
)

const PowerLine = ({ power, name }: { power: Power; name: string | undefined }) => (
  <li>
    {name ? `${name}${say('：', ': ')}` : ''}
    {both(power.says)}
    {power.unit ? say(`（${power.unit}）`, ` (${power.unit})`) : ''}{' '}
    {power.article ? <Citation id={power.article} /> : null}
  </li>
)
