import { accent, amber, blue, green, neutral, night, red } from './palette.ts'

/** What a state means to a reader; components ask for a tone, never for a colour. */
export const tones = ['neutral', 'accent', 'info', 'success', 'warning', 'danger'] as const
export type Tone = (typeof tones)[number]

/** `surface` behind `text` for badges and notes; `solid` behind `onSolid` for buttons; `border` around them. */
export type ToneColours = { surface: string; text: string; border: string; solid: string; onSolid: string }

export type Scheme = {
  /** The page behind everything. */
  page: string
  /** Cards, fields and the header. */
  surface: string
  /** What lies above a surface: menus, hovered rows. */
  raised: string
  border: string
  /** Edges that carry meaning, such as a field's: three to one against the surface. */
  borderStrong: string
  text: string
  textMuted: string
  link: string
  focus: string
  tone: Record<Tone, ToneColours>
}

const white = '#ffffff'

export const light: Scheme = {
  page: neutral[0],
  surface: white,
  raised: neutral[1],
  border: neutral[2],
  borderStrong: neutral[5],
  text: neutral[9],
  textMuted: neutral[6],
  link: accent[7],
  focus: accent[6],
  tone: {
    neutral: { surface: neutral[1], text: neutral[7], border: neutral[3], solid: neutral[7], onSolid: white },
    accent: { surface: accent[0], text: accent[8], border: accent[2], solid: accent[7], onSolid: white },
    info: { surface: blue[0], text: blue[8], border: blue[2], solid: blue[7], onSolid: white },
    success: { surface: green[0], text: green[8], border: green[2], solid: green[7], onSolid: white },
    warning: { surface: amber[0], text: amber[8], border: amber[2], solid: amber[7], onSolid: white },
    danger: { surface: red[0], text: red[8], border: red[2], solid: red[7], onSolid: white },
  },
}

export const dark: Scheme = {
  page: night[8],
  surface: night[7],
  raised: night[6],
  border: night[5],
  borderStrong: night[3],
  text: night[0],
  textMuted: night[2],
  link: accent[3],
  focus: accent[4],
  tone: {
    neutral: { surface: night[6], text: night[1], border: night[4], solid: night[4], onSolid: white },
    accent: { surface: '#12302c', text: accent[2], border: accent[8], solid: accent[6], onSolid: white },
    info: { surface: '#142638', text: blue[2], border: blue[8], solid: blue[6], onSolid: white },
    success: { surface: '#142d1a', text: green[2], border: green[8], solid: green[6], onSolid: white },
    warning: { surface: '#33260b', text: amber[2], border: amber[8], solid: amber[6], onSolid: white },
    danger: { surface: '#3a1a18', text: red[2], border: red[8], solid: red[6], onSolid: white },
  },
}

export const schemes = { light, dark }
