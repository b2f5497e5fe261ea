// A form as it travels: what was typed, and what is wrong with it, by input name.

/** Input name → every text sent under it. */
export type FormValues = Record<string, string[]>

/** Input name → sentences; '' holds what belongs to no input. */
export type FormErrors = Record<string, string[]>
