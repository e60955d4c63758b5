import { editDistance } from '../../../platform/text/similarity.ts'

/** Words that say nothing of what is wrong, in English and in transliterated Hindi and Telugu. */
export const stopWords: ReadonlySet<string> = new Set(
  `i me my mine we our you your he she his her it its this that these those there a an the of in on at to for from with and or
  am is are was were be been being have has having had do does did get gets getting got feel feels feeling felt
  some please since while when during also just only as by into about
  mujhe mujhko mera meri mere main mein me mai hum hai hain ho hota hoti hu hun raha rahi rahe gaya gayi ka ki ke ko se ne pe par
  aa aur thoda kuch wala wali
  naaku naku nenu maa naa na undi vundi unnayi vundhi undhi lo ki ku tho nundi nunchi chala konchem mariyu
  है हैं में मुझे मेरे मेरी मेरा को का की के से हो रहा रही और నాకు నా ఉంది వస్తోంది చాలా`.split(/\s+/),
)

/** Words of denial before what is denied, and after it as Hindi and Telugu put them. */
const denialBefore = new Set(
  'no not never without denies deny nil none dont doesnt didnt isnt arent havent hasnt hadnt wasnt nor neither bina'.split(
    ' ',
  ),
)
const denialAfter = new Set(
  'nahi nahin nai nhi mat ledu leda ledhu ledandi lekunda levu नहीं नही లేదు లేవు'.split(' '),
)
/** Where a denial ends: "no fever but cough". */
const clauseEnds = new Set(
  'but and however though lekin magar parantu aur kani kaani mariyu only लेकिन और కానీ'.split(' '),
)

/** A word of the text, where it stands, and in which clause. */
export type Token = { word: string; clause: number }

/** Whether the words from `first` to `last` are denied by a word outside the match. */
export function isDenied(tokens: readonly Token[], matched: ReadonlySet<number>): boolean {
  const [first, last] = [Math.min(...matched), Math.max(...matched)]
  const clause = (at: number) => tokens[at]?.clause
  for (let at = first - 1; at >= 0 && at >= first - 5; at--) {
    if (clause(at) !== clause(first) || clauseEnds.has(tokens[at]!.word)) break
    if (denialBefore.has(tokens[at]!.word)) return true
  }
  for (let at = first + 1; at <= last + 2 && at < tokens.length; at++) {
    if (clause(at) !== clause(first) || (at > last && clauseEnds.has(tokens[at]!.word))) break
    if (!matched.has(at) && denialAfter.has(tokens[at]!.word)) return true
  }
  return false
}

/** A word with what it is compared by: its stem, how it sounds when it is transliterated, and which letters it has. */
export type Word = { word: string; stem: string; sound: string; letters: number }

export const asWord = (word: string): Word => ({
  word,
  stem: stemOf(word),
  sound: isLatin(word) ? soundOf(word) : '',
  letters: lettersOf(word),
})

/** How surely a written word means a known one as a variant of it, in its ending or its spelling, 0 to 1. */
export function likeVariant(written: Word, known: Word): number {
  if (written.word === known.word) return 1
  if (written.stem === known.stem) return 0.95
  return written.sound.length >= 3 && written.sound === known.sound ? 0.9 : 0
}

/** How surely a written word is a known one with a slip of the finger or a longer ending, 0 to 1. */
export function likeSlip(one: Word, other: Word): number {
  const [written, known] = [one.word, other.word]
  if (/\d/.test(written)) return 0
  const longEnough = known.length >= (isLatin(known) ? 4 : 3)
  if (longEnough && written.startsWith(known) && written.length - known.length <= 3) return 0.88
  return isLatin(written) && isLatin(known) ? byDistance(one, other) : 0
}

function byDistance({ word: written, letters: ours }: Word, { word: known, letters: theirs }: Word): number {
  const [shorter, longer] = [Math.min(written.length, known.length), Math.max(written.length, known.length)]
  if (shorter < 4) return 0
  const sameStart = written[0] === known[0]
  // In a short word another first letter is another word: "pain" and "gain".
  if (longer <= 6 && !sameStart) return 0
  const atMost = longer <= 5 || !sameStart ? 1 : longer <= 9 ? 2 : 3
  // A slip changes two letters at most, so most words need no closer look.
  if (longer - shorter > atMost || bitsIn(ours ^ theirs) > 2 * atMost) return 0
  const apart = editDistance(written, known, atMost)
  return apart > atMost ? 0 : 1 - apart / longer
}

const lettersOf = (word: string) => {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}
const bitsIn = (letters: number) => {
  let count = 0
  for (let left = letters; left !== 0; left &= left - 1) count++
  return count
}

const isLatin = (word: string) => /^[a-z]+$/.test(word)

const stemOf = (word: string) =>
  /^[a-z]{5,}$/.test(word)
    ? word.replace(/(?:ing|ed|es|s)$/, '').replace(/e$/, '')
    : word.length > 3
      ? word.replace(/s$/, '')
      : word

/** How a transliterated word sounds: `bukhaar` as `bukhar`, `jvaram` as `jwaram`. */
const soundOf = (word: string) =>
  word
    .replace(/aa+/g, 'a')
    .replace(/ee|ii/g, 'i')
    .replace(/oo|uu/g, 'u')
    .replace(/ck|kh/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/([bdgjtcs])h/g, '$1')
    .replace(/w/g, 'v')
    .replace(/z/g, 'j')
    .replace(/(.)\1/g, '$1')
