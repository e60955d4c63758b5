import type { Translation } from '../overlay.ts'

/** What patients read when they look for what needs no prescription. */
export const stock: NonNullable<Translation['stock']> = {
  search: {
    label: 'మందు పేరు లేదా బార్‌కోడ్',
    placeholder: 'పేరు రాయండి లేదా ప్యాక్ స్కాన్ చేయండి',
    none: '“{text}” పేరుతో ఏమీ లేదు.',
    searching: 'వెతుకుతోంది…',
    pack: '{count, number} × {unit}, {price}',
    schedule: 'షెడ్యూల్ {schedule}',
  },
  problems: {
    store_not_found: 'అలాంటి దుకాణం లేదు, లేదా అది మీది కాదు.',
    product_not_found: 'ఈ ఉత్పత్తి మీ జాబితాలో లేదు.',
  },
}
