// A mail server that takes everything and keeps it, for tests of what is mailed.

import { createServer } from 'node:net'

export type Mailbox = { url: string; mails: string[]; close: () => void }

/** Listens on a free port and keeps each mail as it came, headers and all. */
export async function openMailbox(): Promise<Mailbox> {
  const mails: string[] = []
  const server = createServer((socket) => {
    let text = ''
    let inMail = false
    socket.on('error', () => {})
    socket.write('220 mailbox\r\n')
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8')
      for (;;) {
        const end = text.indexOf(inMail ? '\r\n.\r\n' : '\r\n')
        if (end < 0) return
        const line = text.slice(0, end)
        text = text.slice(end + (inMail ? 5 : 2))
        if (inMail) mails.push(line)
        const begins = !inMail && /^DATA/i.test(line)
        socket.write(begins ? '354 go on\r\n' : /^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n')
        inMail = begins
      }
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return { url: `smtp://127.0.0.1:${port}`, mails, close: () => void server.close() }
}
