/** Ten steps from the faintest tint to the deepest shade. */
export type Ramp = readonly [string, string, string, string, string, string, string, string, string, string]

/** The one accent: a quiet pine green, for what can be acted on. */
export const accent: Ramp = [
  '#eef7f5',
  '#d8edea',
  '#b1dad4',
  '#84c4bb',
  '#55aba0',
  '#2f9186',
  '#1b7a70',
  '#12665e',
  '#0d524c',
  '#083c37',
]

/** Neutrals with a breath of the accent, from paper to ink. */
export const neutral: Ramp = [
  '#f7f9f8',
  '#eef2f1',
  '#e1e7e5',
  '#cfd8d5',
  '#aab7b3',
  '#7d8c88',
  '#586763',
  '#42504d',
  '#2a3633',
  '#16211f',
]

/** The dark theme's surfaces, in the order in which Mantine reads its `dark` colour: text first, then inwards. */
export const night: Ramp = [
  '#e6edeb',
  '#c5d0cd',
  '#a2b1ad',
  '#7b8b87',
  '#41504d',
  '#2d3a37',
  '#1e2927',
  '#131c1a',
  '#0e1514',
  '#090e0d',
]

export const green: Ramp = [
  '#edf8ee',
  '#d9efdc',
  '#b2dfb8',
  '#88cd92',
  '#60b86e',
  '#3f9f50',
  '#2b853c',
  '#1f6d2f',
  '#195826',
  '#11401b',
]

export const amber: Ramp = [
  '#fdf6e7',
  '#faeaca',
  '#f3d593',
  '#eabd59',
  '#dca32c',
  '#b98112',
  '#97670b',
  '#7c5308',
  '#644307',
  '#4a3105',
]

export const red: Ramp = [
  '#fdf0ef',
  '#fbdfdd',
  '#f5bfbb',
  '#ec9892',
  '#e06f68',
  '#cd4a44',
  '#b53631',
  '#982a26',
  '#7b211e',
  '#5a1815',
]

export const blue: Ramp = [
  '#eef4fb',
  '#dbe8f6',
  '#b7d0ec',
  '#8eb4df',
  '#6396cf',
  '#4079b9',
  '#2c639f',
  '#215084',
  '#1b416b',
  '#132f4e',
]
