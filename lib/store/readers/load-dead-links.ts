// Rows → the links that answer no more. Part of what load-catalogue.ts reads; lib/store/keeper/link-checks.ts writes them.

import { DAYS_UNTIL_DEAD } from '../../keeper/links/link-state'

/** SQL for the dead links as one JSON value. */
export const DEAD_LINKS_JSON = `(select coalesce(json_agg(json_build_object('url', url, 'why', coalesce(why, ''),
    'since', failed_on[1]::text) order by url), '[]')
  from link_check where cardinality(failed_on) >= ${DAYS_UNTIL_DEAD})`
