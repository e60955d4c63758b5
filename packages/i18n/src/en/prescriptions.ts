export const prescriptions = {
  problems: {},
} as const
