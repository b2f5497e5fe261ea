/** Makes the answer a 404: the server turns this mark into the status, see lib/process/public-page.mjs. */
export function NotFoundMark() {
  return <meta name="gantry-status" content="404" />
}

/** Makes the answer a 410: what was here is gone for good, or until an editor brings it back. */
export function GoneMark() {
  return <meta name="gantry-status" content="410" />
}
