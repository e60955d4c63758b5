import { z } from 'zod'
import {
  Address,
  AdministrativeGender,
  CalendarDate,
  ConsultationMode,
  Email,
  Id,
  Instant,
  Language,
  Line,
  Name,
  Paise,
  Phone,
  Text,
} from '../common.ts'
import { complaint } from '../field-codes.ts'

export const PractitionerStatus = z.enum(['draft', 'submitted', 'verified', 'rejected', 'suspended'])
export const DocumentKind = z.enum(['certificate', 'photo'])

export const Qualification = z.object({
  /** `MBBS`, `MD (General Medicine)` */
  degree: Line.min(1),
  institution: Line.min(1),
  year: z.int().min(1940).max(2100).nullable(),
})

const unique = <T>(list: readonly T[]) => new Set(list).size === list.length

/** Everything that a practitioner says of themselves; verification confirms the name and the registration. */
export const ProfileFields = z.object({
  givenName: Name,
  familyName: Name,
  gender: AdministrativeGender,
  birthDate: CalendarDate.nullable(),
  email: Email.nullable(),
  /** The practice's telephone, shown on prescriptions; not the one for signing in. */
  phone: Phone.nullable(),
  about: Text,
  /** As in the council's register. */
  registrationNumber: Line.min(1),
  registrationCouncil: Line.min(1),
  /** The year in which practice began. */
  practisingSince: z.int().min(1940).max(2100).nullable(),
  department: Line.nullable(),
  practiceName: Line.nullable(),
  address: Address.nullable(),
  workAddress: Text.nullable(),
  qualifications: z.array(Qualification).max(20),
  /** Codes of specialities. */
  specialities: z.array(z.string().max(60)).max(6).refine(unique, complaint('twice')),
  languages: z.array(Language).max(12).refine(unique, complaint('twice')),
})

export const NewPractitioner = ProfileFields.extend({
  birthDate: ProfileFields.shape.birthDate.optional(),
  email: ProfileFields.shape.email.optional(),
  phone: ProfileFields.shape.phone.optional(),
  about: Text.optional(),
  practisingSince: ProfileFields.shape.practisingSince.optional(),
  department: ProfileFields.shape.department.optional(),
  practiceName: ProfileFields.shape.practiceName.optional(),
  address: ProfileFields.shape.address.optional(),
  workAddress: ProfileFields.shape.workAddress.optional(),
  qualifications: ProfileFields.shape.qualifications.optional(),
  specialities: ProfileFields.shape.specialities.optional(),
  languages: ProfileFields.shape.languages.optional(),
})
/** What is left out stays. */
export const PractitionerChange = ProfileFields.partial()

/** A fee for one mode of consultation at one facility. */
export const Offering = z.object({
  facilityId: Id,
  mode: ConsultationMode,
  /** 0 is free; a gateway moves one rupee at least. */
  feePaise: Paise.max(10_000_000).refine((paise) => paise <= 0 || paise >= 100, complaint('fee_too_small')),
  slotMinutes: z.int().min(5).max(180),
})

/** Who cancels so many hours before the start or earlier gets so much of the fee back. */
export const RefundTier = z.object({
  hoursBefore: z.int().min(0).max(720),
  percent: z.int().min(0).max(100),
})
const falls = (tiers: readonly z.output<typeof RefundTier>[]) =>
  tiers.every((tier, at) => {
    const before = tiers[at - 1]
    return !before || (tier.hoursBefore < before.hoursBefore && tier.percent <= before.percent)
  })
/** From the earliest cancellation to the latest; nothing comes back after the last. */
export const RefundTiers = z.array(RefundTier).max(6).refine(falls, complaint('refund_tiers_misordered'))

export const ConsultationPolicy = z.object({
  /** Days in which a follow-up for the same person is free; 0 for none. */
  validityDays: z.int().min(0).max(180),
  refundTiers: RefundTiers,
  /** Until so many hours before the start a patient may reschedule. */
  changeHoursBefore: z.int().min(0).max(168),
})

export const PractitionerDocument = z.object({
  id: Id,
  kind: DocumentKind,
  fileId: Id,
  attachedAt: Instant,
})

/** What a profile still lacks before it can be checked. */
export const MissingPart = z.enum(['qualification', 'speciality', 'language', 'certificate'])

/** A profile as its owner and the admin see it. */
export const PractitionerProfile = ProfileFields.extend({
  id: Id,
  photoFileId: Id.nullable(),
  status: PractitionerStatus,
  /** Why it was rejected or suspended. */
  statusReason: z.string().nullable(),
  submittedAt: Instant.nullable(),
  verifiedAt: Instant.nullable(),
  /** When an admin saw the certificate on paper. */
  credentialsSeenAt: Instant.nullable(),
  documents: z.array(PractitionerDocument),
  offerings: z.array(Offering),
  policy: ConsultationPolicy,
  missing: z.array(MissingPart),
  abilities: z.object({
    change: z.boolean(),
    submit: z.boolean(),
    verify: z.boolean(),
    reject: z.boolean(),
    suspend: z.boolean(),
    confirmPaper: z.boolean(),
  }),
})
