import type { Mode } from '@/ui/mode.tsx'

/** A place where the practitioner consults, and in which modes. */
export type Place = { id: string; name: string; zone: string; modes: readonly Mode[] }

/** Whose workplace it is. */
export type Practice = {
  practitionerId: string
  /** IANA zone by which the days are counted: that of the first place. */
  zone: string
  places: readonly Place[]
}
