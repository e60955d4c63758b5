export const consultation = {
  problems: {},
} as const
