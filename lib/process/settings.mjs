// What a person may get wrong in the environment, looked at before anything is installed: told at the start, not by the
// first form that fails. PORT, DATABASE_URL and the data folder are looked at where they are used.
import { Refusal } from './refusal.mjs'

/** Throws a Refusal when a variable of the README's table holds what it cannot. @param {NodeJS.ProcessEnv} env */
export function checkSettings(env) {
  checkSite(env)
  checkBackups(env)
  checkObserving(env)
}

/** @param {NodeJS.ProcessEnv} env */
function checkSite({ SITE_URL, SMTP_URL, GANTRY_SECRET, GANTRY_PROXIES, GANTRY_PAGES_MB }) {
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

/** What is told of the process, and where. @param {NodeJS.ProcessEnv} env */
function checkObserving({ GANTRY_LOG, GANTRY_LOG_REQUESTS, GANTRY_METRICS_PORT, PORT = '3000' }) {
  if (GANTRY_LOG && !/^(json|text)$/.test(GANTRY_LOG)) {
    throw new Refusal(`GANTRY_LOG is "${GANTRY_LOG}", which is neither json nor text.`)
  }
  if (GANTRY_LOG_REQUESTS && !/^(all|failed|none)$/.test(GANTRY_LOG_REQUESTS)) {
    throw new Refusal(
      `GANTRY_LOG_REQUESTS is "${GANTRY_LOG_REQUESTS}", which is none of all, failed and none.`,
    )
  }
  const port = Number(GANTRY_METRICS_PORT)
  if (GANTRY_METRICS_PORT && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Refusal(`GANTRY_METRICS_PORT is "${GANTRY_METRICS_PORT}", which is not a port.`)
  }
  if (GANTRY_METRICS_PORT && GANTRY_METRICS_PORT === PORT) {
    throw new Refusal('GANTRY_METRICS_PORT is that of the site: metrics need a port of their own.')
  }
}

/** @param {NodeJS.ProcessEnv} env */
function checkBackups(env) {
  const { GANTRY_BACKUP_AT, GANTRY_BACKUP_KEEP, GANTRY_BACKUP_S3, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } =
    env
  if (GANTRY_BACKUP_AT && !/^([01]\d|2[0-3]):[0-5]\d$/.test(GANTRY_BACKUP_AT)) {
    throw new Refusal(`GANTRY_BACKUP_AT is "${GANTRY_BACKUP_AT}", which is not a time of day such as 03:30.`)
  }
  if (GANTRY_BACKUP_KEEP && !/^[1-9]\d{0,3}$/.test(GANTRY_BACKUP_KEEP)) {
    throw new Refusal(
      `GANTRY_BACKUP_KEEP is "${GANTRY_BACKUP_KEEP}", which is not a number of backups to keep.`,
    )
  }
  if (!GANTRY_BACKUP_S3) return
  if (!/^https?:\/\/[^/?#@]+\/[^?#]+$/.test(GANTRY_BACKUP_S3)) {
    throw new Refusal(
      'GANTRY_BACKUP_S3 is not the address of a bucket, such as https://s3.example.org/bucket/folder; its keys are AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    )
  }
  if (!AWS_ACCESS_KEY_ID || !AWS_SECRET_ACCESS_KEY) {
    throw new Refusal('GANTRY_BACKUP_S3 is set, and AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY is not.')
  }
}
