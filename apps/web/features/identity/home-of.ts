import type { Role } from '@imeds/contracts'

/** Where a role begins its day. */
export function homeOf(role: Role | null): string {
  switch (role) {
    case 'practitioner':
      return '/practice'
    case 'admin':
      return '/admin'
    case 'front_desk':
      return '/desk'
    case 'patient':
    case 'lab_operator':
    case 'pharmacy_operator':
    case null:
      return '/'
  }
}
