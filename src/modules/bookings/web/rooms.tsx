import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { AddRoom, CloseRoom, type ShowSettings } from '../contract.ts'

type Settings = OutputOf<typeof ShowSettings>
type Room = Settings['rooms'][number]
type Unit = Settings['units'][number]

/** Where clients are received, department by department. */
export const Rooms = ({ rooms, units }: { rooms: Room[]; units: Unit[] }) =>
  units.length === 0 ? (
    <div className="sheet rooms-none">
      <p>
        {say(
          '还没有接待客户的部门。导入花名册之后，有咨询师的部门会出现在这里。',
          'No department receives clients yet. Import the staff list, and those with consultants appear here.',
        )}
      </p>
      <Link to="/app/roster">{say('导入花名册', 'Import a staff list')}</Link>
    </div>
  ) : (
    <div className="sheet rooms">
      {units.map((unit) => (
        <RoomsOf key={unit.id} unit={unit} rooms={rooms.filter((it) => it.unitId === unit.id)} />
      ))}
    </div>
  )

const RoomsOf = ({ unit, rooms }: { unit: Unit; rooms: Room[] }) => {
  const [adding, setAdding] = useState(false)
  return (
    <section className="rooms-unit" aria-label={unit.name}>
      <h3>{unit.name}</h3>
      <div>
        {rooms.length === 0 && !adding ? (
          <p className="rooms-lacking">
            {say('还没有接待室，现在约不到这个部门。', 'No room yet: this department cannot be booked now.')}
          </p>
        ) : null}
        <ul>
          {rooms.map((it) => (
            <OneRoom key={it.id} room={it} last={rooms.length === 1} />
          ))}
        </ul>
        {adding ? (
          <Adding unit={unit} onEnd={() => setAdding(false)} />
        ) : (
          <button type="button" className="text-button" onClick={() => setAdding(true)}>
            {say('添一间', 'Add a room')}
            <span className="zd-hidden">{unit.name}</span>
          </button>
        )}
      </div>
    </section>
  )
}

const OneRoom = ({ room, last }: { room: Room; last: boolean }) => {
  const [sure, setSure] = useState(false)
  const toast = useToast()
  const act = useAct(CloseRoom, {
    ways: () => [
      {
        title: say('把后面的约改到别的时间', 'Move the bookings ahead'),
        note: say(
          '客户用自己的链接就能改，您也可以请他们改。',
          'Clients can do it by their own link; you may ask them to.',
        ),
        action: (
          <Link to="/app/engagements" search={{ scope: 'all', stage: 'booking' }}>
            {say('去看这些约', 'See them')}
          </Link>
        ),
      },
      {
        title: say('先添一间，再等这一间空出来', 'Add another room, and wait for this one'),
        note: say('新的约会用空着的那一间。', 'New bookings take whichever is free.'),
      },
    ],
    onDone: () => toast(say(`${room.name}已停用。`, `${room.name} is closed.`)),
  })
  const close = () => {
    setSure(false)
    act.send({ roomId: room.id })
  }
  return (
    <li className="room">
      <span className="room-name">
        {room.name}
        {room.place ? <span>{room.place}</span> : null}
      </span>
      {sure ? (
        <span className="room-sure" role="status">
          <span>
            {last
              ? say('停用后这个部门就约不到了。', 'Then this department cannot be booked.')
              : say('停用后不再排约。', 'Then it is booked no more.')}
          </span>
          <Button kind="danger" onPress={close}>
            {say('停用它', 'Close it')}
          </Button>
          <Button kind="quiet" onPress={() => setSure(false)}>
            {say('留着', 'Keep it')}
          </Button>
        </span>
      ) : (
        <Button kind="quiet" busy={act.busy} onPress={() => setSure(true)}>
          {say('停用', 'Close')}
          <span className="zd-hidden">{room.name}</span>
        </Button>
      )}
      {act.error ? <Banner tone="refused">{act.error.message}</Banner> : null}
    </li>
  )
}

const Adding = ({ unit, onEnd }: { unit: Unit; onEnd: () => void }) => {
  const [name, setName] = useState('')
  const [place, setPlace] = useState('')
  const [asked, setAsked] = useState(false)
  const toast = useToast()
  const act = useAct(AddRoom, {
    onDone: () => {
      toast(say(`${name}已添上，现在就能排约。`, `${name} is added and can be booked now.`))
      onEnd()
    },
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (name.trim()) act.send({ unitId: unit.id, name, place })
  }
  return (
    <form className="rooms-add" onSubmit={save} noValidate>
      <Field
        label={say('叫什么', 'Name')}
        error={
          asked && !name.trim()
            ? say('请写名字，例如“二号接待室”。', 'Give it a name, such as “Room 2”.')
            : act.fields.name
        }
      >
        {(it) => (
          // biome-ignore lint/a11y/noAutofocus: the form opens by a press, and this is what the press asked for.
          <input {...it} autoFocus maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Field label={say('在哪里', 'Where')} optional error={act.fields.place}>
        {(it) => <input {...it} maxLength={120} value={place} onChange={(event) => setPlace(event.target.value)} />}
      </Field>
      <span className="settings-acts">
        <Button type="submit" kind="primary" busy={act.busy}>
          {say('添上', 'Add')}
        </Button>
        <Button kind="quiet" onPress={onEnd}>
          {say('不添了', 'Cancel')}
        </Button>
      </span>
      {act.error && Object.keys(act.fields).length === 0 ? <Banner tone="refused">{act.error.message}</Banner> : null}
    </form>
  )
}
