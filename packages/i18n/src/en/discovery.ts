export const discovery = {
  problems: {},
} as const
