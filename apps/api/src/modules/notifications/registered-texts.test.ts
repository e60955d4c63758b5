import { describe, expect, it } from 'vitest'
import { NotificationKind, notificationDefaults } from '@imeds/contracts/notifications'
import { messagesFor } from '@imeds/i18n'
import { notificationText } from '@imeds/i18n/notification-text'
import { longestVariable, smsTemplate } from '@imeds/i18n/sms-template'
import { loadConfig } from '../../platform/config.ts'
import { accountTemplates } from '../identity/index.ts'
import { neededTemplates, registeredTexts } from './registered-texts.ts'
import { requireTemplates } from './require-templates.ts'

const publicUrl = 'https://imeds.example'
const english = { locale: 'en', messages: messagesFor('en') } as const
const everyText = (locale: 'en' | 'hi' | 'te') =>
  (['patient', 'practitioner', 'staff'] as const).flatMap((audience) =>
    NotificationKind.options
      .filter((kind) => notificationDefaults[audience][kind])
      .flatMap((kind) => [...registeredTexts(audience, kind, { locale, publicUrl }).values()]),
  )

describe('what is registered for SMS', () => {
  it.each(['en', 'hi', 'te'] as const)('is the same set of texts in every language: %s', (locale) => {
    expect(everyText(locale).map(({ template }) => template)).toEqual(
      everyText('en').map(({ template }) => template),
    )
  })

  it('holds no value in its words, and only short ones in its places', () => {
    for (const { registered, variables } of everyText('en')) {
      expect(registered).not.toMatch(/Meera|Banyan|https:|7,?65|undefined|[{}]/)
      for (const value of Object.values(variables)) {
        expect(value).not.toBe('')
        expect(value.length).toBeLessThanOrEqual(longestVariable)
      }
    }
  })

  it('has a name for each form of a sentence', () => {
    const names = everyText('en').map(({ template }) => template)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(
      expect.arrayContaining([
        'patient.appointment_cancelled.practitioner',
        'practitioner.appointment_cancelled.facility',
        'patient.practitioner_delayed.some.no_link',
        'patient.lab_order_booked.home',
        'staff.stock_low.many',
      ]),
    )
  })

  it('says the same words as the app, with the values in their places', () => {
    const content = {
      kind: 'practitioner_delayed',
      params: {
        minutes: 40,
        visit: {
          appointmentId: '019a0000-0000-7000-8000-000000000001',
          startsAt: '2026-12-08T03:30:00.000Z',
          timeZone: 'Asia/Kolkata',
          mode: 'in_person',
          facilityName: 'The Very Long Named Banyan Multispeciality Clinic',
          practitioner: {
            id: '019a0000-0000-7000-8000-000000000002',
            name: 'Meera Iyer',
            qualifications: 'MBBS',
            registrationNumber: 'TS-1',
            registrationCouncil: 'Telangana',
          },
        },
      },
    } as const
    const link = `${publicUrl}/appointments/${content.params.visit.appointmentId}`
    const sms = smsTemplate(english, 'patient', content, link)
    const { title, body, credentials } = notificationText(english, 'patient', content)
    const cut = body.replace(
      'at The Very Long Named Banyan Multispeciality Clinic',
      'at The Very Long Named Banyan',
    )
    expect(sms.text).toBe(`IMEDS: ${title}. ${cut} ${credentials} ${link}`)
    expect(sms.variables).toMatchObject({ minutes: '40', where: 'at The Very Long Named Banyan' })
    expect([sms.variables['link1'], sms.variables['link2'], sms.variables['link3']].join('')).toBe(link)
  })
})

describe('the start', () => {
  const live = {
    DATABASE_URL: 'postgresql://localhost/x',
    PUBLIC_URL: publicUrl,
    SESSION_SECRET: 'a test secret of thirty-two characters',
    SMS_AUTH_KEY: 'k',
    SMS_SENDER_ID: 'IMEDSX',
  }
  const all = Object.fromEntries(
    [...accountTemplates, ...neededTemplates(publicUrl)].map((name) => [name, '1']),
  )
  const startWith = (templates: Record<string, string>, more = {}) =>
    requireTemplates(loadConfig({ ...live, SMS_TEMPLATES: JSON.stringify(templates), ...more }))

  it('is refused with a list of what has no template', () => {
    const { one_time_code: _, 'patient.prescription_ready': __, ...rest } = all
    expect(() => startWith(rest)).toThrow(
      'SMS_TEMPLATES has no template for one_time_code, patient.prescription_ready: `npm run sms-templates`',
    )
    expect(() => startWith(all)).not.toThrow()
  })

  it('asks for nothing in demo mode, nor where there is no SMS', () => {
    expect(() => startWith({ one_time_code: '1' }, { DEMO: '1' })).not.toThrow()
    const { SMS_AUTH_KEY: _, SMS_SENDER_ID: __, ...without } = live
    expect(() => requireTemplates(loadConfig(without))).not.toThrow()
  })

  it.each(['nonsense', '{"one_time_code": ""}', '[1]'])(
    'refuses templates that are no names with ids: %s',
    (text) => {
      expect(() => loadConfig({ ...live, SMS_TEMPLATES: text })).toThrow('SMS_TEMPLATES must be JSON like')
    },
  )
})
