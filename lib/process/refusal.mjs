// The one error that start-up shows to a person: a sentence, never a stack trace.

/** A reason not to go on, told in one sentence that says what to do about it. */
export class Refusal extends Error {
  /** @param {string} sentence @param {number} [exitCode] */
  constructor(sentence, exitCode = 1) {
    super(sentence)
    this.name = 'Refusal'
    this.exitCode = exitCode
  }
}
