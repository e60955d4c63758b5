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
/** Carries those in reach who may be the same person, for the desk to look at. */
export class PossibleDuplicates extends refusal('possible_duplicates', 'conflict') {}
export class SamePatient extends refusal('same_patient', 'invalid') {}
export class AlreadyMerged extends refusal('already_merged', 'conflict') {}
/** Two accounts or two ABHA numbers: not the same person, whatever the desk thinks. */
export class DifferentPeople extends refusal('different_people', 'conflict') {}
export class VisitUnderWay extends refusal('visit_under_way', 'conflict') {}
export class PatientBusyThen extends refusal('patient_busy', 'conflict') {}
export class MergeNotFound extends refusal('merge_not_found', 'notFound') {}
export class AlreadyUndone extends refusal('already_undone', 'conflict') {}
export class TooLateToUndo extends refusal('too_late_to_undo', 'conflict') {}
/** Never was, or was withdrawn already. */
export class LinkNotFound extends refusal('link_not_found', 'notFound') {}
/** A visit is ahead at the facility, or a bill is open there. */
export class LinkInUse extends refusal('link_in_use', 'conflict') {}
