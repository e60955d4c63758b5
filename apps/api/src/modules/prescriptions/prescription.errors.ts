import { refusal } from '../../platform/errors.ts'

export class PrescriptionNotFound extends refusal('prescription_not_found', 'notFound') {}
export class FacilityNotFound extends refusal('facility_not_found', 'notFound') {}
export class NoDraft extends refusal('no_draft', 'conflict') {}
export class DraftExists extends refusal('draft_exists', 'conflict') {}
export class AlreadySigned extends refusal('already_signed', 'conflict') {}
export class NotCurrent extends refusal('not_current', 'conflict') {}
export class ChangedMeanwhile extends refusal('changed_meanwhile', 'conflict') {}
export class PrescriptionIncomplete extends refusal('prescription_incomplete', 'conflict') {}
export class MedicineNotFound extends refusal('medicine_not_found', 'invalid') {}
export class DoseDoesNotFit extends refusal('dose_does_not_fit', 'invalid') {}
export class NotOverridable extends refusal('not_overridable', 'invalid') {}
