import { answerFollowed } from '@/lib/http/followed-feed'

/** The same as /feed.atom, as JSON Feed. */
export const GET = (request: Request) => answerFollowed(request, 'json')
