// The catalogue as a server of the Model Context Protocol: the questions as its tools. It speaks the stateless protocol
// of 2026-07-28 and that of 2025-11-25 by the same definitions, and holds nothing between two requests.

import { McpServer } from '@modelcontextprotocol/server'
import { CONTRACT_VERSION } from '../catalogue/contract/contract'
import { changes } from './ask-changes'
import { choose } from './ask-choice'
import { supported } from './ask-support'
import { compare, search, tool } from './ask-tools'
import type { Asked, Question } from './question'

/** What an assistant can ask. */
export const QUESTIONS: readonly Question[] = [search, tool, compare, choose, supported, changes]

const INSTRUCTIONS = `Gantry is a comparison catalogue of container tooling. Every fact has sources and the day they were read; cite the numbered sources, or the address of the answer. "Unknown" means that nobody has found out: it is not a no. Find a tool with search, read it with tool, hold tools against each other with compare, narrow a category down with choose, ask until when versions get fixes with supported, and what changed with changes.`

/** Clients may keep the list of tools so long, in milliseconds: it changes with a release only. */
const HOUR = 3_600_000

/**
 * A server for one request.
 * @param read the catalogue that is asked, and how addresses of this site are made; called once for each question
 * @param tell what went wrong in answering, which no client is told
 */
export function makeServer(read: () => Promise<Asked>, tell: (error: unknown) => void): McpServer {
  const cached = { ttlMs: HOUR, cacheScope: 'public' } as const
  const server = new McpServer(
    { name: 'gantry', title: 'Gantry: container tooling, compared', version: CONTRACT_VERSION },
    {
      instructions: INSTRUCTIONS,
      capabilities: { tools: {} },
      cacheHints: { 'tools/list': cached, 'server/discover': cached },
    },
  )
  for (const one of QUESTIONS)
    server.registerTool(
      one.name,
      {
        ...{ title: one.title, description: one.description },
        ...{ inputSchema: one.input, outputSchema: one.output },
        annotations: {
          readOnlyHint: true,
          idempotentHint: true,
          destructiveHint: false,
          openWorldHint: false,
        },
      },
      async (input: unknown) => {
        try {
          const answer = one.answer(await read(), input)
          if ('refused' in answer) return failed(answer.refused)
          return { content: [{ type: 'text', text: answer.text }], structuredContent: answer.data }
        } catch (error) {
          tell(error)
          return failed('The catalogue cannot be asked just now. Trying again in a few seconds may help.')
        }
      },
    )
  return server
}

const failed = (text: string) => ({ content: [{ type: 'text' as const, text }], isError: true })
