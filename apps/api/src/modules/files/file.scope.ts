import type { Permission } from '@imeds/contracts'
import type { Actor } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { isPhotoOfFacility } from '../facilities/index.ts'
import { accessTo, isPhotoOfPatient } from '../patients/index.ts'
import { needed } from './file-permissions.ts'
import type { FileRow } from './file.repository.ts'
import { FileNotFound } from './files.errors.ts'
import { findDocumentUse, type DocumentUse } from './practitioner-document.repository.ts'

type Ground = { db: Db | Tx; clock: Clock }
export type FileAbilities = {
  download: boolean
  /** May take it away and bring it back, where its state allows that. */
  change: boolean
  remove: boolean
  restore: boolean
}

/**
 * What the actor may do with a file. Its owner reads it and, as long as they may still add such files, takes it away and
 * brings it back. Others read stored files: an admin the documents on practitioners' profiles, anybody signed in the photo
 * of a verified practitioner, and of a patient's files whoever has the purpose's permission for that patient.
 */
export async function abilitiesOn(ground: Ground, actor: Actor, file: FileRow): Promise<FileAbilities> {
  const owns = file.owner_user_id === actor.userId
  const { add, read, part } = needed[file.purpose]
  const access = file.patient_id ? await accessTo(ground, actor, file.patient_id) : undefined
  const use = access ? undefined : await findDocumentUse(ground.db, file.id)
  const may = (permission: Permission | null) =>
    permission !== null && (access?.may(permission, part) ?? actor.grants[permission] !== undefined)
  const change = owns && may(add)
  const stored = file.status === 'stored'
  const shown =
    (file.purpose === 'patient_photo' && (await isPhotoOfPatient(ground.db, file.id))) ||
    (file.purpose === 'facility_photo' && (await isPhotoOfFacility(ground.db, file.id)))
  return {
    download: stored && (owns || (access ? may(read) : seesDocument(actor, use))),
    change,
    remove: change && stored && file.retained_at === null && !shown && !isNeeded(use),
    restore: change && file.status === 'deleted' && file.stored_at !== null && file.purge_started_at === null,
  }
}

const seesDocument = (actor: Actor, use: DocumentUse | undefined): boolean =>
  use !== undefined &&
  use.removed_at === null &&
  (actor.grants['practitioner.verify'] === 'all' || (use.kind === 'photo' && use.status === 'verified'))

/** A profile shows it, or a verification rested on it: that certificate stays even when it is off the profile. */
const isNeeded = (use: DocumentUse | undefined): boolean =>
  use !== undefined && (use.removed_at === null || (use.kind === 'certificate' && use.verified_at !== null))

/** A file with what the actor may do, for who may see it at all; else the 404 of an unknown one. */
export async function seeFile(
  ground: Ground,
  actor: Actor,
  file: FileRow | undefined,
): Promise<{ file: FileRow; abilities: FileAbilities }> {
  if (!file) throw new FileNotFound()
  const abilities = await abilitiesOn(ground, actor, file)
  if (file.owner_user_id !== actor.userId && !abilities.download) throw new FileNotFound()
  return { file, abilities }
}
