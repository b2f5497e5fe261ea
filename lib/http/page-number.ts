// Numbers in addresses: of pages, of revisions. What is no such number is dropped, and a page says so.

/** Pages further back are not offered: nobody turns them, and each costs as much as all before it. */
const LAST_PAGE = 1000

type Param = string | string[] | undefined

/** A number from 1 to 999,999,999 in plain digits, or null. */
export function readNumber(value: Param): number | null {
  return typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null
}

/** The number of a page; 1 where the address names none that there is. */
export function readPage(value: Param): number {
  const page = readNumber(value)
  return page !== null && page <= LAST_PAGE ? page : 1
}
