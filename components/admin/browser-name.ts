// In this order: most browsers also claim to be those further down.
const BROWSERS = [
  /\b(Edg)e?\//,
  /\b(Opera|OPR)\//,
  /\b(Firefox)\//,
  /(Chrome|Chromium)\//,
  /\b(Safari)\//,
  /^(curl|wget)\//i,
]
const SYSTEMS = [/(Android)/, /(iPhone|iPad)/, /(Windows)/, /(Mac OS X)/, /(Linux)/]
const NAMES: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' }

/** A User-Agent in the words people know: `Firefox on Linux`. */
export function describeBrowser(userAgent: string): string {
  const find = (patterns: RegExp[]) => {
    const name = patterns.map((pattern) => pattern.exec(userAgent)?.[1]).find((found) => found !== undefined)
    return name && (NAMES[name] ?? name)
  }
  const browser = find(BROWSERS) ?? 'Unknown browser'
  const system = find(SYSTEMS)
  return system ? `${browser} on ${system}` : browser
}
