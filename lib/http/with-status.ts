// What a page does that answers with another status than 200: it says so and returns what is drawn instead.

import { sayStatus } from '../process/answer-status.mjs'

/** What readers see where there is no page (404), none any more (410) or none for them (403); sent with that status. */
export function withStatus<Page>(status: 403 | 404 | 410, page: Page): Page {
  sayStatus(status)
  return page
}
