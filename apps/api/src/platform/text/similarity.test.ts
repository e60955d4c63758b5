import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance, normalise, trigramSimilarity, wordsOf } from './similarity.ts'

test.each([
  ["Can't breathe!!", 'cant breathe'],
  ['  Café—au   lait ', 'cafe au lait'],
  ['बुखार है।', 'बुखार है'],
  ['జ్వరం, దగ్గు', 'జ్వరం దగ్గు'],
])('%j is compared as %j', (text, plain) => {
  expect(normalise(text)).toBe(plain)
})

test('a text of signs alone has no words', () => {
  expect(wordsOf(' … !')).toEqual([])
})

describe('the edit distance', () => {
  test.each([
    ['chest', 'chst', 1],
    ['fever', 'fevre', 1],
    ['diarrhoea', 'diarhea', 2],
    ['ibuprofen', 'ibuprofin', 1],
    ['head', 'foot', 4],
  ])('%s and %s are %i apart', (a, b, apart) => {
    expect(editDistance(a, b, 5)).toBe(apart)
  })

  test('stops counting past the limit', () => {
    expect(editDistance('paracetamol', 'ibuprofen', 2)).toBe(3)
  })

  test('is the same both ways, and nothing for the same word', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 12)).toBe(editDistance(b, a, 12))
        expect(editDistance(a, a, 12)).toBe(0)
      }),
    )
  })
})

test('the trigram similarity runs from nothing to one', () => {
  expect(trigramSimilarity('headache', 'headache')).toBe(1)
  expect(trigramSimilarity('headache', 'headach')).toBeGreaterThan(0.6)
  expect(trigramSimilarity('headache', 'zyx')).toBe(0)
})
