import { refusal } from '../../platform/errors.ts'

export class FileNotFound extends refusal('file_not_found', 'notFound') {}
/** Nothing has arrived at the upload's address. */
export class UploadMissing extends refusal('upload_missing', 'conflict') {}
export class UploadExpired extends refusal('upload_expired', 'gone') {}
/** What arrived is not what was announced; `data.reason` says how. */
export class FileRejected extends refusal('file_rejected', 'invalid') {}
/** Something rests on the file: a record, or a profile that shows it. */
export class FileInUse extends refusal('file_in_use', 'conflict') {}
/** The file is part of something else already. */
export class FileTaken extends refusal('file_taken', 'conflict') {}
/** No version of the bytes is left. */
export class FileGone extends refusal('file_gone', 'gone') {}
