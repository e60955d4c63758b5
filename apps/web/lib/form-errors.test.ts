import { ApiError } from '@imeds/client'
import { expect, it } from 'vitest'
import { showFieldErrors, withoutField } from './form-errors.ts'

const error = new ApiError('invalid_request', {
  status: 422,
  fields: [
    { path: 'body.startsAt', message: 'is in the past' },
    { path: 'body.address.pinCode', message: 'has six digits' },
    { path: 'body.coupon', message: 'has ended' },
    { path: 'body.lines.1.quantity', message: 'is too much' },
    { path: 'body.lines.1.unit', message: 'is too much' },
    { path: 'params.id', message: 'is no id' },
  ],
})
const say = ({ message }: { message: string }) => `${message}.`
const values = { startsAt: '', address: { pinCode: '' } }

it('puts each complaint on its field, nested ones too, and invents none', () => {
  const shown: Record<string, string> = {}
  showFieldErrors(
    { getValues: () => values, setFieldError: (path, message) => void (shown[path] = message) },
    error,
    say,
  )
  expect(shown).toEqual({ startsAt: 'is in the past.', 'address.pinCode': 'has six digits.' })
})

it('keeps what no field can show, each once and without its path', () => {
  expect(withoutField(values, error, say)).toEqual([
    { sentence: 'has ended.', entry: null },
    { sentence: 'is too much.', entry: 2 },
    { sentence: 'is no id.', entry: null },
  ])
})
