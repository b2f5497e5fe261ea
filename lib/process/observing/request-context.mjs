// Which request a piece of work is done for, so that whatever is said on the way carries its id.
import { AsyncLocalStorage } from 'node:async_hooks'

/** @typedef {{ id: string, ended?: boolean }} RequestContext `ended`: it was answered, and what goes on is not its work */

/** @type {AsyncLocalStorage<RequestContext>} */
const requests = new AsyncLocalStorage()

/** Does work for a request. @template Result @param {RequestContext} request @param {() => Result} work */
export const inRequest = (request, work) => requests.run(request, work)

/** The request that is being answered here; undefined outside any, and in timers that outlive the one that set them. */
export const currentRequest = () => {
  const request = requests.getStore()
  return request?.ended ? undefined : request
}
