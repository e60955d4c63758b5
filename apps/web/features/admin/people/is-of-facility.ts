import type { Role } from '@imeds/contracts'

/** Whether a role is held at a place, as `assignRole` wants it. */
export function isOfFacility(role: Role): boolean {
  switch (role) {
    case 'front_desk':
    case 'lab_operator':
    case 'pharmacy_operator':
      return true
    case 'patient':
    case 'practitioner':
    case 'admin':
      return false
  }
}
