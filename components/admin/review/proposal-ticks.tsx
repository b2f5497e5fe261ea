import { paths } from '@/lib/paths'
import type { KeeperProposal } from '@/lib/store/review/keeper-queue'

type ProposalTicksProps = {
  proposals: readonly KeeperProposal[]
  isTicked: (mark: string) => boolean
  /** False where the viewer decides nothing here. */
  decides: boolean
}

/** What a proposal is ticked by. */
export const markOf = ({ slug, number }: Pick<KeeperProposal, 'slug' | 'number'>) => `${slug} ${number}`

/** Proposals with what each would change in a line, why, and a box to tick. */
export function ProposalTicks({ proposals, isTicked, decides }: ProposalTicksProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {proposals.map((proposal) => {
        const { slug, number, name, change, conflicts, reason } = proposal
        const mark = markOf(proposal)
        const id = `proposal-${slug}-${number}`
        return (
          <li key={mark} className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-1 py-2">
            {decides && conflicts.length === 0 ? (
              <input
                type="checkbox"
                name="take[]"
                value={mark}
                id={id}
                defaultChecked={isTicked(mark)}
                aria-describedby={`${id}-why`}
                className="mt-1 size-5"
              />
            ) : (
              <span />
            )}
            <div className="grid gap-x-6 desk:grid-cols-[13rem_minmax(0,1fr)_auto]">
              <label htmlFor={id} className="font-semibold">
                {name}
              </label>
              <p className="wrap-anywhere">
                {change}
                {conflicts.length > 0 && (
                  <strong className="block text-no">
                    Changed by somebody since: {conflicts.join(', ')}. Open it to choose.
                  </strong>
                )}
                <span id={`${id}-why`} className="block text-small text-soft">
                  {reason}
                </span>
              </p>
              <a href={paths.adminProposal(slug, number)} aria-label={`Open the proposal for ${name}`}>
                Open
              </a>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
