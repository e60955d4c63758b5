/** Specimens and containers of the catalogue, as they are printed on labels and reports. */
export const specimenTypes: Record<string, string> = {
  whole_blood: 'Whole blood',
  plasma: 'Plasma',
  serum: 'Serum',
  urine: 'Urine',
  urine_24h: 'Urine of 24 hours',
  stool: 'Stool',
  sputum: 'Sputum',
  semen: 'Semen',
}
export const containers: Record<string, string> = {
  edta: 'EDTA (purple)',
  edta_ice: 'EDTA on ice (purple)',
  citrate: 'citrate (blue)',
  esr_citrate: 'ESR tube (black)',
  fluoride: 'fluoride (grey)',
  serum_gel: 'gel tube (gold)',
  trace_element: 'trace element (royal blue)',
  urine_cup: 'urine cup',
  urine_24h_can: '24-hour can',
  urine_24h_acid: '24-hour can with acid',
  sterile_cup: 'sterile cup',
  stool_cup: 'stool cup',
  blood_culture: 'blood culture bottle',
}
