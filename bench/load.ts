import { connect, type Socket } from 'node:net'

/** One request of a kind of work, and what its answer must hold. */
export type Ask = { path: string; token: string; body: unknown; holds: string; check?: (answer: never) => boolean }
export type Round = { perSecond: number; latencies: number[]; answered: number }

const encode = ({ path, token, body }: Ask) => {
  const text = JSON.stringify(body)
  return `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}

const headEnd = Buffer.from('\r\n\r\n')

/** Sends one request after another over a connection of its own: a browser's client would cost more than the servers. */
const talk = (socket: Socket) => {
  let settle: { resolve: (answer: Buffer) => void; reject: (error: Error) => void } | undefined
  let held: Buffer = Buffer.alloc(0)
  socket.on('error', (error) => settle?.reject(error))
  socket.on('close', () => settle?.reject(new Error('The server closed the connection')))
  socket.on('data', (chunk: Buffer) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    const end = held.indexOf(headEnd)
    if (end < 0) return
    const head = held.toString('latin1', 0, end)
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1])
    if (held.length < end + 4 + length) return
    const body = held.subarray(end + 4)
    held = Buffer.alloc(0)
    if (head.startsWith('HTTP/1.1 200')) settle?.resolve(body)
    else settle?.reject(new Error(`${head.split('\r\n')[0]} ${body.toString('utf8').slice(0, 300)}`))
  })
  return (request: string) =>
    new Promise<Buffer>((resolve, reject) => {
      settle = { resolve, reject }
      socket.write(request)
    })
}

const open = (port: number) =>
  new Promise<Socket>((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket))
    socket.once('error', reject)
  })

/** Closed loop: each connection asks again once it is answered. Every answer is looked at, one in fifty read whole. */
export const run = async (port: number, connections: number, ms: number, next: () => Ask): Promise<Round> => {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)))
  const latencies: number[] = []
  let answered = 0
  let within = 0
  const begin = performance.now()
  const until = begin + ms
  await Promise.all(
    sockets.map(async (socket) => {
      const send = talk(socket)
      for (let now = performance.now(); now < until; ) {
        const ask = next()
        const answer = await send(encode(ask))
        const done = performance.now()
        answered += 1
        if (done <= until) within += 1
        latencies.push(done - now)
        now = done
        const right =
          answer.includes(ask.holds) &&
          (answered % 50 || !ask.check || ask.check(JSON.parse(answer.toString('utf8')) as never))
        if (!right) throw new Error(`A wrong answer to ${ask.path}: ${answer.toString('utf8').slice(0, 500)}`)
      }
    }),
  )
  for (const socket of sockets) socket.destroy()
  return { perSecond: (within * 1000) / ms, latencies, answered }
}
