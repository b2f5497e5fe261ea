// A site whose way to the database breaks as a test says, with an editor signed in: what its pages answer meanwhile.

import { closeStore } from '@/lib/store/readers/live-catalogue'
import { useDatabase } from './accounts'
import { type FaultFront, openFaultFront } from './fault-front'
import { holding, type OwnSite, startOwnSite } from './own-site'
import { fillIn } from './press-tool-form'
import { askAs, type SignedIn, sendForm, signInOn } from './signed-in'

export type Told = {
  path: string
  status: number
  retryAfter: string | null
  policy: string
  text: string
  /** Milliseconds. */
  took: number
}

export type FaultySite = Asked & {
  site: OwnSite
  front: FaultFront
  ada: SignedIn
  stop: () => Promise<void>
}

type Asked = {
  get: (path: string, cookie?: string) => Promise<Told>
  /** Sends the form of a tool with another summary, which its page showed before. */
  prepare: (slug: string, summary: string) => Promise<() => Promise<Told>>
}

/** Asks a site in the name of an editor, and takes the time. */
export function askSite(baseUrl: string, ada: SignedIn): Asked {
  const tell = async (path: string, answer: () => Promise<Response>): Promise<Told> => {
    const began = Date.now()
    const response = await answer()
    const text = await response.text()
    const { status, headers } = response
    const [retryAfter, policy] = [headers.get('retry-after'), headers.get('content-security-policy') ?? '']
    return { path, status, retryAfter, policy, text, took: Date.now() - began }
  }
  return {
    get: (path, cookie) => tell(path, () => askAs(`${baseUrl}${path}`, cookie)),
    prepare: async (slug, summary) => {
      const fields = await fillIn(ada.viewer, slug, 'publish', { typed: { summary } })
      const path = `/admin/tools/${slug}/save`
      return () => tell(path, () => sendForm(`${baseUrl}${path}`, fields, ada.cookie))
    },
  }
}

/** Serves a catalogue by way of a front, to which the tests themselves do not go. */
export async function useFaultySite(...filling: Parameters<typeof holding>): Promise<FaultySite> {
  const fronts: FaultFront[] = []
  const site = await startOwnSite(holding(...filling), async (url) => {
    const front = await openFaultFront(url)
    fronts.push(front)
    return front.url
  })
  const [front] = fronts
  if (front === undefined) throw new Error('The site was started without its front.')
  useDatabase(site.databaseUrl)
  const ada = await signInOn(site.baseUrl, 'Ada', 'admin')
  const stop = async () => {
    await front.set('none')
    await closeStore()
    await site.stop()
    await front.close()
  }
  return { ...askSite(site.baseUrl, ada), site, front, ada, stop }
}
