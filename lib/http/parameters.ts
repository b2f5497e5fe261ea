// The parameters of a page's address as its page may use them. Every page reads them here.

import type { QueryParameters } from '../catalogue/listing/parse-filter'

/**
 * What Next hands to a page, with nothing but texts in it. Next collects parameters in a plain object: `?__proto__`
 * becomes its prototype (a list, so that `sort` is found on it), and `?constructor=a` is put beside what every object
 * inherits under that name.
 */
export async function readParameters(given: Promise<Record<string, unknown>>): Promise<QueryParameters> {
  const parameters: QueryParameters = Object.create(null)
  for (const [name, value] of Object.entries(await given)) {
    const texts = [value].flat().filter((text) => typeof text === 'string')
    parameters[name] = texts.length > 1 ? texts : texts[0]
  }
  return parameters
}
