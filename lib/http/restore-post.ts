// The POST handler of the form that restores a backup on the page that sets Gantry up: for whoever has the link of the
// first admin, and before a byte of the file is read.

import { foreignOriginSentence, isOwnOrigin } from '../auth/origin'
import { isSetUpOpen } from '../auth/set-up-link'
import { DatabaseUnavailable } from '../db/unavailable'
import { paths } from '../paths'
import { startRestore } from '../store/backup/start-restore'
import { ANYONE, keepSubmission } from '../store/forms/form-submissions'
import { nonceOf, refuseForm, seeOther } from './form-answer'
import { FileTooLarge, FormUnreadable, receiveFile } from './receive-file'

/** Bytes; a larger one is restored on the command line. */
const LARGEST = 200 * 1024 * 1024
const AROUND = 64 * 1024

type Context = { params: Promise<{ token: string }> }

/** Restores the backup that was sent, into a database that holds nothing of anybody. */
export async function restoreSent(request: Request, { params }: Context): Promise<Response> {
  const nonce = nonceOf(request.headers)
  const refuse = (status: number, sentence: string) => refuseForm({ status, sentence, nonce })
  if (!isOwnOrigin(request.headers)) return refuse(403, foreignOriginSentence(request.headers))
  if (!(request.headers.get('content-type') ?? '').startsWith('multipart/form-data'))
    return refuse(415, 'A backup is sent as multipart/form-data.')
  const { token } = await params
  try {
    if (!(await isSetUpOpen(token))) {
      const back = { href: paths.signIn(), text: 'Sign in' }
      return refuseForm({ status: 404, sentence: 'This link was used or has expired.', back, nonce })
    }
    const received = await receiveFile(request, {
      field: 'backup',
      name: 'This file',
      largest: LARGEST + AROUND,
    })
    if (received === null) return await back(token, 'Choose the file of a backup.')
    const outcome = await startRestore(received)
    if (outcome === 'restored') return seeOther(paths.signIn())
    if (outcome !== 'under way') return await back(token, outcome.fault)
    return refuseForm({
      status: 202,
      title: 'The backup is being restored',
      sentence:
        'This takes a while longer. Sign in with an account of the backup in a minute; if that does not work, open the link of before again.',
      back: { href: paths.signIn(), text: 'Sign in' },
      nonce,
    })
  } catch (error) {
    if (error instanceof FileTooLarge)
      return refuse(413, 'A file above 200 MB is restored on the command line: npm run restore -- FILE.')
    if (error instanceof FormUnreadable) return refuse(400, 'This form could not be read, or was cut off.')
    if (error instanceof DatabaseUnavailable) return refuse(503, 'Please try again in a few seconds.')
    throw error
  }
}

async function back(token: string, sentence: string): Promise<Response> {
  const page = paths.setUp(token)
  const key = await keepSubmission(ANYONE, { path: page, values: {}, errors: { backup: [sentence] } })
  return seeOther(`${page}?submission=${key}`)
}
