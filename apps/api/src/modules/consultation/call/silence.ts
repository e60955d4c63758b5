/** A device says every ten seconds that it is there; a network may be away for half a minute and come back. */
export const silentAfterMs = 75_000

export const isSilent = (seenAt: Date, now: Date): boolean => now.getTime() - seenAt.getTime() > silentAfterMs
