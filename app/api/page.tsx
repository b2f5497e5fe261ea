import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { ContractText } from '@/components/contract/contract-text'
import { QUESTIONS } from '@/lib/assistant/mcp-server'
import { ownOrigin } from '@/lib/auth/origin'
import { drawn } from '@/lib/http/drawn'
import { paths } from '@/lib/paths'

export const metadata: Metadata = {
  title: 'For programs and assistants',
  description:
    'Every address of Gantry that answers programs, with examples, limits and the licence of the data.',
  alternates: { canonical: paths.api(), types: { 'application/json': paths.openApi() } },
}

export default async function ApiPage() {
  const origin = ownOrigin(await headers())
  return drawn(
    <div className="stack">
      <header>
        <h1>For programs and assistants</h1>
        <p className="text-lead">
          What the pages say can be taken elsewhere: into a spreadsheet, a script, a data portal, a
          conversation. Every fact comes with its sources.
        </p>
      </header>
      <ContractText origin={origin} questions={QUESTIONS} />
    </div>,
  )
}
