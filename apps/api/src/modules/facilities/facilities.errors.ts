import { refusal } from '../../platform/errors.ts'

export class FacilityNotFound extends refusal('facility_not_found', 'notFound') {}
export class FacilityCodeTaken extends refusal('facility_code_taken', 'conflict') {}
