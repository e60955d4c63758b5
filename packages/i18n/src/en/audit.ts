export const audit = {
  problems: {},
} as const
