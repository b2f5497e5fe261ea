// A browser's POST to a route handler, and the cookies it keeps.

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

export const SITE = 'http://localhost:3000'

/** Sends forms to route handlers as a browser on this site would, keeping cookies. */
export class TestBrowser {
  readonly cookies = new Map<string, string>()

  async post(
    handler: Handler,
    fields: Record<string, string> | [string, string][],
    {
      path = '/',
      params = {},
      headers = {},
    }: { path?: string; params?: Record<string, string>; headers?: Record<string, string | null> } = {},
  ): Promise<Response> {
    const all = new Headers({
      origin: SITE,
      host: 'localhost:3000',
      'content-type': 'application/x-www-form-urlencoded',
    })
    if (this.cookies.size > 0) all.set('cookie', this.cookieHeader())
    for (const [name, value] of Object.entries(headers)) {
      if (value === null) all.delete(name)
      else all.set(name, value)
    }
    const body = new URLSearchParams(fields).toString()
    const request = new Request(`${SITE}${path}`, { method: 'POST', headers: all, body })
    const response = await handler(request, { params: Promise.resolve(params) })
    for (const line of response.headers.getSetCookie()) this.keep(line)
    return response
  }

  /** What a page of this browser's is asked with. */
  get headers(): Headers {
    return new Headers(this.cookies.size > 0 ? { cookie: this.cookieHeader() } : {})
  }

  private cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/)
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}
