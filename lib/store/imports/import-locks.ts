// The locks that imports take. They stand by themselves so that the process of an import starts without Prisma's client.

/** Imports take turns, so that two of them do not wait for each other's tools. */
export const IMPORT_LOCK = 7_204_416_005

/** The first of the two numbers of the lock that the process at work on an import holds. */
const WORK_LOCK = 7204
export const workLock = (id: string) => `${WORK_LOCK}, hashtext('${id.replace(/[^\w-]/g, '')}')`
