import { event } from '../event.ts'

export const practitionerSubmitted = event<{ practitionerId: string }>('practitioner.submitted')
export const practitionerVerified = event<{ practitionerId: string }>('practitioner.verified')
export const practitionerRejected = event<{ practitionerId: string }>('practitioner.rejected')
