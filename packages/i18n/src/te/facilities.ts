import type { Translation } from '../overlay.ts'

export const facilities: NonNullable<Translation['facilities']> = {
  contact: {
    call: '{phone} కు ఫోన్ చేయండి',
    directions: 'దారి',
    directionsTo: '{name} కు దారి (మ్యాప్ తెరుచుకుంటుంది)',
  },
  problems: { facility_not_found: 'ఈ చోటు ఇక్కడ లేదు, లేదా మీకు తెరిచి లేదు.' },
}
