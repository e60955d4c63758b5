export const patients = {
  problems: {},
} as const
