const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const titles = /^(dr|mr|mrs|ms|prof|smt|shri)\.?$/i

/** One or two letters for a name: `Dr Asha Menon` gives AM; a Devanagari letter keeps its vowel sign. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '' && !titles.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1)
  return ends.map((word) => [...graphemes.segment(word ?? '')][0]?.segment.toUpperCase() ?? '').join('')
}
