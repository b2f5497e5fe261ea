// Holds the arrows of the README: imports point one way, lib/catalogue is pure, no file outgrows 250 lines.
// Every message names the right home for the code. Cycles and barrels are Biome's to find.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { placeOfRoom, ROOMS } from './rooms.mjs'

const LONGEST_FILE = 250
const SOURCE = /\.(tsx?|mjs)$/
const FOLDERS = ['app', 'components', 'lib', 'scripts', 'tests']

/**
 * The first rule whose `from` a file lies in decides; `to` lists what it may import of ours.
 * `type` imports are erased before anything runs, so they may also point to `types`.
 * @type {{ from: string, to: string[], types?: string[], why: string }[]}
 */
const ARROWS = [
  {
    from: 'components/ui/',
    to: ['components/ui/'],
    why: 'components/ui knows no word of the domain: pass what it shows as props, or move the component to components/.',
  },
  {
    from: 'components/',
    // The table of rights is a constant: a form leaves out what its reader may not do.
    to: [
      'components/',
      'lib/catalogue/',
      'lib/rights/rights.ts',
      'lib/editing/form/',
      'lib/editing/import/problem-words.ts',
      'lib/paths.ts',
      'lib/site-url.ts',
    ],
    // Types say what is drawn, and are gone before anything runs.
    types: ['lib/editing/', 'lib/store/', 'lib/http/', 'lib/static-site/'],
    why: 'Components draw from props and never fetch: read in app/ and pass it down, or move the rule to lib/catalogue.',
  },
  {
    from: 'lib/catalogue/',
    to: ['lib/catalogue/', 'lib/paths.ts', 'lib/text-order.ts'],
    types: ['generated/'],
    why: 'lib/catalogue is pure: what reads files belongs to lib/editing, what asks the database to lib/store.',
  },
  {
    from: 'lib/editing/',
    to: [
      'lib/editing/',
      'lib/catalogue/',
      'lib/paths.ts',
      'lib/site-url.ts',
      'lib/text-order.ts',
      // How it starts the process that reads a file.
      'lib/process/own-process.mjs',
    ],
    why: 'lib/editing works on documents: what asks the database belongs to lib/store, which may call it.',
  },
  {
    from: 'lib/db/',
    to: ['lib/db/', 'generated/'],
    why: 'lib/db only connects: what knows tools and facts belongs to lib/store.',
  },
  {
    from: 'lib/process/',
    to: ['lib/process/'],
    why: 'lib/process runs before anything is built: what the pages need belongs to another folder of lib.',
  },
  {
    from: 'lib/paths.ts',
    to: ['lib/text-order.ts'],
    why: 'lib/paths.ts is imported from everywhere and imports nothing but the order of texts.',
  },
  {
    from: 'lib/',
    to: ['lib/', 'generated/'],
    why: 'Nothing in lib imports from app/ or components/: move what both need to lib/catalogue.',
  },
  {
    from: 'app/',
    to: ['app/', 'components/', 'lib/catalogue/', 'lib/editing/', 'lib/store/', 'lib/'],
    why: 'app/ reads the request and asks lib/store; rows, connections and files are not its business.',
  },
]
/** What each folder must not import even so. @type {{ from: string, not: RegExp, why: string }[]} */
const EXCEPTIONS = [
  {
    from: 'app/',
    // Of lib/process a page needs the header in which the server hands it the address, and that address as Markdown.
    not: /^(lib\/db\/|lib\/process\/(?!request-path|markdown-address)|generated\/)/,
    why: 'Only lib/store talks to the database: add a function there that returns a shape of the catalogue.',
  },
  {
    from: 'lib/catalogue/',
    not: /^(node:|next($|\/)|react($|\/|-dom)|pg$|@prisma\/|server-only$)/,
    why: 'lib/catalogue does no I/O and knows no framework: take the value as an argument.',
  },
  {
    from: 'components/',
    not: /^(node:|pg$|@prisma\/|next\/(headers|navigation))/,
    why: 'Components do not read the request or the disk: the page does, and passes it down.',
  },
]
/** An import or a re-export, over several lines too; the group is what it names. */
const IMPORT = /(?:^(?:import|export)\b[^'"]*?\bfrom|^import|\bimport\()\s*['"]([^'"]+)['"]/gm
const CLOCK = /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(|\bMath\.random\(|\bprocess\.(env|cwd)/

/**
 * Lists what is wrong with one file, each as `line message`.
 * @param {string} path relative to the project, with `/`
 * @param {string} text
 */
function checkFile(path, text) {
  const clocks = path.startsWith('lib/catalogue/') ? text.split('\n') : []
  const faults = [
    ...[...text.matchAll(IMPORT)].flatMap((found) => {
      const line = text.slice(0, found.index + found[0].length).split('\n').length
      const isType = /import type\b[^'"]*$/.test(found[0].slice(0, found[0].lastIndexOf('from')))
      return importFaults(path, found[1] ?? '', isType).map((why) => `${line} ${why}`)
    }),
    ...clocks.flatMap((line, index) =>
      CLOCK.test(line.replace(/\/\/.*|^\s*\*.*/, ''))
        ? [`${index + 1} lib/catalogue has no clock, no chance and no environment: pass the value in.`]
        : [],
    ),
  ]
  const length = text.trimEnd().split('\n').length
  if (length > LONGEST_FILE)
    faults.push(`1 ${length} lines; above ${LONGEST_FILE} a file holds two things: split it.`)
  return faults
}

/** @param {string} path @param {string} specifier @param {boolean} isType */
function importFaults(path, specifier, isType) {
  const target = resolve(path, specifier)
  const faults = EXCEPTIONS.filter(({ from, not }) => !isType && path.startsWith(from) && not.test(target))
  const arrow = ARROWS.find(({ from }) => path.startsWith(from))
  const ours = /^(app|components|lib|generated|tests|scripts)\//.test(target)
  const allowed = [...(arrow?.to ?? []), ...(isType ? (arrow?.types ?? []) : [])]
  const upward = arrow !== undefined && ours && !allowed.some((to) => `${target}.ts`.startsWith(to))
  const [own, other] = [placeOfRoom(path), placeOfRoom(target)]
  const isLoop = own !== -1 && ours && other > own
  const above = isLoop
    ? [
        `${ROOMS[other]?.[0]} comes after ${ROOMS[own]?.[0]} in scripts/rooms.mjs: move what both need to a room before.`,
      ]
    : []
  const whys = [...above, ...faults.map(({ why }) => why), ...(upward ? [arrow.why] : [])]
  return [...new Set(whys)].map((why) => `imports ${target}. ${why}`)
}

/** @param {string} path @param {string} specifier */
function resolve(path, specifier) {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier
}

/** @param {string} root @param {string} folder @returns {string[]} */
function filesUnder(root, folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`
    return statSync(join(root, path)).isDirectory() ? filesUnder(root, path) : SOURCE.test(name) ? [path] : []
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  const files = FOLDERS.flatMap((folder) => filesUnder(root, folder))
  const faults = files.flatMap((path) =>
    checkFile(path, readFileSync(join(root, path), 'utf8')).map((fault) => `${path}:${fault}`),
  )
  for (const fault of faults) console.log(fault)
  console.log(faults.length === 0 ? `${files.length} files keep the arrows` : `${faults.length} faults`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
