// Watches the connections of a pool. One that no longer answers is cut, with what the server still holds for it; where
// the whole database is away all are, and nobody waits for it again before it was seen to answer.

import type { Socket } from 'node:net'
import pg from 'pg'

/** Milliseconds within which a database that is away has to be told from a slow one; a page is answered within 3 s. */
const LONGEST = 2500
/** The part of it for which a connection may be silent before anybody looks. */
const SILENCE = 0.28
/** Milliseconds between two looks for a database that is away. */
const PAUSE = 500

// A connection on which the server works is slow, not silent, unless it cannot send what it has.
const WORKING = `select pid, state = 'active' and wait_event is distinct from 'ClientWrite' as working
  from pg_stat_activity where pid = any($1::int[])`
// Frees the locks of a transaction that nobody ends any more. A number may have been given away meanwhile.
const END = `select pg_terminate_backend(pid) from pg_stat_activity
  where pid = any($1::int[]) and usename = current_user and application_name like 'gantry%'`

/** What a cut connection fails with; `code` is what the system says of one that timed out. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered'
  readonly code = 'ETIMEDOUT'
}

type Waiting = { client: WatchedClient; turn: number; bytes: number }

/** The watch over all connections of a process to one database. */
export class Watch {
  /** Milliseconds in which it tells whether the database is away. */
  readonly limit: number
  readonly #clients = new Set<WatchedClient>()
  #away = false
  #timer: NodeJS.Timeout | undefined
  #ended = false

  /** Its limit is `query_timeout` in the address, where that stands there. */
  constructor(
    readonly connectionString: string,
    usual = LONGEST,
  ) {
    const given = URL.canParse(connectionString)
      ? Number(new URL(connectionString).searchParams.get('query_timeout'))
      : 0
    this.limit = given > 0 ? given : usual
  }

  /** True from when the database was found away until it is seen to answer. */
  get isAway(): boolean {
    return this.#away
  }

  add(client: WatchedClient): void {
    this.#clients.add(client)
    client.once('end', () => this.#clients.delete(client))
  }

  /** Says that a connection waits for an answer from now on. */
  begin(): void {
    if (this.#timer === undefined && !this.#ended) this.#lookAfter(this.limit * SILENCE)
  }

  /** Looks no more. */
  end(): void {
    this.#ended = true
    clearTimeout(this.#timer)
  }

  #lookAfter(milliseconds: number): void {
    this.#timer = setTimeout(() => void this.#look(), milliseconds).unref()
  }

  async #look(): Promise<void> {
    const silent = [...this.#clients].filter((client) => client.silence() >= this.limit * SILENCE * 0.9)
    if (this.#away || silent.length > 0) await this.#probe(silent)
    this.#timer = undefined
    if (this.#ended) return
    if (this.#away) return this.#lookAfter(PAUSE)
    const waits = [...this.#clients].map((client) => client.silence()).filter((silence) => silence >= 0)
    if (waits.length > 0) this.#lookAfter(Math.max(50, this.limit * SILENCE - Math.max(...waits)))
  }

  async #probe(silent: WatchedClient[]): Promise<void> {
    const seen = silent.map((client): Waiting => ({ client, turn: client.turn, bytes: client.bytesRead }))
    const all = [...this.#clients]
    const before = all.map((client) => client.bytesRead)
    const probe = await this.#connect()
    if (probe === null) {
      // Whatever arrives anywhere says that it is not away but busy.
      if (all.some((client, at) => client.bytesRead !== before[at])) return
      this.#away = true
      for (const client of all) client.cut()
      return
    }
    this.#away = false
    if (probe === 'refused') return
    try {
      const working = await probe.query(WORKING, [silent.map(({ processId }) => processId)])
      const pids = new Set(working.rows.flatMap((row) => (row.working ? [row.pid] : [])))
      const hung = seen.filter(
        ({ client, turn, bytes }) =>
          client.turn === turn && client.bytesRead === bytes && !pids.has(client.processId),
      )
      for (const { client } of seen) client.lookedAt()
      if (hung.length === 0) return
      for (const { client } of hung) client.cut()
      // What took one of them may have taken those that nobody uses just now.
      for (const client of this.#clients) if (client.isIdle) client.cut()
      await probe.query(END, [hung.map(({ client }) => client.processId)])
    } catch {
      // It went away meanwhile: the next look sees it.
    } finally {
      probe.end().catch(() => {})
    }
  }

  /** A connection of its own; `refused` where the server answers, if only to say no, null where nothing is heard of it. */
  async #connect(): Promise<pg.Client | 'refused' | null> {
    const time = this.limit * (1 - SILENCE)
    const client = new pg.Client({
      connectionString: this.connectionString,
      application_name: 'gantry watch',
      connectionTimeoutMillis: time,
      query_timeout: time,
    })
    client.on('error', () => {})
    try {
      await client.connect()
      return client
    } catch (error) {
      client.end().catch(() => {})
      // Whatever it said says that it is there, and slow.
      return error instanceof pg.DatabaseError || (streamOf(client).bytesRead ?? 0) > 0 ? 'refused' : null
    }
  }
}

/** A connection that its watch may ask how long it has been silent, and cut. */
export class WatchedClient extends pg.Client {
  readonly #watch: Watch
  #since: number | null = null
  #bytes = 0
  /** Counts statements. */
  turn = 0
  /** In the pool, used by nobody. */
  isIdle = false

  constructor(config: pg.ClientConfig & { watch: Watch }) {
    super(config)
    this.#watch = config.watch
    this.#watch.add(this)
    this.on('drain', () => this.#answered())
    this.once('connect', () => {
      if (this.turn === 0) this.#answered()
    })
    const watched = (...what: unknown[]) => {
      this.turn += 1
      this.#wait()
      return Reflect.apply(pg.Client.prototype.query, this, what)
    }
    // What comes in goes on as it is, in whichever of pg's forms.
    this.query = watched as typeof this.query
    this.#wait()
  }

  /** The number of its process on the server. */
  get processId(): number {
    // Known since the handshake; @types/pg leaves it out.
    return (this as unknown as { processID: number | null }).processID ?? 0
  }

  get bytesRead(): number {
    return streamOf(this).bytesRead ?? 0
  }

  /** Milliseconds for which nothing has come that is waited for; below 0 where nothing is. */
  silence(): number {
    if (this.#since === null) return -1
    if (this.bytesRead !== this.#bytes) this.lookedAt()
    return Date.now() - this.#since
  }

  /** Counts its silence from now on. */
  lookedAt(): void {
    this.#bytes = this.bytesRead
    if (this.#since !== null) this.#since = Date.now()
  }

  /** Ends it, and whatever waits for it fails at once. */
  cut(): void {
    this.#since = null
    streamOf(this).destroy(new Unanswered('The database has not answered on this connection.'))
  }

  #wait(): void {
    if (this.#since !== null) return
    this.#since = Date.now()
    this.#bytes = this.bytesRead
    this.#watch.begin()
  }

  #answered(): void {
    this.#since = null
  }
}

// pg keeps it to itself; under TLS it is another one later on.
const streamOf = (client: pg.Client) =>
  (client as unknown as { connection: { stream: Socket } }).connection.stream
