export const notifications = {
  problems: {},
} as const
