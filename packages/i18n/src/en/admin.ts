export const admin = {
  problems: {},
} as const
