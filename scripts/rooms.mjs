// The rooms of the house from the ground up: what is in each, and the one rule between them: a room imports from those
// named before it, and from no other. scripts/check-arrows.mjs holds it, README shows it.

/** @type {readonly (readonly [folder: string, what: string])[]} */
export const ROOMS = [
  ['lib/process/', 'start, stop, the HTTP server around Next; runs before anything is built'],
  ['lib/', 'every internal address (`paths.ts`), the address of the site, the order of texts'],
  ['lib/catalogue/document/', 'what a tool, a claim and the vocabulary are: schemas, words, dates, fields'],
  ['lib/catalogue/', 'the published catalogue as one value. Here and below: no I/O, no clock'],
  ['lib/catalogue/shown/', 'values, marks, sources and relations as readers see them'],
  ['lib/catalogue/search/', 'finding tools by what a person types: names, texts, what a query asks for'],
  ['lib/catalogue/check/', 'what a document, the vocabulary and the whole catalogue must hold'],
  ['lib/catalogue/listing/', 'filter, facets and their counts, the listing and its exports'],
  ['lib/catalogue/gaps/', 'what is unknown, unsourced or stale'],
  ['lib/catalogue/moving/', 'guides from one tool to another'],
  ['lib/catalogue/comparison/', 'tools side by side: rows, sentences, addresses, exports'],
  ['lib/catalogue/choosing/', 'must-haves, what matters, and how often each tool comes first'],
  ['lib/catalogue/matrix/', 'a category as a table: columns, order of rows, exports'],
  ['lib/catalogue/news/', 'what happened to tools, by kind and category'],
  ['lib/catalogue/time/', 'the field as of an earlier day, and what changed between two'],
  ['lib/catalogue/support/', 'until when a stack gets fixes, what to move to, and its turns by day'],
  ['lib/catalogue/following/', 'changes by type, and which of them a question is followed by'],
  ['lib/catalogue/fitting/', 'which versions of which tools work with each other, as published'],
  ['lib/catalogue/glossary/', 'every word defined, with the tools that have it'],
  ['lib/catalogue/pictures/', 'what pictures draw: the map, lives on a scale of time, relations as a tree'],
  ['lib/catalogue/tool/', 'one tool as its page tells it'],
  [
    'lib/catalogue/contract/',
    'what addresses for programs promise: JSON Schemas, OpenAPI, descriptions of the data',
  ],
  ['lib/assistant/', 'what an assistant can ask: the tools of the MCP server'],
  ['lib/editing/merge/', 'differences, three-way merge, conflicts'],
  ['lib/editing/files/', 'the curated YAML files and their JSON Schemas'],
  ['lib/editing/form/', 'documents as form fields and back'],
  ['lib/editing/import/', 'files of many kinds, read, examined and planned'],
  ['lib/editing/export/', 'zip, JSON, YAML and feeds out'],
  ['lib/static-site/', 'every page as a file, with a search that needs no server'],
  [
    'lib/keeper/reading/',
    'what machines publish of tools, format by format: feeds, tags, support, advisories, licences',
  ],
  ['lib/keeper/disagreements/', 'where the catalogue and what others publish disagree, and why'],
  ['lib/keeper/links/', 'whether the addresses that the catalogue cites still answer'],
  ['lib/keeper/', 'what was read of a tool held against its document, and what is proposed of it'],
  ['lib/keeper/files/', 'what is proposed, written into the curated files where it belongs'],
  [
    'lib/keeper/fetching/',
    'what is asked and answered: the net, a folder, a mirror. The web process never imports it',
  ],
  ['lib/rights/', 'who may do what: the one table'],
  ['lib/db/', 'connections and migrations'],
  ['lib/secrets/', 'signatures, tokens, passwords'],
  ['lib/store/', 'transactions. Here and below: the rooms that talk to PostgreSQL'],
  ['lib/store/forms/', 'forms that were sent: each once, none lost'],
  ['lib/store/people/', 'accounts, invitations, the audit log'],
  ['lib/store/claims/', 'the ledger of claims'],
  ['lib/store/readers/', 'the catalogue in memory: loaded, changed, swapped'],
  ['lib/store/revisions/', 'what was said when, by whom'],
  ['lib/store/tools/', 'opening, saving, drafting and withdrawing a tool'],
  ['lib/store/vocabulary/', 'words, added, changed and merged'],
  ['lib/store/imports/', 'imports planned, applied, undone; the seed'],
  ['lib/store/batch/', 'many tools published, withdrawn or moved at once'],
  ['lib/store/review/', 'proposals and suggestions, decided'],
  ['lib/store/keeper/', 'what the keeper found, kept and proposed: its account, its lock, its proposals'],
  ['lib/store/backup/', 'everything in one file, and back; when, where to, and how it stands'],
  ['lib/store/observing/', 'what metrics read of the catalogue, the pool and the queue'],
  ['lib/doctor/', 'whether the machine, the settings and the database are well, and what to do'],
  ['lib/auth/', 'accounts and sessions'],
  ['lib/http/', 'requests read, answers written, every form that changes something'],
  ['components/ui/', 'fields, buttons, notices: no word of the domain'],
  ['components/live/', 'what runs in the browser of an editor'],
  ['components/reader/', 'what runs in the browser of every reader: the one script of public pages'],
  ['components/facts/', 'a value with its mark and its sources'],
  ['components/history/', 'revisions and what differs'],
  ['components/site/', 'the frame around pages, home, suggestions'],
  ['components/ticks/', 'tools ticked to be compared'],
  ['components/time/', 'earlier days, and what changed between two'],
  ['components/listing/', 'the listing and its filters'],
  ['components/moving/', 'guides from one tool to another'],
  [
    'components/pictures/',
    'the map, lifelines, relations: drawn on the server, each with its words beside it',
  ],
  ['components/comparison/', 'the comparison'],
  ['components/choosing/', 'help to choose within a category'],
  ['components/category/', 'categories and their matrix'],
  ['components/ledger/', 'claims held against what happened'],
  ['components/gaps/', 'the public to-do list'],
  ['components/news/', 'the news'],
  ['components/support/', 'until when a stack gets fixes'],
  ['components/fitting/', 'what works with what'],
  ['components/glossary/', 'the glossary'],
  ['components/contract/', 'what programs may ask, told to people'],
  ['components/tool/', 'the page of a tool'],
  ['components/admin/', 'the editors’ pages'],
  ['app/', 'pages and routes: read the request, decide nothing'],
]

/** The place in ROOMS of the room that a path lies in, the longest that fits; -1 for none. @param {string} path */
export function placeOfRoom(path) {
  let place = -1
  for (const [at, [folder]] of ROOMS.entries())
    if (path.startsWith(folder) && (place === -1 || folder.length > (ROOMS[place]?.[0].length ?? 0)))
      place = at
  return place
}

/** The rooms as README lists them. */
export const roomsTable = () =>
  [
    '| room | what is in it |',
    '|---|---|',
    ...ROOMS.map(([folder, what]) => `| \`${folder}\` | ${what} |`),
  ].join('\n')
