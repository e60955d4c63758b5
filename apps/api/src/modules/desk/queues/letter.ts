/** The letters of the queues of a day, in the order in which they open: A to Z, then AA to ZZ. */
export function letterOf(index: number): string {
  const letter = (of: number) => String.fromCharCode(65 + of)
  if (index < 26) return letter(index)
  const rest = index - 26
  if (rest >= 676) throw new Error('A facility has at most 702 queues a day.')
  return letter(Math.floor(rest / 26)) + letter(rest % 26)
}
