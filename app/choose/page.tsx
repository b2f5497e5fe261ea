import type { Metadata } from 'next'
import { ChooseIndex } from '@/components/choosing/choose-index'
import { findChoosable } from '@/lib/catalogue/choosing/choosable'
import { drawn } from '@/lib/http/drawn'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

export const metadata: Metadata = {
  title: 'Help me choose',
  description:
    'Say what a container tool must have and what matters to you: what is out and by which fact, what is left, and what could change it.',
  alternates: { canonical: paths.choose() },
}

export default async function ChoosePage() {
  const catalogue = await getCatalogue()
  return drawn(
    <div className="stack">
      <header>
        <h1>Help me choose</h1>
        <p className="text-lead">
          Say what you must have and what matters to you. You see which tools are out and by which fact, which
          are left and how often each comes first, and which unknown fact could change that. No stars, no
          total score.
        </p>
        <p className="mt-2 text-small">
          <a href={paths.chooseMethod()}>How the answer is found</a>
        </p>
      </header>
      <section className="rule">
        <h2>What do you need?</h2>
        <ChooseIndex choosable={findChoosable(catalogue)} />
      </section>
    </div>,
  )
}
