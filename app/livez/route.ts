/** The process answers. Never asks the database. */
export function GET() {
  return new Response('alive\n', { headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } })
}
