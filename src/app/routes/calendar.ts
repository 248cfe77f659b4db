import type { FastifyInstance } from 'fastify'
import ical, { ICalEventStatus } from 'ical-generator'
import { perform } from '../../kernel/action.ts'
import type { OutputOf } from '../../kernel/contract.ts'
import { missing, Refusal } from '../../kernel/refusal.ts'
import type { ShowToClient } from '../../modules/engagements/client-contract.ts'
import { showToClient } from '../../modules/engagements/show-to-client.ts'
import type { Doors } from '../doors.ts'

/** `GET /api/calendar/<private link>.ics`: the appointment for the client's own calendar, in UTC. */
export const calendarRoute = (app: FastifyInstance, doors: Doors) => {
  app.get<{ Params: { file: string } }>('/api/calendar/:file', async (request, reply) => {
    const link = request.params.file.replace(/\.ics$/, '')
    const { house } = doors.forToken(link)
    const credential = { kind: 'link', token: link } as const
    const seen = perform(house, showToClient, {}, { credential, requestId: request.id }).catch((error) => {
      throw error instanceof Refusal && error.kind === 'unauthenticated' ? missing() : error
    })
    const { organisation, number, startsAt, endsAt, place, stage } = (await seen) as OutputOf<typeof ShowToClient>
    const calendar = ical({ prodId: { company: 'Zhidu', product: 'Zhidu', language: 'ZH' } })
    calendar.createEvent({
      id: `${number}@zhidu`,
      start: new Date(startsAt),
      end: new Date(endsAt),
      // What lies in a phone's calendar is read over shoulders: the subject stays out of it.
      summary: `${organisation.name}：预约 ${number}`,
      location: place,
      ...(stage === 'cancelled' && { status: ICalEventStatus.CANCELLED }),
      // A calendar takes a moved appointment over the one that it has only when this number has grown.
      sequence: Math.floor(house.now().epochMilliseconds / 60_000),
      alarms: [{ type: 'display' as never, trigger: 3600 }],
    })
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', `attachment; filename="${number}.ics"`)
      .send(calendar.toString())
  })
}
