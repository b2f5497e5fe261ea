// A password, or a line, from whoever runs a command: typed unseen at a terminal, or the first line of standard input.

import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** The password, without its line end. */
export async function readPassword(): Promise<string> {
  const { stdin, stdout } = process
  if (!stdin.isTTY) {
    const chunks: Buffer[] = []
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
    return (Buffer.concat(chunks).toString('utf8').split('\n')[0] ?? '').replace(/\r$/, '')
  }
  stdout.write('Password: ')
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const prompt = createInterface({ input: stdin, output: unseen, terminal: true })
  try {
    return await new Promise<string>((resolve) => prompt.question('', resolve))
  } finally {
    prompt.close()
    stdout.write('\n')
  }
}

/** A line typed at a terminal, as everybody sees it. */
export async function readLine(question: string): Promise<string> {
  const prompt = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await new Promise<string>((resolve) => prompt.question(question, resolve))).trim()
  } finally {
    prompt.close()
  }
}
