import { findTurns } from '@/lib/catalogue/support/line-turns'
import { toStack } from '@/lib/catalogue/support/stack'
import { writeCalendar } from '@/lib/editing/export/calendar'
import { answerStack } from '@/lib/http/stack-answer'
import { siteUrl } from '@/lib/site-url'

/** The days on which support of a stack turns, past and to come, as a calendar to subscribe to. */
export const GET = (request: Request) =>
  answerStack(request, 'ics', 'text/calendar', ({ catalogue, parts, page }) =>
    writeCalendar(
      'Support of my stack',
      findTurns(toStack(catalogue, parts)).map(({ key, day, title, sources }) => ({
        id: `${encodeURI(key)}@${siteUrl.hostname}`,
        day,
        title,
        text: ['Sources:', ...sources].join('\n'),
        href: page,
      })),
      catalogue.today,
    ),
  )
