import { expect, test } from 'vitest'
import { wordsOf } from '../../../platform/text/similarity.ts'
import { asWord, isDenied, likeSlip, likeVariant } from './words.ts'

test.each([
  ['headaches', 'headache'],
  ['vomited', 'vomiting'],
  ['bukhaar', 'bukhar'],
  ['jvaram', 'jwaram'],
  ['khansi', 'kansi'],
])('%s is a variant of %s', (written, known) => {
  expect(likeVariant(asWord(written), asWord(known))).toBeGreaterThanOrEqual(0.9)
})

test.each([
  ['chst', 'chest'],
  ['fevre', 'fever'],
  ['painful', 'pain'],
  ['diarhea', 'diarrhoea'],
  ['జ్వరంగా', 'జ్వరం'],
])('%s is a slip for %s', (written, known) => {
  expect(likeSlip(asWord(written), asWord(known))).toBeGreaterThan(0.66)
})

test.each([
  ['gain', 'pain'],
  ['ear', 'eye'],
  ['190', '180'],
  ['kidney', 'knee'],
])('%s is not %s', (written, known) => {
  expect(likeSlip(asWord(written), asWord(known))).toBe(0)
  expect(likeVariant(asWord(written), asWord(known))).toBe(0)
})

const at = (text: string, ...words: string[]) => {
  const tokens = text
    .split(',')
    .flatMap((clause, number) => wordsOf(clause).map((word) => ({ word, clause: number })))
  return isDenied(tokens, new Set(words.map((word) => tokens.findIndex((token) => token.word === word))))
}
test.each([
  ['no fever', ['fever'], true],
  ['no fever or cough', ['cough'], true],
  ['no fever but cough', ['cough'], false],
  ['no fever, cough', ['cough'], false],
  ['fever and no cough', ['fever'], false],
  ['bukhar nahi hai', ['bukhar'], true],
  ['jwaram ledu', ['jwaram'], true],
  ['neend nahi aati', ['neend', 'nahi'], false],
  ['cannot breathe', ['cannot', 'breathe'], false],
])('in %j, %j is denied: %s', (text, words, denied) => {
  expect(at(text, ...words)).toBe(denied)
})
