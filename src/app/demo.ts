import { buildDemo, halfMade } from '../demo/build.ts'
import type { Server } from './databases.ts'
import { type Organisation, openOrganisation } from './organisation.ts'

/** Opens the demo organisation, made first when it is not there yet. */
export const openDemo = async (server: Server): Promise<Organisation> => {
  let organisation = await openOrganisation(await server.demo(), 'demo')
  if (await halfMade(organisation)) {
    await organisation.close()
    organisation = await openOrganisation(await server.demo(true), 'demo')
  }
  await buildDemo(organisation)
  return organisation
}
