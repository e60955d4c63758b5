import { expect, it } from 'vitest'
import { whyUnfit } from './upload-file.ts'

const MB = 1024 * 1024

it('keeps back what the server would refuse', () => {
  expect(whyUnfit({ size: MB, type: 'image/png' }, 'patient_photo')).toBeNull()
  expect(whyUnfit({ size: 5 * MB, type: 'image/png' }, 'patient_photo')).toBeNull()
  expect(whyUnfit({ size: 5 * MB + 1, type: 'image/png' }, 'patient_photo')).toBe('tooLarge')
  expect(whyUnfit({ size: MB, type: 'application/pdf' }, 'patient_photo')).toBe('wrongType')
  expect(whyUnfit({ size: MB, type: 'application/pdf' }, 'practitioner_certificate')).toBeNull()
  expect(whyUnfit({ size: 0, type: 'image/png' }, 'patient_photo')).toBe('empty')
})
