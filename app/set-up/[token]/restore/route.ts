import { restoreSent } from '@/lib/http/restore-post'

/** Restores a backup into an instance that nobody uses yet. */
export const POST = restoreSent
