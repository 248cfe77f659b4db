import { Link } from '@tanstack/react-router'
import { Citation } from '../../../web/controls/citation.tsx'
import { MarginNote } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { ShowOrganisation } from '../../people/contract.ts'
import { PeopleTabs } from '../../people/web/people-tabs.tsx'
import { ShowSettings } from '../contract.ts'
import { HouseForm } from './house-form.tsx'
import { OpeningTable } from './opening-table.tsx'
import { Rooms } from './rooms.tsx'
import './settings.css'

/** What the organisation decides about itself: its name, when it receives clients, and where. */
export const SettingsPage = () => {
  const settings = useAsk(ShowSettings, {})
  const organisation = useAsk(ShowOrganisation, {}, { staleTime: 600_000 })
  const error = settings.error ?? organisation.error
  if (!settings.data || !organisation.data) {
    const again = () => {
      void settings.refetch()
      void organisation.refetch()
    }
    return error ? <PageFailed error={error} again={again} /> : <PageWaiting />
  }
  const { opening, rooms, units } = settings.data

  return (
    <div className="page settings">
      <PeopleTabs />
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('设置', 'Settings')}</h1>
          <p className="page-lead">
            {say(
              '机构叫什么，什么时候、在哪里接待客户，由公司决定。',
              'What the organisation is called, and when and where it receives clients, is decided by the company. ',
            )}
            <Citation id="dept/9" />
          </p>
        </div>
      </header>
      <section className="settings-part" aria-labelledby="settings-house">
        <h2 className="section-title" id="settings-house">
          {say('机构', 'The organisation')}
        </h2>
        <HouseForm organisation={organisation.data} />
        <MarginNote title={say('客户看得到', 'Clients see it')}>
          <p>
            {say(
              '预约页、客户的链接与打印的小条上都是这个名字；要改期、要问事，客户打这个电话。',
              'The booking page, clients’ links and printed slips bear this name; clients call this number to move a booking or to ask.',
            )}
          </p>
        </MarginNote>
      </section>
      <section className="settings-part" aria-labelledby="settings-opening">
        <h2 className="section-title" id="settings-opening">
          {say('接待时间', 'Opening hours')}
        </h2>
        <OpeningTable opening={opening} />
        <MarginNote title={say('改了会怎样', 'What a change means')}>
          <p>
            {say(
              '已约的不动，新时段立刻照新的来：客户此刻看到的空档就是新的。',
              'What is booked stays; new slots follow at once: the free slots that clients see now are the new ones.',
            )}
          </p>
          <p>
            {say(
              '节假日与调休不用在这里写：放假那天照休，补班那天照上班。',
              'Holidays need no entry here: on a public holiday nobody works, on a make-up day everybody does.',
            )}
          </p>
          <p>
            {say(
              '期限按作息时间算，不按接待时间：作息在',
              'Deadlines run in working hours, not in these: those are in the ',
            )}
            <Link to="/app/calendar">{say('日历', 'calendar')}</Link>
            {say('里定。', '.')}
          </p>
        </MarginNote>
      </section>
      <section className="settings-part" aria-labelledby="settings-rooms">
        <h2 className="section-title" id="settings-rooms">
          {say('接待室', 'Rooms')}
        </h2>
        <Rooms rooms={rooms} units={units} />
        <MarginNote title={say('几间房，就能同时接待几位', 'As many rooms, as many clients at once')}>
          <p>
            {say(
              '一个时段约得到，是因为有会这个题目、签过保密承诺的咨询师空着，接待室也空着。每个接待客户的部门至少要有一间。',
              'A slot can be booked when a consultant of the subject who has signed the undertaking is free, and a room too. Every department that receives clients needs at least one.',
            )}
          </p>
          <p>
            {say(
              '后面还有预约的，等它们过去或改期之后才能停用。',
              'A room with bookings ahead can be closed once they are past or moved.',
            )}{' '}
            <Citation id="dept/16" />
          </p>
        </MarginNote>
      </section>
    </div>
  )
}
