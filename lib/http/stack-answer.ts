// Files of a stack: /support.ics, .atom and .json read the same address and answer alike.

import { ownOrigin } from '../auth/origin'
import type { Catalogue } from '../catalogue/catalogue'
import { toParameters } from '../catalogue/listing/parse-filter'
import { parseStack, type StackPart, stackPairs } from '../catalogue/support/stack-query'
import { paths } from '../paths'
import { getCatalogue } from '../store/readers/live-catalogue'
import { machineResponse } from './machine-response'
import { refuseFile } from './refuse-file'

/** What a file is written from. `page`: its page's address, absolute; `absolute`: any path as an address of this site. */
export type StackFile = {
  catalogue: Catalogue
  parts: readonly StackPart[]
  page: string
  absolute: (path: string) => string
}

/** The file of the stack that a request asks for. An address of which a part means nothing is refused: a calendar that lacks it would say that all is well. */
export async function answerStack(
  request: Request,
  format: 'ics' | 'atom' | 'json',
  type: string,
  write: (file: StackFile) => string,
): Promise<Response> {
  const catalogue = await getCatalogue()
  const { parts, dropped } = parseStack(catalogue, toParameters(new URL(request.url).searchParams))
  if (dropped.length > 0) return refuseFile(dropped.join('\n'), 404)
  if (parts.length === 0)
    return refuseFile('Name what you run: ?tool=kubernetes@1.36&tool=containerd@2.3.', 400)
  const origin = ownOrigin(request.headers)
  const absolute = (path: string) => new URL(path, origin).href
  const query = stackPairs(parts)
  return machineResponse(request, {
    type: `${type}; charset=utf-8`,
    revision: catalogue.revision,
    today: catalogue.today,
    variant: origin + paths.supportFile(format, query),
    body: () => write({ catalogue, parts, page: absolute(paths.support(query)), absolute }),
  })
}
