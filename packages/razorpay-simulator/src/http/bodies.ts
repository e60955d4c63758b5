import type { FastifyInstance } from 'fastify'
import type { Fields } from '../fields.ts'
import { refused } from '../gateway-error.ts'

/**
 * Gives the simulator its own body parsers, JSON and forms, whatever the app around it does with bodies.
 * A form names nested fields as `notes[key]`.
 */
export function parseOwnBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    async (_: unknown, text: string | Buffer) => fieldsFromJson(String(text)),
  )
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_: unknown, text: string | Buffer) => fieldsFromForm(String(text)),
  )
}

function fieldsFromJson(text: string): Fields {
  if (text.trim() === '') return {}
  const value = parsed(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw notAnObject()
  return value as Fields
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw notAnObject()
  }
}

function notAnObject() {
  return refused('The request body must be a JSON object.')
}

function fieldsFromForm(text: string): Fields {
  const fields = new Map<string, unknown>()
  for (const [name, value] of new URLSearchParams(text)) {
    const [, outer, inner] = /^(\w+)\[(\w+)\]$/.exec(name) ?? []
    if (outer === undefined || inner === undefined) fields.set(name, value)
    else fields.set(outer, { ...(fields.get(outer) as object | undefined), [inner]: value })
  }
  return Object.fromEntries(fields)
}
