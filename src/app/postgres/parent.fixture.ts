// The program of a test that kills it: starts the server of the home it is given and says where.
import { CannotStart, startPostgres } from './embedded.ts'

try {
  const server = await startPostgres(process.argv[2]!, { durable: true })
  console.log(server.url('postgres'))
  setInterval(() => {}, 1000)
} catch (error) {
  console.log(error instanceof CannotStart ? error.says.en : error)
}
