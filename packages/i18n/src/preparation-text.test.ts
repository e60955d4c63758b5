import { expect, it } from 'vitest'
import { messagesFor } from './catalogue.ts'
import { preparationText } from './preparation-text.ts'

it('says in the reader’s language what the catalogue says in ours, piece by piece', () => {
  const messages = messagesFor('hi')
  expect(preparationText({ messages }, 'First urine of the morning; Bring your insulin')).toBe(
    'सुबह का पहला पेशाब; Bring your insulin',
  )
  expect(preparationText({ messages }, '')).toBe('')
})
