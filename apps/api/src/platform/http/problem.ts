import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Problem } from '@imeds/contracts'
import type { z } from 'zod'
import { isDatabaseAway } from '../db/database.ts'
import { problemOfIssue, withMessage } from './field-problems.ts'
import { DomainError, statusOf, type ErrorDetails } from '../errors.ts'

const titles: Record<string, string> = {
  invalid_request: 'Something in the request is not valid.',
  malformed_json: 'The body is not valid JSON.',
  body_too_large: 'The body is larger than this operation takes.',
  unsupported_media_type: 'The body must be application/json.',
  not_signed_in: 'Sign in first.',
  forbidden: 'Your role may not do this.',
  not_found: 'There is nothing here, or not for you.',
  too_many_requests: 'Too many requests; wait a little.',
  unavailable: 'A part of the system does not answer; try again soon.',
  internal: 'Something failed on our side. Nothing was half done.',
}

const fastifyCodes: Record<string, { status: number; code: string }> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { status: 400, code: 'malformed_json' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { status: 400, code: 'malformed_json' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { status: 400, code: 'malformed_json' },
  FST_ERR_CTP_BODY_TOO_LARGE: { status: 413, code: 'body_too_large' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { status: 415, code: 'unsupported_media_type' },
}

/** What an error is to the caller: status, code and details. Unknown errors are 500 and tell nothing. */
export function classify(error: unknown): { status: number; code: string; details: ErrorDetails } {
  if (error instanceof DomainError)
    return { status: statusOf[error.kind], code: error.code, details: error.details }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const where = (error as { validationContext?: string }).validationContext ?? 'body'
    const prefix = where === 'querystring' ? 'query' : where
    const fields = error.validation.map(({ keyword, instancePath, message, params }) => ({
      path: [prefix, ...instancePath.split('/').filter(Boolean)].join('.'),
      ...problemOfIssue({ ...params, code: keyword, message } as z.core.$ZodIssue),
    }))
    return { status: 400, code: 'invalid_request', details: { fields } }
  }
  const { code = '', statusCode } = error as Partial<FastifyError>
  const known = fastifyCodes[code]
  if (known) return { ...known, details: {} }
  if (statusCode === 429) return { status: 429, code: 'too_many_requests', details: {} }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return { status: statusCode, code: 'invalid_request', details: {} }
  if (isDatabaseAway(error)) return { status: 503, code: 'unavailable', details: { retryAfter: 2 } }
  return { status: 500, code: 'internal', details: {} }
}

/** Answers with `application/problem+json`. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const { status, code, details } = classify(error)
  if (status >= 500) request.log.error({ err: error, requestId: request.id }, 'request failed')
  if (details.retryAfter) void reply.header('retry-after', details.retryAfter)
  const problem: z.output<typeof Problem> = {
    type: `/docs/problems#${code}`,
    title: titles[code] ?? code.replaceAll('_', ' '),
    status,
    code,
    requestId: request.id,
    ...details,
    fields: details.fields?.map(withMessage),
  }
  return reply.status(status).type('application/problem+json').serializer(JSON.stringify).send(problem)
}
