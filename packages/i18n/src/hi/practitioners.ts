import type { Translation } from '../overlay.ts'

/** What patients read; doctors read English. */
export const practitioners: NonNullable<Translation['practitioners']> = {
  problems: { practitioner_not_found: 'ये डॉक्टर यहाँ नहीं हैं, या आपके लिए खुले नहीं हैं।' },
}
