import type { Role } from '@imeds/contracts'

/** Where a role begins its day. */
export function homeOf(role: Role | null): string {
  switch (role) {
    case 'practitioner':
      return '/practice'
    case 'admin':
      return '/admin'
    case 'lab_operator':
      return '/lab-desk'
    case 'front_desk':
      return '/desk'
    case 'pharmacy_operator':
      return '/pharmacy-desk'
    case 'patient':
    case null:
      return '/'
  }
}
