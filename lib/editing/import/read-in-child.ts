// readImport in a process of its own, so that a hostile file can cost that process and no other: memory, time and
// what it may answer are limited, and its end becomes a sentence. Needs the project's folder as working directory.

import { spawn } from 'node:child_process'
import type { Vocabulary } from '../../catalogue/document/vocabulary'
import { ownProcess } from '../../process/own-process.mjs'
import { LONGEST_MS, MAX_BYTES, MAX_RESULT_BYTES, QUIET_MS, QUIET_STARTS, START_MS } from './import-limits'
import { type ImportFormat, type ImportReading, type KnownTool, refuseReading } from './import-reading'
import type { Coded } from './problem-words'

const MEMORY_MB = 768
/** How many readings go on at once; the others wait their turn. */
const AT_ONCE = 2

export type ImportRequest = {
  bytes: Uint8Array
  format: ImportFormat | 'auto'
  fileName?: string
  vocabulary: Vocabulary
  known?: readonly KnownTool[]
  /** The day (YYYY-MM-DD) derived statuses are told for. */
  today: string
  signal?: AbortSignal
}

/** Reads an import in a child process; whatever the file does, the answer is a reading, never a throw. */
export async function readInChild(request: ImportRequest): Promise<ImportReading> {
  const { bytes, format } = request
  const guess = format === 'auto' ? 'yaml' : format
  if (bytes.length > MAX_BYTES)
    return refuseReading(guess, 1, { code: 'too-many-bytes', detail: { bytes: bytes.length } })
  await takeTurn()
  try {
    const answer = await runChild(request)
    return 'text' in answer
      ? (JSON.parse(answer.text) as ImportReading) // written by import-child.ts
      : refuseReading(guess, 1, answer.refusal)
  } finally {
    giveTurn()
  }
}

type End = 'given-up' | 'goes-on-too-slowly' | 'takes-too-long' | 'comes-to-too-much' | 'reader-not-started'

function runChild({ bytes, signal, ...head }: ImportRequest): Promise<{ text: string } | { refusal: Coded }> {
  const limits = [`--max-old-space-size=${MEMORY_MB}`]
  const child = spawn(process.execPath, [...limits, ...ownProcess('import-child')], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Nothing of ours is for the child: no address of a database, no secret.
    env: { PATH: process.env.PATH, TMPDIR: process.env.TMPDIR, NODE_ENV: 'production' },
  })
  return new Promise((resolve) => {
    const pieces: Buffer[] = []
    let size = 0
    let said = ''
    const started = Date.now()
    let quiet = 0
    let watch = setTimeout(() => end('reader-not-started'), START_MS)
    let longest: NodeJS.Timeout | undefined
    let refusal: Coded | null = null
    const end = (code: End) => {
      refusal ??= { code }
      child.kill('SIGKILL')
    }
    const abort = () => end('given-up')
    signal?.addEventListener('abort', abort, { once: true })
    if (signal?.aborted) abort()

    child.stderr.on('data', (piece: Buffer) => {
      clearTimeout(watch)
      quiet ||= Math.max(QUIET_MS, QUIET_STARTS * (Date.now() - started))
      watch = setTimeout(() => end('goes-on-too-slowly'), quiet)
      longest ??= setTimeout(() => end('takes-too-long'), LONGEST_MS)
      if (said.length < 4000) said += piece.toString('latin1')
    })
    child.stdout.on('data', (piece: Buffer) => {
      clearTimeout(watch)
      size += piece.length
      if (size > MAX_RESULT_BYTES) end('comes-to-too-much')
      else pieces.push(piece)
    })
    // A child that has ended early breaks the pipe; its end says why.
    child.stdin.on('error', () => {})
    child.once('error', () => end('reader-not-started'))
    child.once('close', (code) => {
      clearTimeout(watch)
      clearTimeout(longest)
      signal?.removeEventListener('abort', abort)
      if (refusal === null && code === 0) return resolve({ text: Buffer.concat(pieces).toString('utf8') })
      const memory = /heap out of memory|allocation failed/i.test(said)
      resolve({ refusal: refusal ?? { code: memory ? 'out-of-memory' : 'unreadable' } })
    })
    child.stdin.write(`${JSON.stringify(head)}\n`)
    child.stdin.end(bytes)
  })
}

let going = 0
const waiting: (() => void)[] = []

async function takeTurn(): Promise<void> {
  if (going >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else going += 1
}

function giveTurn(): void {
  const next = waiting.shift()
  if (next) next()
  else going -= 1
}
