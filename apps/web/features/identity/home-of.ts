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
    case 'patient':
    case 'pharmacy_operator':
    case null:
      return '/'
  }
}
