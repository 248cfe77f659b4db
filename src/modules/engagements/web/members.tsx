import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { say } from '../../../web/say.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { ShowChart } from '../../people/contract.ts'
import { AddMember } from '../work-contract.ts'
import { type Matter, offered } from './matter.ts'

/** Who works on this beside the consultant, and the way to bring an assistant in. */
export const Members = ({ matter }: { matter: Matter }) => {
  const [open, setOpen] = useState(false)
  const may = offered(matter, 'engagements.add-member')
  if (!may && matter.members.length === 0) return null
  return (
    <>
      {matter.members.length > 0 ? (
        <span className="members">
          {matter.members.map((it) => (
            <PersonSeal
              key={it.id}
              name={it.name}
              size={24}
              fill="indigo"
              label={say(`同组：${it.name}`, `Works on this too: ${it.name}`)}
            />
          ))}
        </span>
      ) : null}
      {may ? <Button onPress={() => setOpen(true)}>{say('请助理', 'Bring in an assistant')}</Button> : null}
      {open ? (
        <Pane title={say('请助理一起做', 'Bring an assistant in')} onClose={() => setOpen(false)}>
          <Picker matter={matter} onDone={() => setOpen(false)} />
        </Pane>
      ) : null}
    </>
  )
}

const Picker = ({ matter, onDone }: { matter: Matter; onDone: () => void }) => {
  const chart = useAsk(ShowChart, {})
  const [q, setQ] = useState('')
  const toast = useToast()
  const add = useAct(AddMember, {
    ways: () => [
      {
        title: say('请本人先签保密承诺', 'Ask them to sign the undertaking first'),
        note: say('登录后就在案头最上面，读完一按就好。', 'It is on top of their desk once they sign in; one press.'),
      },
      { title: say('换一位已经签过的', 'Bring in somebody who has signed') },
    ],
    onDone: (_, { staffId }) => {
      toast(
        say(`已请${people.find((it) => it.id === staffId)?.name ?? ''}一起做，已通知本人。`, 'Brought in, and told.'),
      )
      onDone()
    },
  })
  const here = new Set([matter.consultant?.id, ...matter.members.map((it) => it.id)])
  const seen = new Set<string>()
  const people = (chart.data?.units ?? [])
    .flatMap((unit) =>
      unit.posts.flatMap((post) =>
        post.people.map((it) => ({
          ...it,
          unit: unit.name,
          post: post.name,
          assistant: post.code === 'assistant',
          own: unit.name === matter.unit,
        })),
      ),
    )
    .filter((it) => !here.has(it.id) && !seen.has(it.id) && seen.add(it.id))
    .sort((a, b) => Number(b.own) - Number(a.own) || Number(b.assistant) - Number(a.assistant))
  const found = people
    // Untyped, the colleagues of the department; another department's are found by name.
    .filter((it) => (q.trim() ? `${it.name}${it.number}${it.unit}${it.post}`.includes(q.trim()) : it.own))
    .slice(0, 12)

  return (
    <div className="picker">
      <p className="page-lead">
        {say(
          '请来的人看得到这项委托，须已签保密承诺。',
          'Who is brought in sees this engagement, and must have signed the undertaking.',
        )}{' '}
        <Citation id="service/5" />
      </p>
      <Field label={say('找人', 'Find somebody')} error={add.fields.staffId}>
        {(it) => (
          <input
            {...it}
            type="search"
            value={q}
            placeholder={say('姓名、工号或岗位', 'Name, number or post')}
            onChange={(event) => setQ(event.target.value)}
          />
        )}
      </Field>
      {chart.isPending ? <Waiting lines={4} /> : null}
      {chart.error ? <Banner tone="refused">{chart.error.message}</Banner> : null}
      {add.error ? <Banner tone="refused">{add.error.message}</Banner> : null}
      <ul>
        {found.map((it) => (
          <li key={it.id}>
            <PersonSeal name={it.name} size={28} fill={it.assistant ? 'indigo' : 'grey'} />
            <span>
              {it.name}
              <span>
                {it.unit} · {it.post}
              </span>
            </span>
            <Button busy={add.busy} onPress={() => add.send({ engagementId: matter.id, staffId: it.id })}>
              {say('请来', 'Bring in')}
              <span className="zd-hidden"> {it.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {chart.data && found.length === 0 ? (
        <p className="work-quiet">{say('没有找到这个人。', 'Nobody found.')}</p>
      ) : null}
    </div>
  )
}
