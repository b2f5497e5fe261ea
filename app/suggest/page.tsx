import { SuggestionForm } from '@/components/site/suggestion-form'
import { getToolNamed } from '@/lib/catalogue/search/near-names'
import { readParameters } from '@/lib/http/parameters'
import { paths } from '@/lib/paths'
import { ANYONE, getSubmission } from '@/lib/store/forms/form-submissions'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

export const metadata = { title: 'Suggest a correction', robots: { index: false } }

/** The form for readers without an account; `?tool=` names what they were reading or missed, `?attribute=` which of its facts. */
export default async function SuggestPage({ searchParams }: PageProps<'/suggest'>) {
  const { tool, attribute, submission } = await readParameters(searchParams)
  const catalogue = await getCatalogue()
  const key = [submission].flat()[0]
  const kept = await getSubmission(key, { ownerId: ANYONE, path: paths.suggest() })
  const slugs = [tool ?? []].flat().slice(0, 6)
  const names = slugs.flatMap((slug) => getToolNamed(catalogue, slug)?.name ?? slug.slice(0, 120))
  return (
    <div className="stack">
      <h1>Suggest a correction</h1>
      <p className="text-lead">
        Something is wrong, out of date or missing, or a tool should be listed? Tell the editors, with a page
        where it can be read. No account is needed, and a private link shows you what became of it.
      </p>
      <SuggestionForm
        about={names.join(', ').slice(0, 120)}
        attribute={[attribute].flat()[0] ?? ''}
        vocabulary={catalogue.vocabulary}
        values={kept?.values}
        errors={kept?.errors}
      />
    </div>
  )
}
