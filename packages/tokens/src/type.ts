/** Family names in order of preference; the Noto faces carry Devanagari and Telugu. */
export const fontFamilies = [
  'Inter Variable',
  'Inter',
  'Noto Sans Devanagari',
  'Noto Sans Telugu',
  'system-ui',
  'sans-serif',
] as const

/** Sizes in pixels at a root of 16, with the line height as a multiple. */
export const text = {
  xs: { size: 12, line: 1.45 },
  sm: { size: 14, line: 1.5 },
  md: { size: 16, line: 1.55 },
  lg: { size: 18, line: 1.55 },
  xl: { size: 20, line: 1.5 },
} as const

export const headings = {
  h1: { size: 32, line: 1.2, weight: 680 },
  h2: { size: 24, line: 1.3, weight: 660 },
  h3: { size: 19, line: 1.35, weight: 640 },
  h4: { size: 16, line: 1.45, weight: 640 },
} as const

export const weight = { regular: 400, medium: 520, strong: 640 } as const
