import { z } from 'zod'

/** As what a third person is in a call. */
export const GuestKind = z.enum(['relative', 'interpreter', 'practitioner'])
export type GuestKind = z.output<typeof GuestKind>
