// The fault that `npm run mutate` plants: text of one file replaced while Vitest reads it, the file left as it is.

import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../../', import.meta.url))

/** Plugins for Vite: one that plants the fault of GANTRY_PLANTED_FAULT (JSON of file, find and replace), or none. */
export function plantedFault() {
  const planted = process.env.GANTRY_PLANTED_FAULT
  if (!planted) return []
  const fault: { file: string; find: string; replace: string } = JSON.parse(planted)
  return [
    {
      name: 'planted-fault',
      enforce: 'pre' as const,
      transform(code: string, id: string) {
        if (id.split('?')[0] !== `${project}${fault.file}`) return null
        return code.replace(fault.find, () => fault.replace)
      },
    },
  ]
}
