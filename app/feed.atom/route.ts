import { answerFollowed } from '@/lib/http/followed-feed'

/** What changes for a question, as Atom: the parameters of a listing, `?tool=` as in a stack, `?type=`. */
export const GET = (request: Request) => answerFollowed(request, 'atom')
