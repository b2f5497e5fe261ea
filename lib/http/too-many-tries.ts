// The answer to somebody who guesses: when to come back.

import type { FormResult } from './form-post'

/** 429 with Retry-After, and the wait in words. */
export function tooManyTries(retryAfter: number): FormResult {
  const minutes = Math.ceil(retryAfter / 60)
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`
  const sentence = `There were too many tries for this account. Try again in ${wait}.`
  return { refusal: { status: 429, sentence, retryAfter } }
}
