// The names of the request headers in which the server tells the pages what they cannot see for themselves. It
// overwrites both on every request, so nobody outside can set them.

/** The address asked for, for the 404 page, which Next gives no parameters. */
export const REQUEST_PATH_HEADER = 'x-gantry-path'

/** The origin the browser addressed (lib/process/own-origin.mjs). */
export const OWN_ORIGIN_HEADER = 'x-gantry-origin'
