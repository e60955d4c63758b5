import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { pickerOf } from './serializer.ts'

describe('what leaves by a contract', () => {
  const Person = z.object({
    name: z.string(),
    note: z.string().nullable(),
    tags: z.array(z.object({ code: z.string() })).optional(),
  })

  it('is what the contract names, at every depth', () => {
    const pick = pickerOf(z.object({ items: z.array(Person), next: z.string().nullable() }))
    expect(
      pick({
        next: null,
        secret: 1,
        items: [{ name: 'A', note: null, hash: 'x', tags: [{ code: 'a', secret: 2 }] }],
      }),
    ).toEqual({ next: null, items: [{ name: 'A', note: null, tags: [{ code: 'a' }] }] })
  })

  it('chooses the member of a union by its discriminator', () => {
    const pick = pickerOf(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('a'), one: z.string() }),
        z.object({ kind: z.enum(['b', 'c']), two: z.string() }),
      ]),
    )
    expect(pick({ kind: 'c', one: 'hidden', two: 'seen' })).toEqual({ kind: 'c', two: 'seen' })
    expect(() => pick({ kind: 'z' })).toThrow('no member')
  })

  it('looks into records and nullable objects', () => {
    const pick = pickerOf(z.object({ by: z.record(z.string(), Person), one: Person.nullable() }))
    expect(pick({ by: { x: { name: 'A', note: 'n', extra: 1 } }, one: null })).toEqual({
      by: { x: { name: 'A', note: 'n' } },
      one: null,
    })
  })

  it('knows what it does not know', () => {
    expect(() => pickerOf(z.object({ at: z.date() }))).toThrow('no date')
    expect(() => pickerOf(z.union([Person, z.object({ other: z.string() })]))).toThrow('discriminator')
  })
})
