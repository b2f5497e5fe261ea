import type { Metadata } from 'next'
import { permanentRedirect, redirect } from 'next/navigation'
import { Answer } from '@/components/choosing/answer'
import { WishForm } from '@/components/choosing/wish-form'
import { NothingFound } from '@/components/listing/nothing-found'
import { readWishes } from '@/lib/catalogue/choosing/ask'
import { chooseTools } from '@/lib/catalogue/choosing/choice'
import { chooseTitle } from '@/lib/catalogue/choosing/choice-words'
import { isEmptyWish } from '@/lib/catalogue/choosing/wishes'
import { getCategoryNamed } from '@/lib/catalogue/search/near-names'
import { wantedName } from '@/lib/catalogue/search/wanted-name'
import { decodeSegment } from '@/lib/http/decode-segment'
import { drawn } from '@/lib/http/drawn'
import { readParameters } from '@/lib/http/parameters'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { getCatalogue } from '@/lib/store/readers/live-catalogue'

type Props = PageProps<'/choose/[slug]'>

async function readAsked({ params, searchParams }: Props) {
  const [catalogue, { slug }, parameters] = await Promise.all([
    getCatalogue(),
    params,
    readParameters(searchParams),
  ])
  return { catalogue, slug, parameters, category: getCategoryNamed(catalogue, decodeSegment(slug)) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { catalogue, category, parameters } = await readAsked(props)
  if (category === null) return { title: 'Not found', robots: { index: false } }
  const { wishes, address } = readWishes(parameters, catalogue, category)
  return {
    title: chooseTitle(category),
    description: `Say what you must have and what matters: which of the tools are left, and why. ${category.scope}`,
    alternates: { canonical: address },
    robots: isEmptyWish(wishes) ? undefined : { index: false, follow: true },
  }
}

export default async function ChooseCategoryPage(props: Props) {
  const { catalogue, slug, category, parameters } = await readAsked(props)
  if (category === null)
    return withStatus(404, <NothingFound catalogue={catalogue} wanted={wantedName(slug)} />)
  const { wishes, dropped, address, isCanonical } = readWishes(parameters, catalogue, category)
  if (category.slug !== slug) permanentRedirect(address)
  // A form sends its empty fields too. What was left out is said first, and an address with something wrong in it stays.
  if (!isCanonical && dropped.length === 0) redirect(address)
  const choice = chooseTools(catalogue, category, wishes)
  return drawn(
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-4 desk:grid-cols-[20rem_minmax(0,1fr)] desk:grid-rows-[auto_1fr] print:block">
      <header className="desk:col-span-2 desk:row-start-1">
        <p className="text-small text-soft [&_a]:text-inherit">
          <a href={paths.choose()}>Help me choose</a> ·{' '}
          <a href={paths.category(category.slug)}>All about them</a>
        </p>
        <h1>{category.name}</h1>
      </header>
      <WishForm catalogue={catalogue} choice={choice} />
      <Answer choice={choice} dropped={dropped} />
    </div>,
  )
}
