import type { Metadata } from 'next'
import { Method } from '@/components/choosing/method'
import { drawn } from '@/lib/http/drawn'
import { paths } from '@/lib/paths'

export const metadata: Metadata = {
  title: 'How the help to choose works',
  description:
    'Must-haves, what matters, fixed value scales, unknown facts as ranges, and the share of weightings in which a tool comes first.',
  alternates: { canonical: paths.chooseMethod() },
}

export default function ChooseMethodPage() {
  return drawn(
    <div className="stack">
      <header>
        <p className="text-small text-soft">
          <a className="text-inherit" href={paths.choose()}>
            Help me choose
          </a>
        </p>
        <h1>How the help to choose works</h1>
        <p className="text-lead">
          People rule out first and weigh late. So does this: what you must have, then what matters, then how
          sure one can be of the answer.
        </p>
      </header>
      <Method />
    </div>,
  )
}
