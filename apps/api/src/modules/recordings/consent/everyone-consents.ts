export type Presence = { participantId: string; consents: boolean }

/** The fewest people whose talk is worth a recording. */
const fewest = 2

/**
 * Whether a consultation may be recorded at this moment: at least two are in the room, and each of them consents. Who
 * comes in later stops it until that person consents too; one withdrawal stops it at once (DPDP 2023: consent is
 * withdrawn as easily as given).
 */
export const everyoneConsents = (present: readonly Presence[]): boolean =>
  present.length >= fewest && present.every(({ consents }) => consents)
