import { getCatalogue, isReady } from '@/lib/store/live-catalogue'

const headers = { 'content-type': 'text/plain', 'cache-control': 'no-store', 'retry-after': '5' }

/** Pages can be answered: the catalogue is in memory. Loads it when nobody has asked for it yet. */
export async function GET() {
  await getCatalogue().catch(() => null)
  return isReady()
    ? new Response('ready\n', { headers })
    : new Response('The catalogue is not loaded yet.\n', { status: 503, headers })
}
