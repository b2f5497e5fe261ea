import type { Tool } from '@/lib/catalogue/catalogue'
import { notThereSentence } from '@/lib/catalogue/time/day-words'
import { paths } from '@/lib/paths'

/** The page of a tool on a day before anything is known of it. */
export function NotThereThen({ tool, day }: { tool: Tool; day: string }) {
  return (
    <div className="stack">
      <h1>{tool.name}</h1>
      <p className="text-lead">{notThereSentence(tool, day)}</p>
      <p>
        <a href={paths.tool(tool.slug)}>{tool.name} today</a> ·{' '}
        <a href={paths.tools([['on', day]])}>the tools of that day</a>
      </p>
    </div>
  )
}
