export const facilities = {
  problems: {},
} as const
