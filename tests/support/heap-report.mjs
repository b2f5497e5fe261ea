// Loaded into a server under test before its own code: answers the message `heap` with the bytes that are still in use
// after everything unused was thrown away. What the system says of a process holds garbage too, and varies by 60 MB.
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')

process.on('message', async (message) => {
  if (message !== 'heap') return
  // What only weak references and finished streams hold goes in several turns.
  for (let turn = 0; turn < 8; turn++) {
    collect()
    await setTimeout(250)
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  process.send?.({ heap: heapUsed + arrayBuffers })
})
