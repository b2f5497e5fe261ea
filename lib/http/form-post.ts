// Every form that changes something comes through here: own Origin, a form's content type and size, the session, the
// right, known fields only, and a key that makes sending it twice harmless. What cannot be saved is kept.

import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { isRequestKey, readOwner } from '../auth/form-fields'
import { foreignOriginSentence, isOwnOrigin } from '../auth/origin'
import { getViewer } from '../auth/viewer'
import { DatabaseUnavailable } from '../db/unavailable'
import type { Field } from '../editing/form/form-names'
import type { FormErrors, FormValues } from '../editing/form/typed'
import { type Action, NotAllowed, requireRight } from '../rights/rights'
import type { Viewer } from '../rights/viewer'
import { beginRequest, finishRequest, StillUnderWay } from '../store/forms/form-requests'
import { ANYONE, keepSubmission } from '../store/forms/form-submissions'
import { noteAuditOnce } from '../store/people/audit'
import type { RunSql } from '../store/sql'
import { nonceOf, OWN_NAMES, refuseForm, seeOther } from './form-answer'
import { readFormBody } from './form-body'
import { toFormErrors } from './form-errors'
import type { FormResult } from './form-result'
import { firstValue, toSchemaInput, UnknownField } from './form-values'
import { runOnce, runOpen, STILL_WORKED_ON, tellWhatIsKnown } from './run-once'
import { canBeSentAgain, SECRET_NAMES, type SendAgain } from './send-again'

/** Origins of refused forms that the log names, in the life of a process. */
const MOST_TOLD = 50

export type Params = Record<string, string>
type RouteContext = { params: Promise<Params> }
type Route = (request: Request, context: RouteContext) => Promise<Response>

export type FormPost<Values> = {
  values: Values
  /** Those of a document. */
  fields: readonly Field[]
  /** As they were sent, by input name. */
  sent: FormValues
  files: Record<string, File[]>
  params: Params
  headers: Headers
}

type SignedInPost<Values> = FormPost<Values> & {
  viewer: Viewer
  /** Notes within the transaction of the work where its answer leads, so that not even a crash makes it twice. */
  recordAnswer: (run: RunSql, location: string) => Promise<void>
}

type FormOptions<Schema extends z.ZodType> = {
  /** A strict object: what is sent besides the fields of a document. */
  schema: Schema
  /** True for the fields of a document, which lib/editing/form reads. */
  isField?: (name: string) => boolean
  /** The path of the page with the form, which shows what could not be saved. */
  page: (params: Params) => string
  /** Bytes; 2 MB by default. */
  largest?: number
}

/** The POST handler of a form that takes an account and the right to `action`. */
export function handlePost<Schema extends z.ZodType>(
  options: FormOptions<Schema> & {
    action: Action
    run: (post: SignedInPost<z.output<Schema>>) => Promise<FormResult>
  },
): Route {
  return handle(options, async (form) => {
    const viewer = await getViewer(form.headers)
    const owner = await readOwner(firstValue(form.sent, 'owner'))
    if (viewer === null) return askToSignIn(form, owner)
    if (owner !== viewer.id)
      return form.refuse(
        403,
        'This form was opened by somebody else. Open it again and copy over what you typed.',
      )
    try {
      requireRight(viewer, options.action)
      const parsed = form.parse(options.schema)
      if ('errors' in parsed) return form.fail(viewer.id, parsed.errors)
      const request = firstValue(form.sent, 'request')
      if (!isRequestKey(request)) return form.refuse(400, 'This form has no key that says it was sent once.')
      const key = { ownerId: viewer.id, key: `${request}.${digest(form.sent)}` }
      const answered = await beginRequest(key)
      if (answered !== null) return seeOther(answered)
      const result = await runOnce({ ...key, page: form.page }, () =>
        options.run({
          ...form,
          values: parsed.values,
          viewer,
          recordAnswer: (run, location) => finishRequest(key, location, run),
        }),
      )
      return await form.answer(viewer.id, result)
    } catch (error) {
      if (error instanceof StillUnderWay) return form.answer(viewer.id, STILL_WORKED_ON)
      if (!(error instanceof NotAllowed)) throw error
      const details = { action: error.action, path: form.path }
      await noteAuditOnce({ author: viewer, action: 'denied', details })
      return form.refuse(403, error.message)
    }
  })
}

/** The POST handler of a form that needs no account: signing in, setting up, suggesting. */
export function handlePublicPost<Schema extends z.ZodType>(
  options: FormOptions<Schema> & { run: (post: FormPost<z.output<Schema>>) => Promise<FormResult> },
): Route {
  return handle(options, async (form) => {
    const parsed = form.parse(options.schema)
    if ('errors' in parsed) return form.fail(ANYONE, parsed.errors)
    return form.answer(ANYONE, await runOpen(() => options.run({ ...form, values: parsed.values })))
  })
}

type ReadForm = Omit<FormPost<never>, 'values'> & {
  /** The path that was posted to, and that of the form's page. */
  path: string
  page: string
  parse: <Schema extends z.ZodType>(schema: Schema) => { values: z.output<Schema> } | { errors: FormErrors }
  fail: (ownerId: string, errors: FormErrors) => Promise<Response>
  refuse: (status: number, sentence: string, again?: SendAgain['why']) => Response
  answer: (ownerId: string, result: FormResult) => Promise<Response>
}

function handle(
  { page, largest, isField }: Pick<FormOptions<z.ZodType>, 'page' | 'largest' | 'isField'>,
  work: (form: ReadForm) => Promise<Response>,
): Route {
  return async (request, context) => {
    const nonce = nonceOf(request.headers)
    if (!isOwnOrigin(request.headers)) return refuseForeign(request.headers, nonce)
    const body = await readFormBody(request, largest)
    if ('status' in body) return refuseForm({ ...body, nonce })
    const params = await context.params
    const form = makeForm({
      ...body,
      params,
      isField,
      headers: request.headers,
      page: page(params),
      url: request.url,
    })
    try {
      if (JSON.stringify(body.values).includes('\\u0000'))
        return form.refuse(400, 'A field has a character in it that no text has (NUL).')
      return await work(form)
    } catch (error) {
      if (error instanceof UnknownField) return form.refuse(400, error.message)
      const { sentence, isOpen } = tellWhatIsKnown(error)
      if (error instanceof DatabaseUnavailable)
        return form.refuse(503, sentence, isOpen ? 'find-out' : 'send')
      // A route that throws would answer without what was typed.
      console.error(error)
      return form.refuse(500, `It has been noted. ${sentence}`)
    }
  }
}

const toldOrigins = new Set<string>()

// Once for each origin, so that nobody can flood the log, and without the path: links for one person are secrets.
function refuseForeign(headers: Headers, nonce: string): Response {
  const sentence = foreignOriginSentence(headers)
  if (!toldOrigins.has(sentence) && toldOrigins.size < MOST_TOLD) {
    toldOrigins.add(sentence)
    console.warn(`A form was refused. ${sentence}`)
  }
  return refuseForm({ status: 403, sentence, nonce })
}

function makeForm(body: {
  values: FormValues
  files: Record<string, File[]>
  params: Params
  headers: Headers
  isField: ((name: string) => boolean) | undefined
  page: string
  url: string
}): ReadForm {
  const { values: sent, files, params, headers, page, isField = () => false } = body
  const nonce = nonceOf(headers)
  const path = new URL(body.url).pathname
  const refuse = (status: number, sentence: string, why?: SendAgain['why']) => {
    if (why !== undefined && canBeSentAgain(sent, files))
      return refuseForm({ status, sentence, kept: sent, again: { why, path }, nonce })
    const reload = why === 'find-out' ? ' Reload this page in a few seconds to send it.' : ''
    return refuseForm({ status, sentence: sentence + reload, kept: sent, nonce })
  }
  const fail = async (ownerId: string, errors: FormErrors) => {
    const values = Object.fromEntries(Object.entries(sent).filter(([name]) => isKept(name)))
    const key = await keepSubmission(ownerId, { path: page, values, errors })
    if (key !== null) return seeOther(`${page}?submission=${key}`)
    const sentences = Object.values(errors).flat().join(' ')
    return refuse(422, `This is more than can be kept, so here it is again. ${sentences}`)
  }
  return {
    sent,
    fields: Object.entries(sent).flatMap(([name, texts]) =>
      isField(name) ? texts.map((text): Field => [name, text]) : [],
    ),
    files,
    params,
    headers,
    page,
    path,
    fail,
    refuse,
    parse: (schema) => {
      const typed = Object.entries(sent).filter(([name]) => !OWN_NAMES.has(name) && !isField(name))
      const parsed = schema.safeParse(toSchemaInput(Object.fromEntries(typed)))
      return parsed.success ? { values: parsed.data } : { errors: toFormErrors(parsed.error.issues, sent) }
    },
    answer: async (ownerId, result) => {
      if (result instanceof Response) return result
      if ('redirect' in result) return seeOther(result.redirect, result.cookies)
      return 'refusal' in result
        ? refuseForm({ ...result.refusal, kept: sent, nonce })
        : fail(ownerId, result.errors)
    },
  }
}

// A form gone back to, changed and sent once more is another one than it was: it must not be answered as the first.
function digest(sent: FormValues): string {
  const typed = Object.entries(sent).filter(([name]) => isKept(name))
  return createHash('sha256').update(JSON.stringify(typed)).digest('base64url').slice(0, 22)
}

const isKept = (name: string) => !OWN_NAMES.has(name) && !SECRET_NAMES.has(name)

async function askToSignIn(form: ReadForm, owner: string | null): Promise<Response> {
  if (owner === null) return form.refuse(401, 'Sign in, then send this form again.')
  const sentence = 'Your session had ended before you sent this, so nothing was saved yet. Send it again.'
  const kept = await form.fail(owner, { '': [sentence] })
  const page = kept.headers.get('Location')
  return page === null ? kept : seeOther(`/sign-in?next=${encodeURIComponent(page)}`)
}
