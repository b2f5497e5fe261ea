import { answerAssistant } from '@/lib/http/assistant-answer'

/** What assistants ask, by the Model Context Protocol. */
export const POST = answerAssistant

/** There is nothing to listen to: answers come whole. */
export const GET = answerAssistant
