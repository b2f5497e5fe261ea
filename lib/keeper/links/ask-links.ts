// Asks for many addresses, kindly: of one host one at a time with a pause between, and none any more once it asks to be
// left alone; a few hosts at once.

import type { Asked } from './ask-link'

export type Kindness = {
  /** Milliseconds between two requests to one host. */
  pause: number
  /** How many hosts are asked at once. */
  hostsAtOnce: number
}

type Work = Kindness & {
  ask: (url: string) => Promise<Asked>
  /** Told of each answer as it comes. */
  onAnswer: (url: string, asked: Asked) => Promise<void>
}

/** Asks for each address; gives back those left for another day because their host asked for peace. */
export async function askLinks(
  urls: readonly string[],
  { pause, hostsAtOnce, ask, onAnswer }: Work,
): Promise<string[]> {
  const left: string[] = []
  const byHost = new Map<string, string[]>()
  for (const url of urls) byHost.set(hostOf(url), [...(byHost.get(hostOf(url)) ?? []), url])
  const hosts = [...byHost.values()]
  const askNext = async (): Promise<void> => {
    for (let own = hosts.shift(); own !== undefined; own = hosts.shift()) left.push(...(await askHost(own)))
  }
  const askHost = async (own: readonly string[]): Promise<string[]> => {
    for (const [index, url] of own.entries()) {
      if (index > 0) await new Promise((resolve) => setTimeout(resolve, pause))
      const asked = await ask(url)
      await onAnswer(url, asked)
      if (asked.waitSeconds !== null) return own.slice(index + 1)
    }
    return []
  }
  await Promise.all(Array.from({ length: hostsAtOnce }, askNext))
  return left
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : '')
