// Prisma Client beside hand-written SQL, on one pool: for whatever writes. Pages only read, through pool.ts.

import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { PrismaClient } from '../../generated/prisma/client'
import { createPool } from './pool'

export type Database = { pool: pg.Pool; prisma: PrismaClient; close: () => Promise<void> }

/** Opens a database for writing, on a patient pool of its own or on a given one, which stays open when it is closed. */
export function openDatabase(where: string | pg.Pool): Database {
  const pool = typeof where === 'string' ? createPool(where, { isPatient: true }) : where
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const close = async () => {
    await prisma.$disconnect()
    if (typeof where === 'string') await pool.end()
  }
  return { pool, prisma, close }
}
