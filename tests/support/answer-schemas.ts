// Holds answers to the shapes of the contract, and to nothing else: a field that is not described is a fault as well.

import { Ajv2020 } from 'ajv/dist/2020.js'
import { toJsonSchemas } from '@/lib/catalogue/contract/json-schemas'

const ajv = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  formats: {
    date: /^\d{4}-\d{2}-\d{2}$/,
    'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
    uri: (text: string) => URL.canParse(text),
  },
})
for (const [id, schema] of Object.entries(toJsonSchemas((id) => `contract:${id}`, true)))
  ajv.addSchema({ ...schema, $id: `contract:${id}` })

/** What is wrong with an answer that ought to have a shape: `/tools/0/status must be equal to …`; at most ten faults. */
export function faultsOf(shape: string, answer: unknown): string[] {
  if (ajv.validate(`contract:${shape}`, answer)) return []
  return (ajv.errors ?? [])
    .slice(0, 10)
    .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`)
}
