import type { Translation } from '../overlay.ts'

/** What patients read when they look for what needs no prescription. */
export const stock: NonNullable<Translation['stock']> = {
  search: {
    label: 'दवा का नाम या बारकोड',
    placeholder: 'नाम लिखें या पैक स्कैन करें',
    none: '“{text}” नाम का कुछ नहीं मिला।',
    searching: 'खोज रहे हैं…',
    pack: '{count, number} × {unit}, {price}',
    schedule: 'अनुसूची {schedule}',
  },
  problems: {
    store_not_found: 'ऐसी कोई दुकान नहीं है, या वह आपकी नहीं है।',
    product_not_found: 'यह उत्पाद आपकी सूची में नहीं है।',
  },
}
