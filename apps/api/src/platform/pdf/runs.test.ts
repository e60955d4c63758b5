import { describe, expect, it } from 'vitest'
import { runsOf, withRuns } from './runs.ts'

describe('runs of one font', () => {
  it('cuts a text where the script changes', () => {
    expect(runsOf('Dr. आशा / ఆశ')).toEqual([
      { text: 'Dr. ', font: 'latin' },
      { text: 'आशा', font: 'devanagari' },
      { text: ' / ', font: 'latin' },
      { text: 'ఆశ', font: 'telugu' },
    ])
  })

  it('finds the rupee sign and keeps joiners with their script', () => {
    expect(runsOf('₹5')).toEqual([
      { text: '₹', font: 'latin-ext' },
      { text: '5', font: 'latin' },
    ])
    expect(runsOf('क्\u200dष')).toHaveLength(1)
    expect(runsOf('క్\u200cష')).toHaveLength(1)
  })

  it('loses nothing, whatever it is given', () => {
    const text = 'A नि 🙂 தமிழ் ఋ\n₹'
    expect(
      runsOf(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text)
    expect(runsOf('')).toEqual([])
  })
})

describe('a document with runs', () => {
  it('reaches texts in columns, lists and tables, and leaves the rest alone', () => {
    const hindi = [{ text: 'नाम', font: 'devanagari' }]
    expect(
      withRuns({
        margin: [0, 1, 2, 3],
        columns: [{ text: 'नाम', bold: true }, { stack: ['नाम'] }, { ul: ['नाम'] }],
        table: { widths: ['*'], body: [['नाम']] },
        qr: 'नाम',
      }),
    ).toEqual({
      margin: [0, 1, 2, 3],
      columns: [{ text: hindi, bold: true }, { stack: [{ text: hindi }] }, { ul: [{ text: hindi }] }],
      table: { widths: ['*'], body: [[{ text: hindi }]] },
      qr: 'नाम',
    })
  })
})
