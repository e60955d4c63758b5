import { refusal } from '../../platform/errors.ts'

export class PractitionerNotFound extends refusal('practitioner_not_found', 'notFound') {}
export class PractitionerExists extends refusal('practitioner_exists', 'conflict') {}
export class RegistrationTaken extends refusal('registration_taken', 'conflict') {}
export class SpecialityUnknown extends refusal('speciality_unknown', 'invalid') {}
export class DocumentNotFound extends refusal('document_not_found', 'notFound') {}
/** `data.missing` names the parts. */
export class ProfileIncomplete extends refusal('profile_incomplete', 'conflict') {}
export class StatusNotAllowed extends refusal('status_not_allowed', 'conflict') {}
/** The profile no longer says what the admin compared. */
export class ProfileChanged extends refusal('profile_changed', 'conflict') {}
