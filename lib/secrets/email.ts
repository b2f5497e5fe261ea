// E-mail addresses as accounts are known by.

/** The one spelling of an e-mail address: trimmed, in lower case, composed. */
export const normaliseEmail = (email: string) => email.normalize('NFC').trim().toLowerCase()
