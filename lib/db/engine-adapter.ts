// The driver adapter as the schema engine needs it. The stock one cuts a migration at every semicolon, also
// within the body of a function, and its scratch database is the real one when given a connection string.

import { randomBytes } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** An adapter on `pool` that runs scripts whole and tells `onRefusal` what the database said against one. */
export function createEngineAdapter(pool: pg.Pool, onRefusal: (error: unknown) => void): PrismaPg {
  sendCharsAsUuids(pool)
  const factory = new PrismaPg(pool)
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const connection = await connect()
    readUuidsAsChars(connection)
    connection.executeScript = async (script) => {
      try {
        await connection.underlyingDriver().query(script)
      } catch (error) {
        onRefusal(error)
        throw error
      }
    }
    return connection
  }
  factory.connectToShadowDb = async () => {
    const database = `gantry_scratch_${randomBytes(4).toString('hex')}`
    await pool.query(`create database ${database}`)
    const url = new URL(pool.options.connectionString ?? '')
    url.pathname = `/${database}`
    const scratch = new pg.Pool({ ...pool.options, connectionString: url.href })
    const connection = await createEngineAdapter(scratch, onRefusal).connect()
    connection.dispose = async () => {
      await scratch.end()
      await pool.query(`drop database ${database} with (force)`)
    }
    return connection
  }
  return factory
}

// PostgreSQL's catalogues have columns of the one-byte type "char", which the adapter refuses and the engine
// wants as a character. On its way through the adapter such a column travels as a uuid, which the engine never reads.
const CHAR = 18
const UUID = 2950

function sendCharsAsUuids(pool: pg.Pool): void {
  const query = pool.query.bind(pool) as (...what: unknown[]) => Promise<pg.QueryResult>
  const readable = async (...what: unknown[]) => {
    const result = await query(...what)
    for (const field of result.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = UUID
    return result
  }
  // The adapter only uses the form of query() that returns a promise; pg's overloads name the others too.
  pool.query = readable as typeof pool.query
}

function readUuidsAsChars(connection: Awaited<ReturnType<PrismaPg['connect']>>): void {
  const queryRaw = connection.queryRaw.bind(connection)
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query)
    const { Uuid, Character } = ColumnTypeEnum
    return { ...result, columnTypes: result.columnTypes.map((type) => (type === Uuid ? Character : type)) }
  }
}
