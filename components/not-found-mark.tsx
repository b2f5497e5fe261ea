/** Makes the answer a 404: the server turns this mark into the status, see lib/process/public-page.mjs. */
export function NotFoundMark() {
  return <meta name="gantry-status" content="404" />
}
