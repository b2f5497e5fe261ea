// Mail, where SMTP_URL (smtps://user:password@host:465) and SMTP_FROM say how.

export type MailOutcome = 'sent' | 'failed' | 'not-set-up'

/** True where mail can be sent at all. */
export const isMailSetUp = () => Boolean(process.env.SMTP_URL)

/** Sends a plain text; never throws, for what it tells of stands either way. */
export async function sendMail(mail: { to: string; subject: string; text: string }): Promise<MailOutcome> {
  const url = process.env.SMTP_URL
  if (!url) return 'not-set-up'
  try {
    // Loaded only where mail is set up.
    const { createTransport } = await import('nodemailer')
    const transport = createTransport(url, { from: process.env.SMTP_FROM || 'gantry@localhost' })
    await transport.sendMail(mail)
    return 'sent'
  } catch (error) {
    console.error(`“${mail.subject}” could not be mailed: ${error instanceof Error ? error.message : error}`)
    return 'failed'
  }
}
