import type { Role } from '@imeds/contracts'

type Mode = 'in_person' | 'video' | 'audio' | 'text'
type Hours = { weekdays: number[]; from: string; to: string; pause?: [string, string] }
export type DemoPractitioner = {
  phone: string
  name: [given: string, family: string]
  gender: 'female' | 'male'
  facility: 'BAN' | 'LOT' | 'MAR'
  specialities: string[]
  languages: string[]
  qualifications: [degree: string, institution: string, year: number][]
  council: string
  since: number
  about: string
  /** Fee in rupees by mode. */
  fees: Partial<Record<Mode, number>>
  slotMinutes: number
  hours: Hours
  status?: 'submitted'
  alsoPatient?: boolean
}
export const rolesOf = ({ status, alsoPatient }: DemoPractitioner): Role[] =>
  status ? ['patient'] : alsoPatient ? ['practitioner', 'patient'] : ['practitioner']

const weekdays = [1, 2, 3, 4, 5]
const everyDay = [1, 2, 3, 4, 5, 6, 7]
const longDay: Hours = { weekdays: everyDay, from: '08:00', to: '22:00', pause: ['13:00', '14:00'] }
const morning: Hours = { weekdays: [...weekdays, 6], from: '09:00', to: '13:00' }
const evening: Hours = { weekdays: [...weekdays, 6], from: '16:00', to: '20:30' }
const office: Hours = { weekdays, from: '10:00', to: '17:00', pause: ['13:00', '14:00'] }

export const demoPractitioners: DemoPractitioner[] = [
  {
    phone: '+919000000002',
    name: ['Meera', 'Iyer'],
    gender: 'female',
    facility: 'BAN',
    specialities: ['general_medicine'],
    languages: ['en', 'hi', 'te', 'ta'],
    qualifications: [
      ['MBBS', 'Kakatiya Medical College, Warangal', 2008],
      ['MD General Medicine', 'Osmania Medical College, Hyderabad', 2012],
    ],
    council: 'Telangana State Medical Council',
    since: 2009,
    fees: { in_person: 600, video: 500, audio: 400, text: 300 },
    slotMinutes: 15,
    hours: longDay,
    alsoPatient: true,
    about:
      'I look after adults with fevers, diabetes, blood pressure and everything that does not yet have a name. I like to explain what I think and why.',
  },
  {
    phone: '+919000000102',
    name: ['Arjun', 'Reddy'],
    gender: 'male',
    facility: 'BAN',
    specialities: ['cardiology', 'general_medicine'],
    languages: ['en', 'te', 'hi'],
    qualifications: [
      ['MBBS', 'Gandhi Medical College, Secunderabad', 2001],
      ['MD General Medicine', 'Gandhi Medical College, Secunderabad', 2005],
      ['DM Cardiology', "Nizam's Institute, Hyderabad", 2008],
    ],
    council: 'Telangana State Medical Council',
    since: 2002,
    fees: { in_person: 1200, video: 900 },
    slotMinutes: 20,
    hours: evening,
    about: 'Heart failure, rhythm and blood pressure. Please bring or upload earlier ECGs and reports.',
  },
  {
    phone: '+919000000103',
    name: ['Sana', 'Qureshi'],
    gender: 'female',
    facility: 'BAN',
    specialities: ['gynaecology'],
    languages: ['en', 'hi', 'ur', 'te'],
    qualifications: [
      ['MBBS', 'Deccan College of Medical Sciences', 2006],
      ['MS Obstetrics and Gynaecology', 'Osmania Medical College, Hyderabad', 2011],
    ],
    council: 'Telangana State Medical Council',
    since: 2007,
    fees: { in_person: 800, video: 650, text: 400 },
    slotMinutes: 20,
    hours: morning,
    about: 'Periods, pregnancy, menopause and the questions one does not like to ask.',
  },
  {
    phone: '+919000000104',
    name: ['Pranav', 'Shetty'],
    gender: 'male',
    facility: 'LOT',
    specialities: ['paediatrics'],
    languages: ['en', 'kn', 'hi'],
    qualifications: [
      ['MBBS', 'Bangalore Medical College', 2010],
      ['MD Paediatrics', "St John's Medical College, Bengaluru", 2014],
    ],
    council: 'Karnataka Medical Council',
    since: 2011,
    fees: { in_person: 700, video: 550, audio: 450 },
    slotMinutes: 15,
    hours: longDay,
    about: 'Children from the first day to eighteen. I keep time for the parents’ questions.',
  },
  {
    phone: '+919000000105',
    name: ['Lakshmi', 'Narayanan'],
    gender: 'female',
    facility: 'LOT',
    specialities: ['dermatology'],
    languages: ['en', 'ta', 'kn'],
    qualifications: [
      ['MBBS', 'Madras Medical College', 2009],
      ['MD Dermatology', 'JIPMER, Puducherry', 2013],
    ],
    council: 'Karnataka Medical Council',
    since: 2010,
    fees: { in_person: 900, video: 700, text: 350 },
    slotMinutes: 15,
    hours: office,
    about: 'Skin, hair and nails. For a text consultation, good light and two photos help most.',
  },
  {
    phone: '+919000000106',
    name: ['Daniel', 'Mathew'],
    gender: 'male',
    facility: 'LOT',
    specialities: ['psychiatry'],
    languages: ['en', 'ml', 'hi'],
    qualifications: [
      ['MBBS', 'Calicut Medical College', 2004],
      ['MD Psychiatry', 'NIMHANS, Bengaluru', 2009],
    ],
    council: 'Karnataka Medical Council',
    since: 2005,
    fees: { in_person: 1500, video: 1200, audio: 1000 },
    slotMinutes: 30,
    hours: evening,
    about: 'Anxiety, low mood, sleep and addiction. First consultations take half an hour.',
  },
  {
    phone: '+919000000107',
    name: ['Kavya', 'Chowdary'],
    gender: 'female',
    facility: 'MAR',
    specialities: ['general_medicine', 'endocrinology'],
    languages: ['te', 'en'],
    qualifications: [
      ['MBBS', 'Guntur Medical College', 2012],
      ['MD General Medicine', 'Andhra Medical College, Visakhapatnam', 2016],
      ['DM Endocrinology', 'AIIMS, New Delhi', 2020],
    ],
    council: 'Andhra Pradesh Medical Council',
    since: 2013,
    fees: { in_person: 500, video: 450, text: 250 },
    slotMinutes: 15,
    hours: longDay,
    about: 'Sugar and thyroid, and the family doctor for everything around them.',
  },
  {
    phone: '+919000000108',
    name: ['Harish', 'Babu'],
    gender: 'male',
    facility: 'MAR',
    specialities: ['orthopaedics'],
    languages: ['te', 'en', 'hi'],
    qualifications: [
      ['MBBS', 'Rangaraya Medical College, Kakinada', 2003],
      ['MS Orthopaedics', 'Andhra Medical College, Visakhapatnam', 2007],
    ],
    council: 'Andhra Pradesh Medical Council',
    since: 2004,
    fees: { in_person: 650 },
    slotMinutes: 20,
    hours: morning,
    about: 'Knees, backs and fractures. Most backs heal without an operation.',
  },
  {
    phone: '+919000000109',
    name: ['Ritu', 'Malhotra'],
    gender: 'female',
    facility: 'BAN',
    specialities: ['ent'],
    languages: ['hi', 'en', 'pa'],
    qualifications: [
      ['MBBS', 'Government Medical College, Patiala', 2011],
      ['MS ENT', 'PGIMER, Chandigarh', 2015],
    ],
    council: 'Telangana State Medical Council',
    since: 2012,
    fees: { in_person: 750, video: 600 },
    slotMinutes: 15,
    hours: office,
    about: 'Ears, nose, throat, and dizziness that comes from them.',
  },
  {
    phone: '+919000000110',
    name: ['Imran', 'Sheikh'],
    gender: 'male',
    facility: 'LOT',
    specialities: ['gastroenterology'],
    languages: ['en', 'ur', 'hi', 'kn'],
    qualifications: [
      ['MBBS', 'Mysore Medical College', 2000],
      ['MD General Medicine', 'Bangalore Medical College', 2004],
      ['DM Gastroenterology', 'AIG, Hyderabad', 2008],
    ],
    council: 'Karnataka Medical Council',
    since: 2001,
    fees: { in_person: 1100, video: 850 },
    slotMinutes: 20,
    hours: evening,
    about: 'Stomach, bowel and liver.',
  },
  {
    phone: '+919000000111',
    name: ['Nithya', 'Menon'],
    gender: 'female',
    facility: 'BAN',
    specialities: ['ophthalmology'],
    languages: ['en', 'ml', 'te'],
    qualifications: [
      ['MBBS', 'Government Medical College, Kottayam', 2013],
      ['MS Ophthalmology', 'LV Prasad Eye Institute, Hyderabad', 2017],
    ],
    council: 'Telangana State Medical Council',
    since: 2014,
    fees: { in_person: 700 },
    slotMinutes: 15,
    hours: office,
    about: 'Eyes of all ages; diabetic eye checks.',
    status: 'submitted',
  },
]
