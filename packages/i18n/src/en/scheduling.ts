export const scheduling = {
  problems: {},
} as const
