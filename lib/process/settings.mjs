// What a person may get wrong in the environment, looked at before anything is installed: told at the start, not by the
// first form that fails. PORT, DATABASE_URL and the data folder are looked at where they are used.
import { Refusal } from './refusal.mjs'

/** Throws a Refusal when a variable of the README's table holds what it cannot. @param {NodeJS.ProcessEnv} env */
export function checkSettings({ SITE_URL, SMTP_URL, GANTRY_SECRET, GANTRY_PROXIES, GANTRY_PAGES_MB }) {
  if (SITE_URL && !/^https?:\/\/[^/?#]+\/?$/.test(SITE_URL)) {
    throw new Refusal(
      `SITE_URL is "${SITE_URL}", which is not the address of a site, such as https://gantry.example.org.`,
    )
  }
  if (SMTP_URL && !/^smtps?:\/\/[^/?#]/.test(SMTP_URL)) {
    throw new Refusal('SMTP_URL is not the address of a mail server, such as smtps://user:password@host:465.')
  }
  if (GANTRY_SECRET && GANTRY_SECRET.length < 32) {
    throw new Refusal('GANTRY_SECRET is shorter than 32 characters.')
  }
  if (GANTRY_PROXIES && !/^\d{1,2}$/.test(GANTRY_PROXIES)) {
    throw new Refusal(`GANTRY_PROXIES is "${GANTRY_PROXIES}", which is not a number of proxies.`)
  }
  if (GANTRY_PAGES_MB && !/^\d{1,5}$/.test(GANTRY_PAGES_MB)) {
    throw new Refusal(`GANTRY_PAGES_MB is "${GANTRY_PAGES_MB}", which is not a number of megabytes.`)
  }
}
