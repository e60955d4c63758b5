import type { Notes } from './entities.ts'
import { GatewayError, invalidField } from './gateway-error.ts'

/** A request body or query string before anything is known about it. */
export type Fields = Record<string, unknown>

/** Refuses fields that the endpoint does not know, as the real gateway does. */
export function onlyFields(fields: Fields, known: string[]): void {
  const extra = Object.keys(fields).filter((name) => !known.includes(name))
  if (extra.length > 0) {
    throw new GatewayError(400, {
      description: `${extra.join(', ')} is/are not required and should not be sent`,
      source: 'business',
      step: 'payment_initiation',
      reason: 'input_validation_failed',
    })
  }
}

/** A whole number, also as a string of digits (forms send those); undefined when absent. */
export function optionalInteger(fields: Fields, name: string): number | undefined {
  const value = fields[name]
  if (value === undefined || value === null || value === '') return undefined
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
  if (!Number.isSafeInteger(number)) throw invalidField(name, `The ${name} must be an integer.`)
  return number as number
}

/** An amount in paise of at least one rupee; undefined when absent. */
export function optionalAmount(fields: Fields): number | undefined {
  const amount = optionalInteger(fields, 'amount')
  if (amount !== undefined && amount < 100)
    throw invalidField('amount', 'The amount must be at least INR 1.00')
  return amount
}

/** An amount in paise of at least one rupee. */
export function requiredAmount(fields: Fields): number {
  const amount = optionalAmount(fields)
  if (amount === undefined) throw invalidField('amount', 'The amount field is required.')
  return amount
}

/** The currency, which must be rupees. */
export function rupees(fields: Fields): 'INR' {
  const { currency } = fields
  if (currency === undefined) throw invalidField('currency', 'The currency field is required.')
  if (currency !== 'INR') throw invalidField('currency', 'The currency should be INR.')
  return currency
}

/** The merchant's own reference, at most 40 characters; null when absent. */
export function receipt(fields: Fields): string | null {
  const value = fields['receipt']
  if (value === undefined || value === null) return null
  if (typeof value !== 'string') throw invalidField('receipt', 'The receipt must be a string.')
  if (value.length > 40) throw invalidField('receipt', 'The receipt may not be greater than 40 characters.')
  return value
}

/** At most 15 pairs of at most 256 characters; `[]` when there are none. */
export function notes(fields: Fields): Notes {
  const value = fields['notes'] ?? []
  if (typeof value !== 'object') throw invalidField('notes', 'The notes must be an object.')
  const pairs = Object.entries(value)
  if (pairs.length === 0) return []
  if (pairs.length > 15) {
    throw invalidField('notes', 'Number of fields in notes should be less than or equal to 15')
  }
  for (const [key, text] of pairs) {
    if (typeof text !== 'string' && typeof text !== 'number') {
      throw invalidField('notes', 'notes values themselves should not be an array')
    }
    if (key.length > 256 || String(text).length > 256) {
      throw invalidField('notes', 'The notes may not be greater than 256 characters.')
    }
  }
  return Object.fromEntries(pairs.map(([key, text]) => [key, String(text)]))
}

/** One of a few words; the first of them when absent. */
export function oneOf<T extends string>(fields: Fields, name: string, words: readonly [T, ...T[]]): T {
  const value = fields[name] ?? words[0]
  const word = words.find((candidate) => candidate === value)
  if (word === undefined) throw invalidField(name, `The selected ${name} is invalid.`)
  return word
}

/** A short text of the customer, such as an address; null when absent. */
export function optionalText(fields: Fields, name: string): string | null {
  const value = fields[name]
  if (value === undefined || value === null || value === '') return null
  if (typeof value !== 'string') throw invalidField(name, `The ${name} must be a string.`)
  if (value.length > 255) throw invalidField(name, `The ${name} may not be greater than 255 characters.`)
  return value
}
