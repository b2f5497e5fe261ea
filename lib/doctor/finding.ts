// What the doctor says of one thing: a line with a word, what was found, and what to do about it.

export type Level = 'ok' | 'warn' | 'fail'

export type Finding = {
  /** What was looked at: `Database`. */
  what: string
  level: Level
  /** What was found, as a sentence. */
  says: string
  /** What to do about it, as a sentence; '' where all is well. */
  do: string
}

export const ok = (what: string, says: string): Finding => ({ what, level: 'ok', says, do: '' })
export const warn = (what: string, says: string, advice: string): Finding => ({
  what,
  level: 'warn',
  says,
  do: advice,
})
export const fail = (what: string, says: string, advice: string): Finding => ({
  what,
  level: 'fail',
  says,
  do: advice,
})

/** A finding on a line: `warn  Mail       No mail server is set. Set SMTP_URL.` */
export function printFinding({ what, level, says, do: advice }: Finding): string {
  return `${level.padEnd(4)}  ${what.padEnd(11)} ${[says, advice].filter((part) => part !== '').join(' ')}`
}

/** The findings as JSON for machines, with the worst of them. */
export function toReport(findings: readonly Finding[]): { level: Level; findings: readonly Finding[] } {
  return { level: worstOf(findings), findings }
}

/** The worst level of findings; `ok` of none. */
export function worstOf(findings: readonly Finding[]): Level {
  const has = (level: Level) => findings.some((finding) => finding.level === level)
  return has('fail') ? 'fail' : has('warn') ? 'warn' : 'ok'
}
