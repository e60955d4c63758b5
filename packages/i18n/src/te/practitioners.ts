import type { Translation } from '../overlay.ts'

/** What patients read; doctors read English. */
export const practitioners: NonNullable<Translation['practitioners']> = {
  problems: { practitioner_not_found: 'ఈ వైద్యులు ఇక్కడ లేరు, లేదా మీకు అందుబాటులో లేరు.' },
}
