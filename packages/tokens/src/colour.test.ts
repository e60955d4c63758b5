import { describe, expect, it } from 'vitest'
import { schemes, tones, type Scheme } from './colour.ts'
import { contrast, luminance } from './contrast.ts'

const text = 4.5
const edge = 3

const textPairs = (scheme: Scheme): [string, string, string][] => [
  ...(['page', 'surface', 'raised'] as const).flatMap((behind): [string, string, string][] => [
    [`text on ${behind}`, scheme.text, scheme[behind]],
    [`muted text on ${behind}`, scheme.textMuted, scheme[behind]],
    [`link on ${behind}`, scheme.link, scheme[behind]],
  ]),
  ...tones.flatMap((tone): [string, string, string][] => [
    [`${tone} text on its surface`, scheme.tone[tone].text, scheme.tone[tone].surface],
    [`${tone} text on the page`, scheme.tone[tone].text, scheme.page],
    [`${tone} button`, scheme.tone[tone].onSolid, scheme.tone[tone].solid],
  ]),
]

describe('contrast', () => {
  it('agrees with the figures of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#123456', '#123456')).toBe(1)
  })
  it('refuses what is no six-digit colour', () => {
    expect(() => luminance('#fff')).toThrow('#rrggbb')
    expect(() => luminance('teal')).toThrow('#rrggbb')
  })
})

describe.each(Object.entries(schemes))('%s', (_name, scheme) => {
  it.each(textPairs(scheme))('%s reads well', (_pair, front, behind) => {
    expect(contrast(front, behind)).toBeGreaterThanOrEqual(text)
  })
  it('shows edges and focus against every ground', () => {
    for (const behind of [scheme.page, scheme.surface]) {
      expect(contrast(scheme.focus, behind)).toBeGreaterThanOrEqual(edge)
      expect(contrast(scheme.borderStrong, behind)).toBeGreaterThanOrEqual(edge)
    }
  })
})
