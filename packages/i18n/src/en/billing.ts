export const billing = {
  problems: {},
} as const
