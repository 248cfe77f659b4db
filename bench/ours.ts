import { createDoors } from '../src/app/doors.ts'
import { createServer } from '../src/app/http.ts'
import { openOrganisation } from '../src/app/organisation.ts'

/** The product itself over the filled database, on a free port. */

const organisation = await openOrganisation(process.argv[2]!, 'own')
const app = await createServer(createDoors({ own: organisation }))
await app.listen({ host: '127.0.0.1', port: 0 })
process.send!((app.server.address() as { port: number }).port)
process.on('disconnect', () => process.exit(0))
