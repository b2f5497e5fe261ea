// A page drawn as the server would: its HTML, and the status that it says it is sent with.

import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { takeSaidStatus } from '@/lib/process/answer-status.mjs'

/** Draws what a page returns. */
export async function drawPage(make: () => Promise<ReactNode>): Promise<{ status: number; html: string }> {
  const response = new ServerResponse(new IncomingMessage(new Socket()))
  const html = renderToStaticMarkup(await takeSaidStatus(response)(make))
  response.writeHead(200)
  return { status: response.statusCode, html }
}
