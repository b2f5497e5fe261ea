// The living tool of a category whose latest release is the newest, as the file of the listing tells it.

import { baseUrl } from './browser'
import { ask } from './requests'

type Listed = { name: string; status: string; latestRelease: { date: string } | null }

const dayOf = ({ latestRelease }: Listed) => latestRelease?.date ?? ''

export async function newestTool(category: string): Promise<string | undefined> {
  const { tools } = JSON.parse((await ask(`${baseUrl()}/tools.json?category=${category}`)).text)
  const living = (tools as Listed[]).filter(({ status }) => status === 'active')
  return living.toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : -1))[0]?.name
}
