import type { Challenge } from './challenge.repository.ts'

type Locale = Challenge['locale']
type Text = { subject: string; body: string }

const codes: Record<Locale, (code: string) => Text> = {
  en: (code) => ({
    subject: 'Your IMEDS code',
    body: `${code} is your IMEDS code. It works for 10 minutes. Tell it to nobody; we never ask for it.`,
  }),
  hi: (code) => ({
    subject: 'आपका IMEDS कोड',
    body: `${code} आपका IMEDS कोड है। यह 10 मिनट तक मान्य है। इसे किसी को न बताएँ; हम इसे कभी नहीं पूछते।`,
  }),
  te: (code) => ({
    subject: 'మీ IMEDS కోడ్',
    body: `${code} మీ IMEDS కోడ్. ఇది 10 నిమిషాలు పనిచేస్తుంది. ఎవరికీ చెప్పకండి; మేము ఎప్పుడూ అడగము.`,
  }),
}

const deskCodes: Record<Locale, (code: string, facility: string) => string> = {
  en: (code, facility) =>
    `${facility} asks to take your name, birth date, address and contact over from IMEDS, to book and bill for you. If you are there and agree, tell the desk ${code}. It works for 10 minutes. If you are not there, tell it to nobody.`,
  hi: (code, facility) =>
    `${facility} आपकी बुकिंग और बिल के लिए IMEDS से आपका नाम, जन्मतिथि, पता और संपर्क लेना चाहता है। यदि आप वहाँ हैं और सहमत हैं, तो डेस्क को ${code} बताएँ। यह 10 मिनट तक मान्य है। यदि आप वहाँ नहीं हैं, तो इसे किसी को न बताएँ।`,
  te: (code, facility) =>
    `మీ బుకింగ్ మరియు బిల్లు కోసం ${facility} IMEDS నుండి మీ పేరు, పుట్టిన తేదీ, చిరునామా, సంప్రదింపు వివరాలు తీసుకోవాలని అడుగుతోంది. మీరు అక్కడ ఉండి అంగీకరిస్తే, డెస్క్‌కు ${code} చెప్పండి. ఇది 10 నిమిషాలు పనిచేస్తుంది. మీరు అక్కడ లేకపోతే, ఎవరికీ చెప్పకండి.`,
}

const registered: Record<Locale, (address: string) => string> = {
  en: (address) => `You already have an IMEDS account with this number. Sign in at ${address}/sign-in`,
  hi: (address) => `इस नंबर से आपका IMEDS खाता पहले से है। यहाँ साइन इन करें: ${address}/sign-in`,
  te: (address) => `ఈ నంబర్‌తో మీకు ఇప్పటికే IMEDS ఖాతా ఉంది. ఇక్కడ సైన్ ఇన్ చేయండి: ${address}/sign-in`,
}

const taken: Record<Locale, string> = {
  en: 'Somebody asked to use this number for another IMEDS account. It belongs to yours; nothing was changed.',
  hi: 'किसी ने इस नंबर को दूसरे IMEDS खाते में लगाना चाहा। यह आपके खाते का है; कुछ नहीं बदला गया।',
  te: 'ఎవరో ఈ నంబర్‌ను మరో IMEDS ఖాతాకు వాడాలని కోరారు. ఇది మీ ఖాతాదే; ఏమీ మార్చలేదు.',
}

const changed: Record<'password' | 'phone' | 'email' | 'authenticator', Record<Locale, string>> = {
  password: {
    en: 'The password of your IMEDS account was changed. If that was not you, set a new one at once.',
    hi: 'आपके IMEDS खाते का पासवर्ड बदला गया। यदि यह आपने नहीं किया, तो तुरंत नया पासवर्ड बनाएँ।',
    te: 'మీ IMEDS ఖాతా పాస్‌వర్డ్ మారింది. అది మీరు చేయకపోతే, వెంటనే కొత్తది పెట్టుకోండి.',
  },
  phone: {
    en: 'Your IMEDS account now uses another number. If that was not you, tell us at once.',
    hi: 'आपका IMEDS खाता अब दूसरे नंबर से चलता है। यदि यह आपने नहीं किया, तो हमें तुरंत बताएँ।',
    te: 'మీ IMEDS ఖాతా ఇప్పుడు మరో నంబర్‌ను వాడుతోంది. అది మీరు చేయకపోతే, వెంటనే మాకు చెప్పండి.',
  },
  email: {
    en: 'Your IMEDS account now uses another e-mail address. If that was not you, tell us at once.',
    hi: 'आपका IMEDS खाता अब दूसरे ई-मेल पते का उपयोग करता है। यदि यह आपने नहीं किया, तो हमें तुरंत बताएँ।',
    te: 'మీ IMEDS ఖాతా ఇప్పుడు మరో ఇ-మెయిల్ చిరునామాను వాడుతోంది. అది మీరు చేయకపోతే, వెంటనే మాకు చెప్పండి.',
  },
  authenticator: {
    en: 'The authenticator app of your IMEDS account was changed. If that was not you, tell us at once.',
    hi: 'आपके IMEDS खाते का प्रमाणीकरण ऐप बदला गया। यदि यह आपने नहीं किया, तो हमें तुरंत बताएँ।',
    te: 'మీ IMEDS ఖాతా ధృవీకరణ యాప్ మారింది. అది మీరు చేయకపోతే, వెంటనే మాకు చెప్పండి.',
  },
}

/** The code by which somebody at a desk agrees to be taken over: who asks, for what, and what it opens. */
export const deskCodeMessage = (locale: Locale, code: string, facility: string): string =>
  deskCodes[locale](code, facility)
export const codeMessage = (locale: Locale, code: string): Text => codes[locale](code)
export const alreadyRegistered = (locale: Locale, publicUrl: string): { body: string } => ({
  body: registered[locale](publicUrl),
})
export const numberTaken = (locale: Locale): { body: string } => ({ body: taken[locale] })
/** What the person is told where they can be reached, after something that guards the account changed. */
export const securityNotice = (locale: Locale, what: keyof typeof changed): Text => ({
  subject: 'IMEDS',
  body: changed[what][locale],
})

const place = (name: string) => `##${name}##`

/** What is registered for SMS about an account, by the name of its template. */
export const accountTexts = (locale: Locale, publicUrl: string): Record<string, string> => ({
  one_time_code: codeMessage(locale, place('otp')).body,
  patient_link: deskCodeMessage(locale, place('otp'), place('facility')),
  already_registered: alreadyRegistered(locale, publicUrl).body,
  number_taken: numberTaken(locale).body,
  ...Object.fromEntries(
    (Object.keys(changed) as (keyof typeof changed)[]).map((what) => [
      `security_notice.${what}`,
      securityNotice(locale, what).body,
    ]),
  ),
})
/** Their names. */
export const accountTemplates = Object.keys(accountTexts('en', ''))
