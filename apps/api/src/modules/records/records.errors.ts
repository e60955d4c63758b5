import { refusal } from '../../platform/errors.ts'

export class DocumentNotFound extends refusal('document_not_found', 'notFound') {}
/** A patient does not take back what a practitioner recorded. */
export class DocumentOfAnother extends refusal('document_of_another', 'forbidden') {}
/** The file stands in the record already. */
export class DocumentExists extends refusal('document_exists', 'conflict') {}
export class ShareNotFound extends refusal('share_not_found', 'notFound') {}
/** The practitioner has the record open already: withdraw that first. */
export class AlreadyShared extends refusal('already_shared', 'conflict') {}
/** A consent ends in the future, within a year. */
export class SharePeriodInvalid extends refusal('share_period_invalid', 'invalid') {}
