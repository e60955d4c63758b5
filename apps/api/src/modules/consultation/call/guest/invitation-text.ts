import type { Locale } from '@imeds/i18n'

type Values = { practitioner: string; address: string; key: string }

/** The registered text's name. */
export const invitationTemplate = 'call_invitation'
/** Operators let through no longer values. */
const longestVariable = 30

const texts: Record<Locale, (values: Values) => { subject: string; body: string }> = {
  en: ({ practitioner, address, key }) => ({
    subject: 'Invitation to a consultation',
    body: `Dr ${practitioner} invites you to join a consultation on IMEDS. The link is for you alone and works once: ${address}/call/guest#${key}`,
  }),
  hi: ({ practitioner, address, key }) => ({
    subject: 'परामर्श के लिए निमंत्रण',
    body: `डॉ. ${practitioner} आपको IMEDS पर एक परामर्श में शामिल होने के लिए बुला रहे हैं। यह लिंक केवल आपके लिए है और एक बार चलता है: ${address}/call/guest#${key}`,
  }),
  te: ({ practitioner, address, key }) => ({
    subject: 'సంప్రదింపుకు ఆహ్వానం',
    body: `డా. ${practitioner} మిమ్మల్ని IMEDSలో ఒక సంప్రదింపులో చేరమని ఆహ్వానిస్తున్నారు. ఈ లింక్ మీకు మాత్రమే, ఒక్కసారే పనిచేస్తుంది: ${address}/call/guest#${key}`,
  }),
}

/** What a guest reads; it names the practitioner and never the patient. */
export const invitationText = (locale: Locale, values: Values) => texts[locale](values)

/** The same as an SMS: what fills the registered text. */
export const invitationVariables = ({ practitioner, key }: Pick<Values, 'practitioner' | 'key'>) => ({
  practitioner: practitioner.slice(0, longestVariable).trimEnd(),
  key,
})

/** What is registered for SMS. */
export const registeredInvitation = (locale: Locale, publicUrl: string): string =>
  invitationText(locale, { practitioner: '##practitioner##', address: publicUrl, key: '##key##' }).body
