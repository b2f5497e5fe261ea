import { ChangeTools } from '@/components/comparison/change-tools'
import { ComparisonBody } from '@/components/comparison/comparison-body'
import { ComparisonOpening } from '@/components/comparison/comparison-opening'
import { ComparisonPair } from '@/components/comparison/comparison-pair'
import { ComparisonViews } from '@/components/comparison/comparison-views'
import { FrozenNotice } from '@/components/comparison/frozen-notice'
import { UnknownTools } from '@/components/comparison/unknown-tools'
import { DroppedWords } from '@/components/listing/dropped-words'
import { JsonLd } from '@/components/site/json-ld'
import { TakenElsewhere } from '@/components/site/taken-elsewhere'
import type { Catalogue } from '@/lib/catalogue/catalogue'
import { toCited } from '@/lib/catalogue/comparison/cited-tools'
import { compareTools } from '@/lib/catalogue/comparison/comparison'
import type { ComparisonRequest } from '@/lib/catalogue/comparison/comparison-query'
import { comparisonName } from '@/lib/catalogue/comparison/comparison-words'
import { followPairs, followTools } from '@/lib/catalogue/following/follow-query'
import { frameOf } from '@/lib/catalogue/shown/embed-frame'
import { breadcrumbsJsonLd, toolListJsonLd } from '@/lib/catalogue/shown/json-ld'
import { paths } from '@/lib/paths'
import { onSite, siteUrl } from '@/lib/site-url'

type Props = { catalogue: Catalogue; request: Extract<ComparisonRequest, { kind: 'comparison' }> }

/** A comparison from heading to sources. */
export function ComparisonPage({ catalogue, request: { tools, unknown, view, dropped } }: Props) {
  const comparison = compareTools(catalogue, tools, view)
  const isFrozen = view.at !== undefined
  const path = paths.comparison(tools.map(({ slug }) => slug))
  const categories = [...new Set(tools.map((tool) => tool.categories[0] ?? ''))]
  return (
    <>
      <header>
        <p className="text-small text-soft">
          Comparison
          {categories.map((slug) => (
            <span key={slug}>
              {' · '}
              <a className="text-inherit" href={paths.category(slug)}>
                {catalogue.categoriesBySlug.get(slug)?.name ?? slug}
              </a>
            </span>
          ))}
        </p>
        <h1>{comparison.curated?.title ?? comparisonName(tools)}</h1>
      </header>
      <FrozenNotice catalogue={catalogue} comparison={comparison} />
      <UnknownTools catalogue={catalogue} tools={tools} unknown={unknown} />
      <DroppedWords sentences={dropped} />
      <ComparisonOpening catalogue={catalogue} comparison={comparison} />
      <ComparisonViews comparison={comparison} revision={catalogue.revision} />
      <ComparisonPair comparison={comparison} />
      <ComparisonBody comparison={comparison} isFrozen={isFrozen} />
      {!isFrozen && (
        <>
          <ChangeTools catalogue={catalogue} comparison={comparison} />
          <TakenElsewhere
            cited={toCited(catalogue, tools, siteUrl.origin)}
            followed={followPairs(followTools(tools))}
            path={path}
            frame={frameOf({ title: `${comparisonName(tools)} compared`, path }, siteUrl.origin)}
          />
          <p className="text-small">
            <a href={paths.suggest(tools.map((tool) => ['tool', tool.slug]))} rel="nofollow">
              Suggest a correction
            </a>
          </p>
        </>
      )}
      <JsonLd
        data={toolListJsonLd(
          { name: `${comparisonName(tools)} compared`, path, total: tools.length },
          tools,
          onSite,
        )}
      />
      <JsonLd
        data={breadcrumbsJsonLd(
          [
            { name: 'Compare', path: paths.compare() },
            { name: comparisonName(tools), path },
          ],
          onSite,
        )}
      />
    </>
  )
}
