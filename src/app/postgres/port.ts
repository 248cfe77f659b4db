import { randomInt } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'

/** The port of last time where it is free, so that a person's own tools keep working; else another, from now on. */
export async function choosePort(file: string): Promise<number> {
  const last = remembered(file)
  if (last && (await isFree(last))) return last
  for (;;) {
    // Below the range from which the system takes the ports of outgoing connections.
    const port = randomInt(15_000, 30_000)
    if (!(await isFree(port))) continue
    writeFileSync(file, `${port}\n`)
    return port
  }
}

function remembered(file: string): number | undefined {
  try {
    const port = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined
  } catch {
    return undefined
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)))
  })
}
