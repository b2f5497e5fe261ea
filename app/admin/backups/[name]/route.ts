import { answerBackup } from '@/lib/http/answer-backup'

/** A backup, for admins; that somebody took it is noted. */
export const GET = answerBackup({ action: 'backups.see' })
