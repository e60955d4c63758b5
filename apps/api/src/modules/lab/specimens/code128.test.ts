import { expect, test } from 'vitest'
import { barcodeSvg, code128, patternOf } from './code128.ts'

test('every pattern is eleven modules wide, the last thirteen, and no two are alike', () => {
  const patterns = Array.from({ length: 107 }, (_, value) => patternOf(value))
  const modules = patterns.map((pattern) => pattern.split('').reduce((sum, width) => sum + Number(width), 0))
  expect(modules.slice(0, 106).filter((sum) => sum !== 11)).toEqual([])
  expect(modules[106]).toBe(13)
  expect(new Set(patterns).size).toBe(107)
  // Bars of a symbol fill an even number of modules: what scanners check first.
  const dark = patterns.map((pattern) =>
    pattern.split('').reduce((sum, width, index) => sum + (index % 2 === 0 ? Number(width) : 0), 0),
  )
  expect(dark.slice(0, 106).filter((sum) => sum % 2 !== 0)).toEqual([])
})

test('the check follows the standard', () => {
  expect(code128('Wikipedia').at(-2)).toBe(88)
  expect(code128('261207-0042').slice(0, 2)).toEqual([104, 18])
  expect(() => code128('ಅ')).toThrow(/ASCII/)
})

test('a barcode has quiet zones of ten modules', () => {
  const svg = barcodeSvg('A')
  // Quiet zone, start, A, check, stop, quiet zone.
  expect(svg).toContain(`viewBox="0 0 ${10 + 11 * 3 + 13 + 10} 40"`)
})
