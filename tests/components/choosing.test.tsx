import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Answer } from '@/components/choosing/answer'
import { ReachBar } from '@/components/choosing/reach-bar'
import { WishForm } from '@/components/choosing/wish-form'
import type { QueryParameters } from '@/lib/catalogue/listing/parse-filter'
import { ask, catalogue } from '../support/proxy-catalogue'

const drawAnswer = (parameters: QueryParameters) => {
  const { choice, dropped } = ask(parameters)
  return render(<Answer choice={choice} dropped={dropped} />)
}
const drawForm = (parameters: QueryParameters) =>
  render(<WishForm catalogue={catalogue} choice={ask(parameters).choice} />)
const section = (name: string) =>
  within(screen.getByRole('heading', { level: 2, name }).parentElement as HTMLElement)

describe('an answer', () => {
  it('says who is out by which fact, with its source and the way back', () => {
    drawAnswer({ protocols: 'tcp', tls: 'yes' })
    const out = section('Out')
    expect(out.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
      expect.stringMatching(
        /^Caddy falls short in Protocols: “Http”, not “Tcp”\. TCP through further modules\./,
      ),
      expect.stringMatching(/^HAProxy falls short in Certificates by itself: “partial”, not in full\./),
    ])
    expect(out.getAllByRole('link', { name: /^Source / })).toHaveLength(2)
    expect(out.getAllByRole('link', { name: 'Without this must-have' })[0]).toHaveAttribute(
      'href',
      '/choose/proxies?tls=yes',
    )
  })

  it('sets aside what is not known, with the way to tell us', () => {
    drawAnswer({ tls: 'yes', matters: 'protocols.udp' })
    const aside = section('Set aside: not known')
    expect(aside.getByRole('listitem')).toHaveTextContent(
      'Envoy has perhaps what you ask for. Not known of it: Certificates by itself. If so: first, however what is open turns out.',
    )
    expect(aside.getByRole('link', { name: 'Tell us what you know' })).toHaveAttribute(
      'href',
      '/suggest?attribute=tls&tool=envoy',
    )
  })

  it('puts those left in order with their share, and says who is beaten and what could change it', () => {
    drawAnswer({ 'a-lot': 'tls', matters: ['protocols.udp', 'reload'] })
    const left = section('Left, in order').getAllByRole('heading', { level: 3 })
    expect(left.map((heading) => heading.textContent)).toEqual(['1Caddy', '1Traefik', '3Envoy'])
    expect(section('Left, in order').getAllByText(/^First in \d\d%$/)).toHaveLength(3)
    expect(section('Matched or beaten on every count').getByRole('listitem')).toHaveTextContent(
      /^HAProxy is matched or beaten by each of Caddy and Traefik\.$/,
    )
    expect(section('What could change this').getByText(/Certificates by itself, of Envoy\./)).toBeVisible()
  })

  it('groups those beaten by the same, and offers to compare all that are left', () => {
    drawAnswer({ 'a-lot': ['tls', 'reload'], matters: 'protocols.tcp' })
    expect(section('Matched or beaten on every count').getByRole('listitem')).toHaveTextContent(
      'Caddy and HAProxy are matched or beaten by Traefik.',
    )
    expect(screen.getByRole('link', { name: 'Compare the 2 left' })).toBeVisible()
  })

  it('offers the first six to compare when more are left', () => {
    const { choice } = ask({ matters: 'reload' })
    const [one] = choice.left
    const left = [...'abcdefgh'].map((slug) => ({ ...one, tool: { ...one?.tool, slug, name: slug } }))
    render(<Answer choice={{ ...choice, left: left as typeof choice.left }} dropped={[]} />)
    expect(screen.getByRole('link', { name: 'Compare the first 6 left' })).toHaveAttribute(
      'href',
      '/compare/a-vs-b-vs-c-vs-d-vs-e-vs-f',
    )
  })

  it('draws a bar that can be seen for what reaches the end of the scale', () => {
    const { container } = render(<ReachBar reach={{ low: 100, known: 100, high: 100 }} />)
    expect(container.querySelector('.fill-ink')).toHaveAttribute('d', 'M99.2 0H100v10H99.2z')
  })

  it('shows no number of points where nothing is weighed', () => {
    const { container } = drawAnswer({ tls: 'yes' })
    expect(container).not.toHaveTextContent(/of 100|weightings/)
  })

  it('leads with every mark to a source that leads back', () => {
    const { container } = drawAnswer({
      'a-lot': 'tls',
      matters: ['reload', 'aspect.performance'],
      protocols: 'http',
    })
    for (const link of container.querySelectorAll('a[href^="#"]'))
      expect(container.querySelector(`[id="${link.getAttribute('href')?.slice(1)}"]`)).not.toBeNull()
    expect(container.querySelectorAll('a.cite').length).toBeGreaterThan(2)
  })
})

describe('the form', () => {
  it('sends again what is asked for', () => {
    const { container } = drawForm({
      tls: 'yes',
      protocols: ['tcp', 'udp'],
      'a-lot': 'reload',
      routes: '500',
      ended: 'yes',
    })
    const sent = [...new FormData(container.querySelector('form') ?? undefined)].filter(
      ([, value]) => value !== '',
    )
    expect(sent.toSorted()).toEqual([
      ['a-lot', 'reload'],
      ['ended', 'yes'],
      ['protocols', 'tcp'],
      ['protocols', 'udp'],
      ['routes', '500'],
      ['tls', 'yes'],
    ])
  })

  it('stands open until something is asked for', () => {
    drawForm({})
    expect(screen.getByText('What you ask for').closest('details')).toHaveAttribute('open')
  })
})
