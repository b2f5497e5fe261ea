// What a page draws at once is what React would write of it later.
import type { ReactNode } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { afterEach, expect, it } from 'vitest'
import { drawn } from '@/lib/http/drawn'
import { offerDrawing } from '@/lib/process/drawing.mjs'

const Part = ({ name, children }: { name: string; children?: ReactNode }) => (
  <article className="stack" aria-label={name}>
    <h1>{`${name} & <others>`}</h1>
    {children}
  </article>
)
const Broken = (): ReactNode => {
  throw new Error('broken')
}
const page = (
  <div className="grid" id="page">
    <input type="checkbox" defaultChecked name="tool" />
    <Part name="“Podman”">
      one{' '}
      {['two', 'three'].map((word) => (
        <b key={word}>{word}</b>
      ))}
    </Part>
  </div>
)

afterEach(() => offerDrawing(() => null))

it('is left to React where no server draws', () => {
  offerDrawing(() => null)
  expect(drawn(page)).toBe(page)
})

it('has the same bytes, its own attributes, and nothing for scripts to read but text', () => {
  const whole = renderToString(page)
  offerDrawing(renderToString)
  const made = drawn(page)
  expect(renderToString(made)).toBe(whole)
  expect(made.props).toEqual({
    className: 'grid',
    id: 'page',
    dangerouslySetInnerHTML: { __html: expect.stringContaining('“Podman” &amp; &lt;others&gt;') },
  })
})

it('draws what a component returns', () => {
  offerDrawing(renderToString)
  expect(renderToStaticMarkup(drawn(<Part name="rkt" />))).toBe(
    '<article class="stack" aria-label="rkt"><h1>rkt &amp; &lt;others&gt;</h1></article>',
  )
})

it('fails as a whole where a part fails', () => {
  offerDrawing(renderToString)
  expect(() =>
    drawn(
      <div>
        <Broken />
      </div>,
    ),
  ).toThrow('broken')
})
