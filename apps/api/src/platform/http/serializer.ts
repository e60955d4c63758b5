import type { FastifySerializerCompiler } from 'fastify'
import { serializerCompiler as strictCompiler } from 'fastify-type-provider-zod'
import type { z } from 'zod'

type Pick = (value: any) => unknown
type Shape = z.core.$ZodType
const same: Pick = (value: unknown) => value

/**
 * Builds a copier that takes over what a contract names and nothing else, many times faster than checking every value.
 * Members of a union are told apart by checking, so there the schema itself is asked.
 */
export function pickerOf(schema: Shape): Pick {
  const { def } = schema._zod as unknown as { def: Record<string, any> & { type: string } }
  switch (def.type) {
    case 'object':
      return pickObject(
        Object.entries(def['shape'] as Record<string, Shape>).map(([name, member]) => [
          name,
          pickerOf(member),
        ]),
      )
    case 'array': {
      const item = pickerOf(def['element'] as Shape)
      return item === same ? same : (value: unknown[]) => value.map(item)
    }
    case 'nullable':
    case 'optional': {
      const inner = pickerOf(def['innerType'] as Shape)
      return inner === same
        ? same
        : (value: unknown) => (value === null || value === undefined ? value : inner(value))
    }
    case 'default':
    case 'readonly':
      return pickerOf(def['innerType'] as Shape)
    case 'record': {
      const member = pickerOf(def['valueType'] as Shape)
      return member === same
        ? same
        : (value: Record<string, unknown>) =>
            Object.fromEntries(Object.entries(value).map(([name, one]) => [name, member(one)]))
    }
    case 'union':
      return pickMember(def['options'] as Shape[], def['discriminator'] as string | undefined)
    case 'string':
    case 'number':
    case 'int':
    case 'boolean':
    case 'enum':
    case 'literal':
    case 'null':
    case 'unknown':
    case 'any':
      return same
    default:
      throw new Error(`Replies have no ${def.type}: teach pickerOf about it.`)
  }
}

function pickObject(members: readonly (readonly [string, Pick])[]): Pick {
  return (value: Record<string, unknown>) => {
    const picked: Record<string, unknown> = {}
    for (const [name, pick] of members) {
      const member = value[name]
      if (member !== undefined) picked[name] = pick === same ? member : pick(member)
    }
    return picked
  }
}

function pickMember(options: readonly Shape[], discriminator: string | undefined): Pick {
  if (!discriminator) {
    const simple = options.every((option) => pickerOf(option) === same)
    if (simple) return same
    throw new Error('A reply’s union of objects needs a discriminator.')
  }
  const byValue = new Map<unknown, Pick>()
  for (const option of options) {
    const values = (option._zod as unknown as { propValues?: Record<string, Set<unknown>> }).propValues?.[
      discriminator
    ]
    for (const value of values ?? []) byValue.set(value, pickerOf(option))
  }
  return (value: Record<string, unknown>) => {
    const pick = byValue.get(value[discriminator])
    if (!pick) throw new Error(`A reply has no member for ${discriminator}.`)
    return pick(value)
  }
}

/** Serialises by copying what the contract names. A field that the contract lacks never leaves. */
export const pickingCompiler: FastifySerializerCompiler<z.ZodType> = ({ schema }) => {
  const pick = pickerOf(schema)
  return (reply) => JSON.stringify(pick(reply))
}

/** For tests: checks every value against the contract, and that the quick way says the same. */
export const checkingCompiler: FastifySerializerCompiler<z.ZodType> = (route) => {
  const strict = (strictCompiler as FastifySerializerCompiler<z.ZodType>)(route)
  const quick = pickingCompiler(route)
  return (reply) => {
    const [checked, picked] = [strict(reply), quick(reply)]
    if (canonical(checked) !== canonical(picked))
      throw new Error(`${route.url}: the reply differs from its contract.`)
    return picked
  }
}

const canonical = (text: string): string =>
  JSON.stringify(JSON.parse(text), (_name, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
