// Watches pages of Chromium for text that became more than text: elements, handlers, addresses, requests, dialogs.

import type { BrowserContext, Page } from 'playwright-core'
import { ERROR_SHEET } from '@/lib/process/error-answers.mjs'

/** What our pages are made of; anything else came out of a text. */
const TAGS = new Set(
  [
    'html head body title meta link script main header footer nav search section article aside div p span',
    'h1 h2 h3 h4 a b i em strong small code pre blockquote ul ol li dl dt dd br hr abbr time mark ins del s sup sub',
    'table caption thead tbody tfoot tr th td colgroup col form fieldset legend label input textarea select option',
    'optgroup button details summary datalist output svg g path rect circle line text title desc polyline cite q kbd',
    'figure figcaption',
  ].flatMap((words) => words.split(' ')),
)

/** Everything in the page that a text must have made. Empty when none. */
export function findIntruders(page: Page): Promise<string[]> {
  return page.evaluate(
    ([tags = [], sheet]: [string[], string]) => {
      const allowed = new Set(tags)
      const found: string[] = []
      for (const element of document.querySelectorAll('*')) {
        const tag = element.localName
        // Next's own, put in by its script.
        if (tag === 'next-route-announcer') continue
        const what = element.outerHTML.slice(0, 120)
        // The sheet of an error page carries the policy's nonce, which no text can know, or is named by its hash.
        const isOurs =
          element instanceof HTMLStyleElement && (element.nonce !== '' || element.textContent === sheet)
        if (!allowed.has(tag) && !isOurs) found.push(`element: ${what}`)
        for (const { name, value } of element.attributes) {
          if (
            /^on|^(srcdoc|style|srcset|ping|formaction|xlink:href|background|poster|data|popovertarget)$/.test(
              name,
            )
          )
            found.push(`attribute ${name}: ${what}`)
          if (name === 'http-equiv' || (name === 'autofocus' && location.pathname !== '/sign-in'))
            found.push(`attribute ${name}: ${what}`)
          if (!['href', 'src', 'action'].includes(name)) continue
          const to = URL.canParse(value, location.href) ? new URL(value, location.href) : null
          const isFollowed = tag === 'a'
          if (to === null || !/^https?:$/.test(to.protocol)) found.push(`address ${value}: ${what}`)
          else if (!isFollowed && to.origin !== location.origin) found.push(`address ${value}: ${what}`)
        }
        const isData = tag === 'script' && element.getAttribute('type') === 'application/ld+json'
        // The one script of ours, named by the hash of what is in it.
        const isReader = /^\/reader-[0-9a-f]{12}\.js$/.test(element.getAttribute('src') ?? '')
        if (isData) JSON.parse(element.textContent ?? '')
        else if (tag === 'script' && !isReader && !location.pathname.startsWith('/admin'))
          found.push(`script: ${what}`)
      }
      if ('__hit' in window) found.push('a script ran')
      return found
    },
    [[...TAGS], ERROR_SHEET] as [string[], string],
  )
}

/** Notes dialogs, requests that leave the site and refusals of its policy, for every page of a context. */
export function watchContext(context: BrowserContext, origin: string): string[] {
  const seen: string[] = []
  context.on('dialog', (dialog) => {
    // The form's own question whether to leave what is not saved.
    if (dialog.type() === 'beforeunload') return void dialog.accept()
    seen.push(`dialog on ${dialog.page()?.url()}`)
    void dialog.dismiss()
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.origin !== origin) seen.push(`request: ${request.url()}`)
  })
  context.on('console', (message) => {
    if (/Content Security Policy|violates/i.test(message.text()))
      seen.push(`policy on ${message.page()?.url()}: ${message.text().slice(0, 200)}`)
  })
  context.on('weberror', (error) => {
    seen.push(`error on ${error.page()?.url()}: ${error.error().message.slice(0, 200)}`)
  })
  return seen
}
