/** What somebody who types `ibuprofen 400` looks for: a name, and strengths that begin with these figures. */
export type MedicineWish = { name: string; strengths: readonly string[] }

/** Reads a search text; without a word in it, the whole is taken for a name. */
export function readWish(text: string): MedicineWish {
  const tokens = text.toLowerCase().split(/\s+/).filter(Boolean)
  const isFigure = (token: string) => /^\d[\d.,/%]*(mg|mcg|g|ml|iu|%)?$/.test(token)
  const isUnit = (token: string) => /^(mg|mcg|g|ml|iu)$/.test(token)
  const words = tokens.filter(
    (token, index) => !isFigure(token) && !(isUnit(token) && isFigure(tokens[index - 1] ?? '')),
  )
  if (words.length === 0) return { name: text.toLowerCase(), strengths: [] }
  const figures = tokens.filter(isFigure).flatMap((token) => token.match(/\d+(\.\d+)?/g) ?? [])
  return { name: words.join(' '), strengths: figures }
}
