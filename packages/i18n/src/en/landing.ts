/** The home page. */
export const landing = {
  metaTitle: 'IMEDS: find a doctor, consult, get your prescription',
  metaDescription:
    'Tell us what troubles you, choose a verified doctor, meet in person or online, and keep every prescription in one place.',
  hero: {
    title: 'Tell us what troubles you. We find the doctor.',
    lead: 'Search by symptom or speciality, choose a time that is free now, and meet your doctor at the clinic or online.',
    label: 'Symptom or speciality',
    placeholder: 'Fever, back pain, skin doctor…',
    submit: 'Find a doctor',
    examples: 'Often searched',
  },
  examples: { fever: 'Fever', back: 'Back pain', rash: 'Skin rash', cough: 'Child cough', worry: 'Anxiety' },
  emergency: {
    title: 'Is it urgent?',
    body: 'Chest pain, trouble breathing, heavy bleeding or fainting cannot wait for an appointment. Call 112 now, or 108 for an ambulance.',
    call: 'Call 112',
  },
  specialities: {
    title: 'Browse by speciality',
    lead: 'Know whom you need? Go straight there.',
    all: 'All doctors',
    items: {
      general: { name: 'General physician', about: 'Fever, infections, first advice' },
      paediatrics: { name: 'Paediatrics', about: 'Babies, children, vaccines' },
      dermatology: { name: 'Dermatology', about: 'Skin, hair and nails' },
      gynaecology: { name: 'Gynaecology', about: 'Periods, pregnancy, fertility' },
      cardiology: { name: 'Cardiology', about: 'Heart and blood pressure' },
      orthopaedics: { name: 'Orthopaedics', about: 'Bones, joints, back' },
      psychiatry: { name: 'Psychiatry', about: 'Mood, sleep, worry' },
      ent: { name: 'Ear, nose and throat', about: 'Hearing, sinus, throat' },
    },
  },
  steps: {
    title: 'From symptom to prescription',
    items: {
      find: { title: 'Say what is wrong', body: 'In your own words. We suggest doctors and tell you why.' },
      book: {
        title: 'Pick a free time',
        body: 'Times are live. The one you choose is kept for ten minutes while you pay.',
      },
      consult: {
        title: 'Meet your doctor',
        body: 'At the clinic, by video, by phone or by chat, as you prefer.',
      },
      prescription: {
        title: 'Get your prescription',
        body: 'Signed, readable, and verifiable by any pharmacy with one scan.',
      },
    },
  },
  trust: {
    title: 'Care you can check',
    items: {
      verified: {
        title: 'Verified doctors',
        body: 'Registration number and degrees are checked before a doctor can be found here.',
      },
      privacy: {
        title: 'Your record is yours',
        body: 'Only those who treat you can open it, and every opening is logged for you to see.',
      },
      price: {
        title: 'Fees before booking',
        body: 'The full amount and the refund rules are on the page before you pay.',
      },
    },
  },
} as const
