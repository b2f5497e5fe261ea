import { ownOrigin } from '@/lib/auth/origin'
import { llmsTxt } from '@/lib/catalogue/contract/llms-txt'
import { machineResponse } from '@/lib/http/machine-response'
import { paths } from '@/lib/paths'
import { markdownOfPage } from '@/lib/process/markdown-address.mjs'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

/** What there is to read, for language models. */
export async function GET(request: Request) {
  const catalogue = await getCatalogue()
  const origin = ownOrigin(request.headers)
  return machineResponse(request, {
    type: 'text/plain; charset=utf-8',
    revision: catalogue.revision,
    today: catalogue.today,
    variant: origin + paths.llmsTxt(),
    body: () =>
      llmsTxt(catalogue, { absolute: (path) => new URL(path, origin).href, markdownOf: markdownOfPage }),
  })
}
