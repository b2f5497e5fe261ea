import type { Metadata } from 'next'
import { AdminFrame } from '@/components/admin/admin-frame'
import { readViewer } from './guard-page'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The frame of the editing pages. It guards nothing: each page and each form authorises itself. */
export default async function AdminLayout({ children }: LayoutProps<'/admin'>) {
  const viewer = await readViewer()
  return viewer === null ? children : <AdminFrame viewer={viewer}>{children}</AdminFrame>
}
