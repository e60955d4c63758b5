import {
  Notification,
  type NotificationKind,
  notificationDefaults,
  NotifiedPurchase,
  type NotificationAudience,
  type NotificationContent,
} from '@imeds/contracts/notifications'
import { messagesFor, type Locale } from '@imeds/i18n'
import { smsTemplate, type TemplatedSms } from '@imeds/i18n/sms-template'
import { kindsFor } from './channels.ts'
import { kindsByNumber } from './kinds-by-number.ts'
import { notificationLink } from './notification-link.ts'

const id = '00000000-0000-7000-8000-000000000000'
const visit = {
  appointmentId: id,
  startsAt: '2026-12-08T03:30:00.000Z',
  timeZone: 'Asia/Kolkata',
  mode: 'in_person',
  facilityName: 'Banyan Clinic',
  practitioner: {
    id,
    name: 'Meera Iyer',
    qualifications: 'MBBS',
    registrationNumber: '1',
    registrationCouncil: 'Council',
  },
} as const
const lab = { orderId: id, startsAt: visit.startsAt, timeZone: visit.timeZone, laboratoryName: 'Laboratory' }
const purchases = NotifiedPurchase.shape.subjectType.options.map((subjectType) => ({
  subjectType,
  facilityName: visit.facilityName,
}))

/** What each param may be, as far as it decides the form of a sentence. */
const choices: Record<string, readonly unknown[]> = {
  visit: [visit],
  by: ['patient', 'practitioner', 'facility'],
  minutes: [0, 20],
  channel: ['gateway', 'counter'],
  purchase: [undefined, ...purchases],
  lab: [
    { ...lab, collection: 'visit' },
    { ...lab, collection: 'home' },
  ],
  medicineOrder: [{ orderId: id, pharmacyName: 'Pharmacy' }],
  prescription: [{ prescriptionId: id }],
  healthPackage: [
    { purchaseId: id, facilityName: visit.facilityName, expiresAt: visit.startsAt, timeZone: visit.timeZone },
  ],
  stock: [1, 5].map((count) => ({ storeId: id, storeName: 'Store', count })),
  amountPaise: [50_000],
}

const paramsOf = (kind: NotificationKind): string[] => {
  const shape = Notification.options.find((one) => one.shape.kind.safeParse(kind).success)?.shape
  return Object.keys(shape?.params.shape ?? {})
}

function contentsOf(kind: NotificationKind): NotificationContent[] {
  let all: Record<string, unknown>[] = [{}]
  for (const name of paramsOf(kind))
    all = all.flatMap((params) => (choices[name] ?? [id]).map((value) => ({ ...params, [name]: value })))
  // Money is for a visit or for a purchase, one of the two.
  return all.map(({ purchase, ...params }) => ({
    kind,
    params: purchase ? { ...params, purchase, visit: undefined } : params,
  })) as NotificationContent[]
}

/** Every text in which a kind goes out by SMS, by its template's name. */
export function registeredTexts(
  audience: NotificationAudience,
  kind: NotificationKind,
  { locale, publicUrl }: { locale: Locale; publicUrl: string },
): Map<string, TemplatedSms> {
  const language = { locale, messages: messagesFor(locale) }
  const links = (content: NotificationContent) => [
    publicUrl + notificationLink(audience, content),
    ...(audience === 'patient' && kindsByNumber.includes(kind) ? [''] : []),
  ]
  return new Map(
    contentsOf(kind)
      .flatMap((content) => links(content).map((link) => smsTemplate(language, audience, content, link)))
      .map((sms) => [sms.template, sms]),
  )
}

/** The templates without which people would not hear by SMS what they are told unless they want it otherwise. */
export const neededTemplates = (publicUrl: string): string[] =>
  (['patient', 'practitioner', 'staff'] as const).flatMap((audience) =>
    kindsFor(audience)
      .filter((kind) => notificationDefaults[audience][kind]?.sms)
      .flatMap((kind) => [...registeredTexts(audience, kind, { locale: 'en', publicUrl }).keys()]),
  )
