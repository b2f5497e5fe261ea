import { minute } from '@/components/ui/minute'
import { ScrollX } from '@/components/ui/scroll-x'
import { paths } from '@/lib/paths'

type ProposalTableProps = {
  caption: string
  proposals: readonly {
    slug: string
    name: string
    number: number
    author: string
    comment: string
    createdAt: Date
  }[]
}

/** Proposals that wait, each leading to what it would change. */
export function ProposalTable({ caption, proposals }: ProposalTableProps) {
  return (
    <ScrollX label="Proposals">
      <table className="rows">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Tool</th>
            <th scope="col">Proposed by</th>
            <th scope="col">When (UTC)</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {proposals.map(({ slug, name, number, author, comment, createdAt }) => (
            <tr key={`${slug} ${number}`}>
              <th scope="row">
                <a href={paths.adminProposal(slug, number)}>{name || slug}</a>
              </th>
              <td>{author}</td>
              <td>
                <time dateTime={createdAt.toISOString()}>{minute(createdAt)}</time>
              </td>
              <td>{comment || <span className="text-soft">no comment</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}
