import { refusal } from '../../platform/errors.ts'

export class PatientNotFound extends refusal('patient_not_found', 'notFound') {}
export class SelfExists extends refusal('self_exists', 'conflict') {}
export class FamilyFull extends refusal('family_full', 'conflict') {}
export class GuardianNeeded extends refusal('guardian_needed', 'invalid') {}
/** Says that the number is known, never whose it is. */
export class AbhaNumberTaken extends refusal('abha_number_taken', 'conflict') {}
export class SelfStays extends refusal('self_stays', 'conflict') {}
export class EntryNotFound extends refusal('entry_not_found', 'notFound') {}
/** A patient does not take back what a practitioner recorded. */
export class EntryOfAnother extends refusal('entry_of_another', 'forbidden') {}
