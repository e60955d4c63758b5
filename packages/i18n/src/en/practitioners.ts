export const practitioners = {
  problems: {},
} as const
