import type { Translation } from '../overlay.ts'

export const facilities: NonNullable<Translation['facilities']> = {
  contact: {
    call: '{phone} पर फ़ोन करें',
    directions: 'रास्ता',
    directionsTo: '{name} का रास्ता (नक़्शा खुलेगा)',
  },
  problems: { facility_not_found: 'यह जगह यहाँ नहीं है, या आपके लिए खुली नहीं है।' },
}
