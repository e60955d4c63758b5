/** An expected failure at start: its message is the one sentence that the person at the terminal reads. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

export const codeOf = (error: unknown): string | undefined =>
  (error as NodeJS.ErrnoException | undefined)?.code

/** The first line of whatever was thrown, for the end of a sentence. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
