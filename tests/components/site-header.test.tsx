import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { SiteHeader } from '@/components/site/site-header'

/** The sections marked on the page at `path`; as markup, because jsdom does not know the element `search`. */
function markedOn(path: string) {
  const markup = renderToStaticMarkup(<SiteHeader tools={52} path={path} />)
  return [...markup.matchAll(/<a [^>]*aria-current="(\w+)">(.*?)<\/a>/g)].map(([, mark, name]) => [
    name,
    mark,
  ])
}

it.each([
  ['/tools', 'Tools', 'page'],
  ['/tools/rkt', 'Tools', 'true'],
  ['/compare/podman-vs-rkt', 'Compare', 'true'],
  ['/choose/proxies', 'Choose', 'true'],
  ['/news', 'News', 'page'],
])('on %s the section %s is marked, and no other', (path, name, mark) => {
  expect(markedOn(path)).toEqual([[name, mark]])
})

it.each(['/', '/changes', '/toolshed'])('on %s no section is marked', (path) => {
  expect(markedOn(path)).toEqual([])
})
