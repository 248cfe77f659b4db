import pg from 'pg'

/** What `pg` calls on a query and keeps of a connection; it publishes neither as types. */
type Wire = {
  readonly stream: { write(packet: Buffer): void; destroy(error: Error): void }
  readonly submittedNamedStatements: Record<string, string>
  sync(): void
}
type Message = { readonly fields: readonly unknown[] }
type Query = {
  readonly name: string
  readonly text: string
  submit(wire: Wire): Error | null
  handleRowDescription(message: Message): void
  handleDataRow(message: Message): void
  handleCommandComplete(message: unknown, wire: Wire): void
  handleReadyForQuery(wire: Wire): void
  handleError(error: Error, wire: Wire): void
}
type Answer = { readonly rows: unknown[]; readonly rowCount: number | null }
const QueryOfPg = pg.Query as unknown as new (
  config: { name: string; text: string; values: readonly unknown[] },
  values: undefined,
  done: (error: Error | null, answer: Answer) => void,
) => Query

/**
 * One connection as the statements of a trip see it: what they send is gathered into one packet, and a statement whose
 * columns this connection has heard of does not ask for them again.
 */
const desk = (wire: Wire) => {
  let packet: Buffer[] = []
  const columns = new Map<string, Message>()
  let known: Message | undefined
  const gathering: Wire = Object.create(wire, {
    _send: { value: (message: Buffer) => packet.push(message) > 0 },
    sync: { value: () => {} },
    describe: { value: (of: unknown) => known ?? Object.getPrototypeOf(wire).describe.call(gathering, of) },
  })
  return {
    columns,
    submit(query: Query) {
      known = columns.get(query.name)
      if (known?.fields.length) query.handleRowDescription(known)
      return query.submit(gathering)
    },
    depart() {
      const gathered = packet
      packet = []
      Object.getPrototypeOf(wire).sync.call({ _send: (message: Buffer) => gathered.push(message) })
      wire.stream.write(Buffer.concat(gathered))
    },
  }
}
const desks = new WeakMap<Wire, ReturnType<typeof desk>>()
const deskOf = (wire: Wire) => {
  const found = desks.get(wire) ?? desk(wire)
  desks.set(wire, found)
  return found
}
const noColumns: Message = { fields: [] }

/**
 * Statements that travel to the database and back together: one packet each way instead of one for every statement,
 * which is most of what a short statement costs. One that fails ends the trip: those after it are not run.
 */
class Trip {
  private at = 0
  private over = false
  private readonly queries: readonly Query[]
  private readonly ended: () => void
  private heard: Message | undefined
  private columns = new Map<string, Message>()

  constructor(queries: readonly Query[], ended: () => void) {
    this.queries = queries
    this.ended = ended
  }

  private get current() {
    return this.queries[this.at]
  }
  /** Under these two `pg` notes that the statement now being answered is prepared. */
  get name() {
    return this.current?.name
  }
  get text() {
    return this.current?.text
  }

  submit(wire: Wire) {
    const at = deskOf(wire)
    this.columns = at.columns
    for (const query of this.queries) {
      let fault: Error | null = null
      query.handleError = (error) => {
        fault = error
      }
      fault = at.submit(query) ?? fault
      delete (query as Partial<Query>).handleError // The prototype's own again.
      // What cannot be put on the wire would shift every answer by one: nothing of this trip may be believed.
      if (fault) wire.stream.destroy(fault)
    }
    at.depart()
    return null
  }
  handleRowDescription(message: Message) {
    this.heard = message
    this.current?.handleRowDescription(message)
  }
  handleDataRow(message: Message) {
    this.current?.handleDataRow(message)
  }
  handleCommandComplete(message: unknown, wire: Wire) {
    const { current } = this
    if (current && !this.columns.has(current.name)) this.columns.set(current.name, this.heard ?? noColumns)
    this.heard = undefined
    current?.handleCommandComplete(message, wire)
    this.at += 1
  }
  handleReadyForQuery(wire: Wire) {
    if (this.over) return
    this.over = true
    for (const query of this.queries) query.handleReadyForQuery(wire)
    this.ended()
  }
  handleError(error: Error, wire: Wire) {
    if (this.over) return
    this.over = true
    for (const [i, query] of this.queries.entries()) {
      if (i > this.at) delete wire.submittedNamedStatements[query.name]
      if (i < this.at) query.handleReadyForQuery(wire)
      else query.handleError(error, wire)
    }
    this.ended()
  }
}

type Line = { waiting: Query[]; travelling: boolean }
const lines = new WeakMap<pg.PoolClient, Line>()

const leave = (client: pg.PoolClient, line: Line) => {
  if (line.travelling || line.waiting.length === 0) return
  const queries = line.waiting
  line.waiting = []
  line.travelling = true
  const ended = () => {
    line.travelling = false
    leave(client, line)
  }
  client.query(new Trip(queries, ended) as unknown as pg.Submittable)
}

/** Sends a named statement with whatever else the program sends in the same breath, or while a trip is on its way. */
export const sendOff = (client: pg.PoolClient, name: string, text: string, values: readonly unknown[]) =>
  new Promise<Answer>((resolve, reject) => {
    const line = lines.get(client) ?? { waiting: [], travelling: false }
    lines.set(client, line)
    const query = new QueryOfPg({ name, text, values }, undefined, (error, answer) =>
      error ? reject(error) : resolve(answer),
    )
    // Leaves when this turn of the program is over: what follows without waiting for an answer comes along.
    if (line.waiting.push(query) === 1) setImmediate(() => leave(client, line))
  })
