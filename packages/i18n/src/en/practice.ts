/** The practitioner's workplace. */
export const practice = {
  title: 'Today',
} as const
