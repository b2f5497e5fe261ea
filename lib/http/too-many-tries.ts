// The answer to somebody who guesses, or is behind an address from which others do: which limit was reached, when to come
// back, and how to get in meanwhile.

import type { Limit } from '../auth/password-checks'
import { paths } from '../paths'
import type { FormResult } from './form-result'

const SENTENCES: Record<Limit, string> = {
  browser: 'Too many wrong passwords or codes were sent from this browser for this account.',
  here: 'Too many wrong passwords or codes were sent for this account from your network address.',
  account:
    'Too many wrong passwords or codes were sent for this account, from several places; browsers that have signed in to it before are let in.',
  network:
    'Too many wrong passwords or codes were sent from your network address, for any account: by you, or by somebody who shares it.',
}

/** 429 with Retry-After, and the wait in words. */
export function tooManyTries({ limit, retryAfter }: { limit: Limit; retryAfter: number }): FormResult {
  const sentence = `${SENTENCES[limit]} Try again in ${formatWait(retryAfter)}.`
  const back = { href: paths.askSignInLink(), text: 'Sign in with a link instead' }
  return { refusal: { status: 429, sentence, retryAfter, back } }
}

/** Formats seconds as a wait, rounded up: `a minute`, `15 minutes`, `3 hours`. */
function formatWait(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  if (minutes <= 1) return 'a minute'
  return minutes < 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`
}
