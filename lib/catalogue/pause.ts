/** Lets whatever waits be done first: long work that pauses now and then holds up no request for longer than a piece of it. */
export const pause = () => new Promise<void>((resolve) => setImmediate(resolve))
