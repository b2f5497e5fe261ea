// The name of the request header in which the server hands the address asked for to the 404 page,
// which Next gives no parameters. The server overwrites it on every request, so nobody outside can set it.

export const REQUEST_PATH_HEADER = 'x-gantry-path'
