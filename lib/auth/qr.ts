// The address of an authenticator as a picture for cameras; beside it stands the same as text.

import { encode } from 'uqr'

export type QrPicture = {
  /** Modules along one side, the quiet zone of two included. */
  size: number
  /** The dark modules as an SVG path in units of one module. */
  path: string
}

/** Draws a text as a QR code. */
export function drawQr(text: string): QrPicture {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { size, path }
}
