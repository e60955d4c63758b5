import {
  notificationDefaults,
  type NotificationAudience,
  type NotificationContent,
  type NotificationKind,
} from '@imeds/contracts/notifications'
import { describe, expect, it } from 'vitest'
import { messagesFor } from './catalogue.ts'
import { locales, type Locale } from './locale.ts'
import { notificationText } from './notification-text.ts'

const id = '01900000-0000-7000-8000-000000000001'
const visit = {
  appointmentId: id,
  startsAt: '2026-12-08T05:00:00.000Z',
  timeZone: 'Asia/Kolkata',
  mode: 'in_person' as const,
  facilityName: 'Banyan Clinic',
  practitioner: {
    id,
    name: 'Meera Iyer',
    qualifications: 'MBBS, MD',
    registrationNumber: 'T-1',
    registrationCouncil: 'Telangana Medical Council',
  },
}
const lab = {
  orderId: id,
  startsAt: '2026-12-08T05:00:00.000Z',
  timeZone: 'Asia/Kolkata',
  collection: 'visit' as const,
  laboratoryName: 'Neem Diagnostics',
}
const params = {
  lab,
  reportId: id,
  visit,
  by: 'practitioner',
  billId: id,
  amountPaise: 123_450,
  encounterId: id,
  prescriptionId: id,
  practitionerId: id,
  practitionerName: 'Meera Iyer',
  shareId: id,
  claimId: id,
  facilityName: 'Banyan Clinic',
  medicineOrder: { orderId: id, pharmacyName: 'Neem Pharmacy' },
  prescription: { prescriptionId: id },
  stock: { storeId: id, storeName: 'Neem Pharmacy, Main counter', count: 3 },
}
const say = (
  locale: Locale,
  audience: NotificationAudience,
  kind: NotificationKind,
  over: Partial<typeof visit> = {},
) =>
  notificationText({ locale, messages: messagesFor(locale) }, audience, {
    kind,
    params: { ...params, visit: { ...visit, ...over } },
  } as NotificationContent)

const all = locales.flatMap((locale) =>
  Object.entries(notificationDefaults).flatMap(([audience, kinds]) =>
    Object.keys(kinds).map(
      (kind) => [locale, audience as NotificationAudience, kind as NotificationKind] as const,
    ),
  ),
)

describe('notificationText', () => {
  it.each(all)('has whole sentences in %s for %s: %s', (locale, audience, kind) => {
    const { title, body } = say(locale, audience, kind)
    expect(title).not.toMatch(/[{}]/)
    expect(body.length).toBeGreaterThan(8)
    expect(body).not.toMatch(/[{}]|notifications\.|,\s*[.,।]/u)
    const script = { en: /\p{Script=Latin}/u, hi: /\p{Script=Devanagari}/u, te: /\p{Script=Telugu}/u }[locale]
    expect(title).toMatch(script)
    expect(body).toMatch(script)
  })

  it("tells a patient the time on the clinic's wall, the place and who the practitioner is", () => {
    expect(say('en', 'patient', 'appointment_booked')).toEqual({
      title: 'Your appointment is booked',
      body: 'Tue, 8 Dec, 10:30 am with Dr Meera Iyer, at Banyan Clinic.',
      credentials: 'Dr Meera Iyer, MBBS, MD, registration T-1 (Telangana Medical Council)',
    })
    expect(say('en', 'patient', 'appointment_booked', { timeZone: 'Europe/Berlin' }).body).toContain(
      'Tue, 8 Dec, 6:00 am',
    )
    expect(say('en', 'patient', 'appointment_booked', { mode: 'video' } as never).body).toContain(
      'by video, Banyan Clinic',
    )
  })

  it('leaves out qualifications that nobody gave', () => {
    const practitioner = { ...visit.practitioner, qualifications: '' }
    expect(say('en', 'patient', 'encounter_admitted', { practitioner }).credentials).toBe(
      'Dr Meera Iyer, registration T-1 (Telangana Medical Council)',
    )
  })

  it('says who cancelled, seen from each side', () => {
    expect(say('en', 'patient', 'appointment_cancelled').body).toContain('The doctor cancelled')
    expect(say('en', 'practitioner', 'appointment_cancelled').body).toContain('You cancelled')
  })

  it.each(locales)('says in %s what money was for, where no doctor stands behind it', (locale) => {
    const kinds = ['payment_received', 'refund_processed', 'refund_failed'] as const
    const { visit: _, ...rest } = params
    const said = (['lab_order', 'medicine_order', 'package_purchase', 'desk_sale'] as const).flatMap(
      (subjectType) =>
        kinds.map((kind) => {
          const purchase = { subjectType, facilityName: 'Neem Diagnostics' }
          const audience = kind === 'refund_failed' ? 'staff' : 'patient'
          return notificationText({ locale, messages: messagesFor(locale) }, audience, {
            kind,
            params: { ...rest, purchase },
          })
        }),
    )
    expect(new Set(said.map(({ body }) => body)).size).toBe(said.length)
    for (const { body, credentials } of said) {
      expect(body).toContain('Neem Diagnostics')
      expect(body).toContain('₹1,234.50')
      expect(body).not.toMatch(/[{}]|Dr |डॉ\.|డా\./)
      expect(credentials).toBeNull()
    }
  })

  it('says that money was handed out, where it was', () => {
    const content = { kind: 'refund_processed', params: { ...params, channel: 'counter' } }
    const { title, body } = notificationText(
      { locale: 'en', messages: messagesFor('en') },
      'patient',
      content as NotificationContent,
    )
    expect(title).toBe('Your refund was handed out')
    expect(body).not.toContain('account')
  })

  it('names amounts in rupees', () => {
    expect(say('en', 'staff', 'refund_failed').body).toContain('₹1,234.50')
  })

  it('refuses a kind that the audience is never told of', () => {
    expect(() => say('en', 'staff', 'prescription_ready')).toThrow('no words')
  })
})
