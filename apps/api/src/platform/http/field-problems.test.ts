import { complaint, Phone } from '@imeds/contracts'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { lineProblem, problemOfIssue, withMessage } from './field-problems.ts'

const found = (shape: z.ZodType, value: unknown) => {
  const issue = shape.safeParse(value).error!.issues[0]!
  return problemOfIssue(issue)
}

describe('problemOfIssue', () => {
  it.each([
    ['a missing value', z.string(), undefined, { code: 'required' }],
    ['nothing where something is needed', z.string(), null, { code: 'required' }],
    ['an empty text', z.string().min(1), '', { code: 'required' }],
    ['a missing choice', z.enum(['a', 'b']), undefined, { code: 'not_offered' }],
    ['a missing consent', z.literal(true), false, { code: 'required' }],
    ['another type', z.string(), 5, { code: 'not_valid' }],
    ['a fraction', z.int(), 1.5, { code: 'not_whole' }],
    ['a short text', z.string().min(10), 'short', { code: 'too_short', params: { min: 10 } }],
    ['a long text', z.string().max(3), 'long', { code: 'too_long', params: { max: 3 } }],
    ['a low number', z.number().min(5), 4, { code: 'too_low', params: { min: 5 } }],
    ['a high number', z.number().max(5), 6, { code: 'too_high', params: { max: 5 } }],
    ['nothing and less', z.number().positive(), 0, { code: 'not_positive' }],
    ['a short list', z.array(z.int()).min(1), [], { code: 'too_few', params: { min: 1 } }],
    ['a long list', z.array(z.int()).max(1), [1, 2], { code: 'too_many', params: { max: 1 } }],
    ['another step', z.number().multipleOf(5), 7, { code: 'not_multiple', params: { step: 5 } }],
    ['a strange e-mail', z.email(), 'x', { code: 'not_email' }],
    ['a strange date', z.iso.date(), '2026-02-30', { code: 'not_date' }],
    ['a strange id', z.uuid(), 'x', { code: 'not_valid' }],
    ['a field that nobody knows', z.strictObject({}), { x: 1 }, { code: 'unknown_field' }],
    ['a shape of our own', Phone, '98', { code: 'not_phone' }],
    ['several shapes', z.union([z.string(), z.number()]), true, { code: 'not_valid' }],
  ])('names %s', (_, shape, value, expected) => {
    expect(found(shape, value)).toEqual(expected)
  })

  it('takes code and numbers from what a contract complains of', () => {
    const shape = z.number().refine(() => false, complaint('out_of_range', { min: 1, max: 2, unit: 'kg' }))
    expect(found(shape, 5)).toEqual({ code: 'out_of_range', params: { min: 1, max: 2, unit: 'kg' } })
  })
})

it('puts the English beside the code', () => {
  expect(withMessage({ path: 'body.x', code: 'too_far_ahead', params: { days: 180 } })).toEqual({
    path: 'body.x',
    code: 'too_far_ahead',
    params: { days: 180 },
    message: 'This is more than 180 days ahead.',
  })
  expect(lineProblem(7, 'mrp', { code: 'needed_for_medicine' })).toEqual({
    line: 7,
    field: 'mrp',
    code: 'needed_for_medicine',
    params: {},
    problem: 'A medicine needs this.',
  })
})
