import { CONTRACT_VERSION } from '@/lib/catalogue/contract/contract'
import { TAGS } from '@/lib/catalogue/contract/operation'
import { OPERATIONS } from '@/lib/catalogue/contract/operations'
import { DATA_LICENCE } from '@/lib/catalogue/shown/catalogue-document'
import { paths } from '@/lib/paths'
import { OperationTable } from './operation-table'

type Props = {
  /** Where the reader is: examples can be copied as they stand. */
  origin: string
  questions: readonly { name: string; description: string }[]
}

/** What programs and assistants may ask, with examples, limits and the terms of the data. */
export function ContractText({ origin, questions }: Props) {
  return (
    <>
      <section className="rule prose">
        <h2>In short</h2>
        <p>
          Every page has a form for programs under its own address: put <code>.json</code>, <code>.csv</code>{' '}
          or <code>.md</code> behind it. Nobody needs a key, and scripts of any site may read the answers.{' '}
          <a href={paths.openApi()}>OpenAPI 3.1</a> describes every address and the JSON Schema of each
          answer; this is version {CONTRACT_VERSION} of it.
        </p>
        <pre className="border-l-3 border-line bg-wash p-3 text-small whitespace-pre-wrap wrap-anywhere">
          <code>{`curl ${origin}${paths.toolFile('podman', 'json')}
curl '${origin}${paths.toolsCsv([
            ['category', 'container-engines'],
            ['columns', 'all'],
          ])}'
curl '${origin}${paths.supportFile('json', [['tool', 'kubernetes@1.36']])}'`}</code>
        </pre>
      </section>
      {Object.entries(TAGS).map(([tag, about]) => (
        <section key={tag} className="rule">
          <h2 id={tag}>{HEADINGS[tag] ?? tag}</h2>
          <p className="-mt-2 mb-2 text-small text-soft">{about}</p>
          <OperationTable name={about} operations={OPERATIONS.filter((one) => one.tag === tag)} />
        </section>
      ))}
      <section className="rule">
        <h2 id="assistants">Assistants</h2>
        <div className="prose">
          <p>
            <code>{`${origin}${paths.mcp()}`}</code> speaks the Model Context Protocol over HTTP: that of
            2026-07-28, and that of 2025-11-25 for clients that open a session first. An assistant that is
            given this address can ask:
          </p>
        </div>
        <dl className="terms mt-2">
          {questions.map(({ name, description }) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{description}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-2 max-w-[66ch]">
          Answers are Markdown with numbered sources, the revision of the catalogue and the address of the
          page that says the same. <a href={paths.llmsTxt()}>llms.txt</a> tells language models what there is
          to read.
        </p>
      </section>
      <section className="rule prose">
        <h2 id="limits">Limits</h2>
        <ul>
          <li>
            Each answer carries an ETag. Sent back in <code>If-None-Match</code>, it is answered by 304 until
            something changes. Ask for the whole catalogue rather than for each tool of it.
          </li>
          <li>
            An assistant may ask 60 times a minute from one address; beyond that the answer is 429 and says
            when to come again.
          </li>
          <li>
            An address has at most 8,192 characters and 200 parameters. What means nothing is left out and
            said in <code>dropped</code>, or refused with a sentence where the answer would mislead.
          </li>
        </ul>
      </section>
      <section className="rule prose">
        <h2 id="stability">What stays</h2>
        <p>
          Fields may come at any time; ignore what you do not know. No field goes, and none changes its type,
          without a new major version of the contract. An attribute’s key, an option’s key and a tool’s slug
          are never reused; a slug that changed redirects.
        </p>
      </section>
      <section className="rule prose">
        <h2 id="licence">Licence</h2>
        <p>
          <a href={DATA_LICENCE.url}>{DATA_LICENCE.spdx}</a>. {DATA_LICENCE.note} For spreadsheets and data
          portals the same is said in a <a href={paths.dataPackage()}>Data Package</a> and in{' '}
          <a href={paths.csvMetadata()}>CSV on the Web</a>.
        </p>
      </section>
    </>
  )
}

const HEADINGS: Readonly<Record<string, string>> = {
  tools: 'Tools',
  categories: 'Categories',
  comparisons: 'Comparisons',
  support: 'Support',
  time: 'What happened',
  elsewhere: 'Elsewhere',
  whole: 'All of it',
}
