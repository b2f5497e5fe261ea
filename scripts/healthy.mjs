// The health check of the image: the web process answers. It does not ask for the database, for without one public pages
// go on from memory, and a fresh container would have none.
const address = `http://localhost:${process.env.PORT || 3000}/livez`
const answer = await fetch(address, { signal: AbortSignal.timeout(2500) }).catch(() => null)
process.exit(answer?.ok ? 0 : 1)
