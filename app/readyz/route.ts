import { OWN_ANSWER_HEADER } from '@/lib/http/form-answer'
import { getCatalogue, getFault, isReady } from '@/lib/store/readers/live-catalogue'

const headers = { 'content-type': 'text/plain', 'cache-control': 'no-store' }

/** Everything can be answered; else what is away. Loads the catalogue when nobody has asked for it yet. */
export async function GET() {
  await getCatalogue().catch(() => null)
  const fault = getFault()
  if (isReady() && fault === null) return new Response('ready\n', { headers })
  const pages = isReady()
    ? 'Pages are answered from memory; signing in, saving and histories are not.'
    : 'No page can be answered: the catalogue is not loaded yet.'
  return new Response(`${fault ?? 'Not ready.'}\n${pages}\n`, {
    status: 503,
    headers: { ...headers, 'retry-after': '5', [OWN_ANSWER_HEADER]: '1' },
  })
}
