// Sends an invitation by mail. Where that is not set up, or the server refuses, the admin hands the link over.

import { type MailOutcome, sendMail } from './send-mail'

/** Sends the link of an invitation; never throws, for the invitation stands either way. */
export function sendInvite(mail: { to: string; link: string; from: string }): Promise<MailOutcome> {
  return sendMail({
    to: mail.to,
    subject: 'Your invitation to Gantry',
    text: `${mail.from} invites you to edit Gantry, a catalogue of container tooling.\n\nMake your account within 7 days:\n${mail.link}\n`,
  })
}
