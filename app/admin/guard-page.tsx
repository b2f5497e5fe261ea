import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache, type ReactNode } from 'react'
import { Denied } from '@/components/admin/denied'
import { getViewer } from '@/lib/auth/viewer'
import { readParameters } from '@/lib/http/parameters'
import { withStatus } from '@/lib/http/with-status'
import { paths } from '@/lib/paths'
import { REQUEST_PATH_HEADER } from '@/lib/process/request-path.mjs'
import { type Action, may } from '@/lib/rights/rights'
import type { Viewer } from '@/lib/rights/viewer'
import { noteAuditOnce } from '@/lib/store/people/audit'

/** The signed-in person, read once per request however many ask. */
export const readViewer = cache(async (): Promise<Viewer | null> => getViewer(await headers()))

type Parameters = Record<string, string | string[] | undefined>

/** A page for those with the right to `action`; others are sent to sign in, or told what they lack (403). */
export function guardPage<Props extends { searchParams?: Promise<Parameters> }>(
  action: Action,
  render: (props: Props & { viewer: Viewer }) => Promise<ReactNode>,
): (props: Props) => Promise<ReactNode> {
  return async (props) => {
    const viewer = await readViewer()
    const path = (await headers()).get(REQUEST_PATH_HEADER) ?? paths.admin()
    if (viewer === null) redirect(paths.signIn(path))
    const asked = props.searchParams && { searchParams: readParameters(props.searchParams) }
    if (may(viewer.role, action)) return render({ ...props, ...asked, viewer })
    await noteAuditOnce({ author: viewer, action: 'denied', details: { action, path: path.split('?')[0] } })
    return withStatus(403, <Denied role={viewer.role} action={action} />)
  }
}
