import type { ReplyOf } from '@imeds/contracts'
import { Language } from '@imeds/contracts'
import type { getOwnPractitioner } from '@imeds/contracts/practitioners'
import { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { consultationPolicyOf } from './consultation-policy.ts'
import type { DocumentRow } from './document.repository.ts'
import type { OfferingRow } from './offering.repository.ts'
import type { PractitionerRow } from './practitioner.repository.ts'
import { allows } from './practitioner-status.ts'
import { missingParts } from './profile-rules.ts'
import type { QualificationRow } from './profile.repository.ts'

export type ProfileView = ReplyOf<typeof getOwnPractitioner>
export type ProfileRows = {
  row: PractitionerRow
  qualifications: QualificationRow[]
  specialities: string[]
  languages: string[]
  documents: DocumentRow[]
  offerings: OfferingRow[]
}

const Languages = z.array(Language)

/** A profile for its owner or for the admin who checks it. */
export function toProfileView({ row, ...parts }: ProfileRows, actor: Actor): ProfileView {
  const { address_line: line, city, state, pin_code: pinCode } = row
  const own = row.user_id === actor.userId && actor.grants['practitioner.register'] !== undefined
  const checks = actor.grants['practitioner.verify'] !== undefined
  const missing = missingParts({ ...parts, credentialsSeen: row.credentials_seen_at !== null })
  return {
    id: row.id,
    givenName: row.given_name,
    familyName: row.family_name,
    gender: row.gender,
    birthDate: row.birth_date,
    email: row.email,
    phone: row.phone,
    about: row.about,
    photoFileId: row.photo_file_id,
    registrationNumber: row.registration_number,
    registrationCouncil: row.registration_council,
    practisingSince: row.practising_since,
    department: row.department,
    practiceName: row.practice_name,
    address: line && city && state && pinCode ? { line, city, state, pinCode } : null,
    workAddress: row.work_address,
    qualifications: parts.qualifications,
    specialities: parts.specialities,
    languages: Languages.parse(parts.languages),
    status: row.status,
    statusReason: row.status_reason,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    verifiedAt: row.verified_at?.toISOString() ?? null,
    credentialsSeenAt: row.credentials_seen_at?.toISOString() ?? null,
    documents: parts.documents.map((one) => ({
      id: one.id,
      kind: one.kind,
      fileId: one.file_id,
      attachedAt: one.attached_at.toISOString(),
    })),
    offerings: parts.offerings.map((one) => ({
      facilityId: one.facility_id,
      mode: one.mode,
      feePaise: one.fee_paise,
      slotMinutes: one.slot_minutes,
    })),
    policy: consultationPolicyOf(row),
    missing,
    abilities: {
      change: own,
      submit: own && !missing.length && allows(row.status, 'submit'),
      verify: checks && !missing.length && allows(row.status, 'verify'),
      reject: checks && allows(row.status, 'reject'),
      suspend: checks && allows(row.status, 'suspend'),
      confirmPaper: checks && row.credentials_seen_at === null,
    },
  }
}
