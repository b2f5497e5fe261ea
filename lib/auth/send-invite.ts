// Sends an invitation by mail where SMTP_URL (smtps://user:password@host:465) and SMTP_FROM say how. Without them, or
// when the server refuses, the admin hands the link over.

export type MailOutcome = 'sent' | 'failed' | 'not-set-up'

/** Sends the link of an invitation; never throws, for the invitation stands either way. */
export async function sendInvite(mail: { to: string; link: string; from: string }): Promise<MailOutcome> {
  const url = process.env.SMTP_URL
  if (!url) return 'not-set-up'
  try {
    // Loaded only where mail is set up.
    const { createTransport } = await import('nodemailer')
    const transport = createTransport(url, { from: process.env.SMTP_FROM ?? 'gantry@localhost' })
    await transport.sendMail({
      to: mail.to,
      subject: 'Your invitation to Gantry',
      text: `${mail.from} invites you to edit Gantry, a catalogue of container tooling.\n\nMake your account within 7 days:\n${mail.link}\n`,
    })
    return 'sent'
  } catch (error) {
    console.error(`An invitation could not be mailed: ${error instanceof Error ? error.message : error}`)
    return 'failed'
  }
}
