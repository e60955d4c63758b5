import type { AnyEndpoint, InputOf, ReplyOf } from '@imeds/contracts'
import * as contract from '@imeds/contracts/files'
import type { Actor } from '../../platform/actor.ts'
import { on, type RequestContext, type Route } from '../../platform/http/route.ts'
import { ofSurvivor } from '../patients/index.ts'
import { addPractitionerDocument } from './add-practitioner-document.ts'
import { confirmUpload } from './confirm-upload.ts'
import { deleteFile } from './delete-file.ts'
import { removeFacilityPhoto, setFacilityPhoto } from './facility-photo.ts'
import type { FilesDeps } from './files.deps.ts'
import { getDownloadUrl } from './get-download-url.ts'
import { getFile } from './get-file.ts'
import { removePatientPhoto, setPatientPhoto } from './patient-photo.ts'
import { listFileVersions } from './list-file-versions.ts'
import { listFiles } from './list-files.ts'
import { requestUpload } from './request-upload.ts'
import { restoreFile } from './restore-file.ts'

type UseCase<E extends AnyEndpoint> = (
  deps: FilesDeps,
  actor: Actor,
  input: InputOf<E>,
  context: RequestContext,
) => Promise<ReplyOf<E>>

/** The endpoints with their use cases, which are handed the store beside what all are. */
export function filesRoutes(outside: Pick<FilesDeps, 'store' | 'scan'>): Route[] {
  const onFiles = <E extends AnyEndpoint>(endpoint: E, run: UseCase<E>): Route =>
    on<undefined, E>(endpoint, (deps, actor, input, context) =>
      run({ ...deps, ...outside }, actor, input, context),
    )
  return [
    onFiles(contract.requestUpload, requestUpload),
    onFiles(contract.confirmUpload, confirmUpload),
    onFiles(contract.listFiles, listFiles),
    onFiles(contract.listFileVersions, listFileVersions),
    onFiles(contract.getFile, getFile),
    onFiles(contract.getDownloadUrl, getDownloadUrl),
    onFiles(contract.deleteFile, deleteFile),
    onFiles(contract.restoreFile, restoreFile),
    onFiles(contract.addPractitionerDocument, addPractitionerDocument),
    onFiles(contract.setFacilityPhoto, setFacilityPhoto),
    onFiles(contract.removeFacilityPhoto, removeFacilityPhoto),
    ofSurvivor(onFiles(contract.setPatientPhoto, setPatientPhoto)),
    ofSurvivor(onFiles(contract.removePatientPhoto, removePatientPhoto)),
  ]
}
