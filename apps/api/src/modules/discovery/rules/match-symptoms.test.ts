import { describe, expect, test } from 'vitest'
import { loadSpecialities, loadSymptoms, loadSymptomSpecialities } from '../../../../catalogue/index.ts'
import { matchSymptoms } from './match-symptoms.ts'
import { isSymptom, symptomIndex } from './symptom-index.ts'

const symptoms = loadSymptoms()
const index = symptomIndex({
  symptoms,
  specialities: loadSpecialities(),
  symptomSpecialities: loadSymptomSpecialities(),
})
const match = (text: string, picked?: string[]) => matchSymptoms(text, index, picked)
const flagsOf = (text: string) => match(text).redFlags.map(({ symptom }) => symptom.code)
const symptomsOf = (text: string) => match(text).symptoms.map(({ symptom }) => symptom.code)
const firstSpeciality = (text: string) => match(text).specialities[0]?.speciality.code

describe('a red flag is found', () => {
  test.each([
    ['chest pain', 'chest_pain'],
    ['chst pain', 'chest_pain'],
    ['cheast pain', 'chest_pain'],
    ['chestpain since morning', 'chest_pain'],
    ['pain in the left side of my chest', 'chest_pain'],
    ['seene me dard ho raha hai', 'chest_pain'],
    ['gunde lo noppi', 'chest_pain'],
    ['छाती में दर्द', 'chest_pain'],
    ['ఛాతీ నొప్పి', 'chest_pain'],
    ['chest tightnes and sweating', 'heart_attack_signs'],
    ['hart attack', 'heart_attack_signs'],
    ["my father's face is drooping and speech is slurred", 'stroke_signs'],
    ['half body not moving', 'stroke_signs'],
    ['lakwa maar gaya', 'stroke_signs'],
    ['cant breath', 'breathless_at_rest'],
    ["I can't breathe", 'breathless_at_rest'],
    ['saans lene mein takleef ho rahi hai', 'breathless_at_rest'],
    ['oopiri aadatledu', 'breathless_at_rest'],
    ['shortness of breth', 'breathless_at_rest'],
    ['bleeding is not stoping', 'heavy_bleeding'],
    ['khoon nahi ruk raha', 'heavy_bleeding'],
    ['vomiting blod', 'vomiting_blood'],
    ['black stools', 'black_stool'],
    ['want to kil myself', 'suicidal_thoughts'],
    ['i dont want to live anymore', 'suicidal_thoughts'],
    ['sucide thoughts', 'suicidal_thoughts'],
    ['main marna chahta hun', 'suicidal_thoughts'],
    ['swollen lips and tongue', 'anaphylaxis'],
    ['throat is swelling after eating peanuts', 'anaphylaxis'],
    ['my 2 month old baby has fever', 'infant_fever'],
    ['newborn fevr', 'infant_fever'],
    ['child not drinking milk and very sleepy', 'sick_baby'],
    ['behosh ho gaya', 'unconscious'],
    ['fits vachayi', 'seizure'],
    ['worst headache of my life', 'worst_headache'],
    ['fever with stiff neck', 'meningitis_signs'],
    ['saanp ne kaata', 'snake_bite'],
    ['kutte ne kata', 'dog_bite'],
    ['swallowed poision', 'poisoning'],
    ['took to many tablets', 'poisoning'],
    ['pregnant and bleeding', 'pregnancy_bleeding'],
    ['baby is not moving in womb', 'fetal_movement'],
    ['testicle pain suddenly', 'testicular_pain'],
    ['BP 200', 'very_high_bp'],
    ['urine nahi aa raha', 'no_urine'],
  ])('in %j: %s', (text, code) => {
    const found = match(text).redFlags.find(({ symptom }) => symptom.code === code)
    expect(found).toMatchObject({ denied: false, advice: expect.stringMatching(/\w/) })
    expect(match(text).specialities.length).toBeGreaterThan(0)
  })

  test.each([
    ['no chest pain', 'chest_pain'],
    ['I dont have chest pain but cough', 'chest_pain'],
    ['seene mein dard nahi hai', 'chest_pain'],
    ['no breathlessness, only mild cough', 'breathless_at_rest'],
  ])('even when it is denied, for it may be misread: %j', (text, code) => {
    const { redFlags, symptoms: complaints } = match(text)
    expect(redFlags).toEqual([
      expect.objectContaining({ denied: true, advice: expect.stringMatching(/11[0-9]|108/) }),
    ])
    expect(redFlags[0]?.symptom.code).toBe(code)
    expect(complaints.map(({ symptom }) => symptom.code)).not.toContain(code)
  })

  test('by every one of its own words', () => {
    const missed = symptoms
      .filter(({ redFlag }) => redFlag)
      .flatMap(({ code, title, words }) =>
        [title, ...words]
          .filter((said) => match(said).redFlags.length === 0)
          .map((said) => `${code}: ${said}`),
      )
    expect(missed).toEqual([])
  })

  test('the one that is there before the one that is not', () => {
    expect(match('no chest pain. vomiting blood').redFlags.map(({ denied }) => denied)).toEqual([false, true])
  })

  test.each([
    'fever and cough',
    'acidity',
    'knee pain',
    'hair fall',
    'acne',
    'pet mein dard',
    'irregular periods',
    'high bp',
    'diabetes',
    'no fever',
    'back pain',
    'thyroid',
    'feeling sad',
    'toothache',
    'skin rash',
    'hand pain',
    'hello',
    'bad breath',
    'food poisoning',
  ])('but not in %j', (text) => {
    expect(flagsOf(text)).toEqual([])
  })
})

describe('complaints in everyday words', () => {
  test.each<[string, string[], string]>([
    ['fever', ['fever'], 'general_medicine'],
    ['bukhaar aur khansi', ['fever', 'cough'], 'general_medicine'],
    ['naaku jvaram undi', ['fever'], 'general_medicine'],
    ['high fver and coff', ['cough', 'fever'], 'general_medicine'],
    ['बुखार और खांसी', ['fever', 'cough'], 'general_medicine'],
    ['జ్వరంగా ఉంది', ['fever'], 'general_medicine'],
    ['hedache', ['headache'], 'general_medicine'],
    ['head ache', ['headache'], 'general_medicine'],
    ['sar mein dard', ['headache'], 'general_medicine'],
    ['half side headache', ['migraine'], 'neurology'],
    ['stomache pain', ['stomach_pain'], 'gastroenterology'],
    ['kadupu noppi', ['stomach_pain'], 'gastroenterology'],
    ['lose motion since 2 days', ['diarrhoea'], 'general_medicine'],
    ['diarhea', ['diarrhoea'], 'general_medicine'],
    ['heart burn', ['acidity'], 'gastroenterology'],
    ['kabz', ['constipation'], 'gastroenterology'],
    ['knee pian', ['knee_pain'], 'orthopaedics'],
    ['ghutno mein dard', ['knee_pain'], 'orthopaedics'],
    ['lower bak pain', ['back_pain'], 'orthopaedics'],
    ['baal jhad rahe hain', ['hair_fall'], 'dermatology'],
    ['pimples on face', ['acne'], 'dermatology'],
    ['itchy skin', ['itching'], 'dermatology'],
    ['dant me dard', ['toothache'], 'dentistry'],
    ['kaan mein dard', ['ear_pain'], 'ent'],
    ['sore throt', ['sore_throat'], 'ent'],
    ['eye is red and watering', ['red_eye'], 'ophthalmology'],
    ['burning while passing urine', ['burning_urine'], 'general_medicine'],
    ['pathri', ['kidney_stone'], 'urology'],
    ['periods nahi aaye', ['irregular_periods'], 'gynaecology'],
    ['want to get pregnant', ['infertility'], 'fertility'],
    ['anxity', ['anxiety'], 'psychiatry'],
    ['neend nahi aati', ['sleep_problem'], 'psychiatry'],
    ['sugar', ['diabetes'], 'endocrinology'],
    ['diabetis', ['diabetes'], 'endocrinology'],
    ['weight loss diet', ['weight_gain'], 'nutrition'],
    ['my son has fever', ['child_fever'], 'paediatrics'],
    ['no fever but cough', ['cough'], 'general_medicine'],
    ['fever nahi hai sirf khansi hai', ['cough'], 'general_medicine'],
    ['jwaram ledu, daggu undi', ['cough'], 'general_medicine'],
  ])('%j means %j', (text, codes, speciality) => {
    expect(symptomsOf(text)).toEqual(codes)
    expect(firstSpeciality(text)).toBe(speciality)
  })

  test.each(['', '   ', 'hello', 'asdfgh qwerty', 'Dr Ramesh Kumar', 'no fever', '12345'])(
    '%j means nothing',
    (text) => {
      expect(match(text)).toEqual({ redFlags: [], symptoms: [], specialities: [] })
    },
  )

  test('every symptom is found by each of its words', () => {
    const missed = symptoms.flatMap(({ code, title, words }) =>
      [title, ...words].filter((said) => !symptomsOf(said).includes(code)).map((said) => `${code}: ${said}`),
    )
    expect(missed).toEqual([])
  })

  test('no phrase means two symptoms', () => {
    const meanings = Map.groupBy(
      index.phrases.filter((phrase) => isSymptom(phrase.means)),
      (phrase) => phrase.words.toSorted().join(' '),
    )
    const torn = [...meanings].filter(([, phrases]) => new Set(phrases.map(({ means }) => means)).size > 1)
    expect(torn.map(([phrase]) => phrase)).toEqual([])
  })
})

describe('a speciality', () => {
  test.each([
    ['need a cardiologist', 'cardiology'],
    ['skin doctor', 'dermatology'],
    ['dant ka doctor', 'dentistry'],
    ['pediatritian', 'paediatrics'],
    ['kanti doctor', 'ophthalmology'],
  ])('is found by its own name: %j', (text, code) => {
    const [first] = match(text).specialities
    expect(first).toMatchObject({
      speciality: { code },
      because: [],
      explanation: expect.stringContaining('you asked for'),
    })
  })

  test('says in the words of the person why it fits', () => {
    const [first] = match('bukhar hai').specialities
    expect(first).toMatchObject({
      explanation: 'because you wrote "bukhar" (Fever)',
      because: [{ symptom: { code: 'fever' }, weight: 1, wrote: 'bukhar' }],
    })
  })

  test('fits better for several symptoms than for one, and never more than fully', () => {
    const score = (text: string, code: string) =>
      match(text).specialities.find(({ speciality }) => speciality.code === code)?.score ?? 0
    expect(score('cough and palpitations', 'general_medicine')).toBeGreaterThanOrEqual(
      score('palpitations', 'general_medicine'),
    )
    expect(score('wheezing and snoring', 'ent')).toBeLessThanOrEqual(1)
    expect(score('leg swelling and foamy urine', 'nephrology')).toBeGreaterThan(
      score('leg swelling', 'nephrology'),
    )
  })

  test('those that fit best come first', () => {
    const scores = match('fever, cough, knee pain and acne').specialities.map(({ score }) => score)
    expect(scores.length).toBeGreaterThan(4)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  })
})

describe('symptoms that were picked from the list', () => {
  test('count as sure, and a red flag among them is told', () => {
    const { redFlags, symptoms: complaints, specialities } = match('', ['chest_pain', 'no_such_symptom'])
    expect(redFlags).toEqual([expect.objectContaining({ wrote: null, denied: false })])
    expect(complaints).toEqual([expect.objectContaining({ score: 1, wrote: null })])
    expect(specialities[0]).toMatchObject({
      speciality: { code: 'cardiology' },
      explanation: 'because you chose Chest pain',
    })
  })

  test('what is both picked and written counts once', () => {
    expect(match('fever', ['fever']).symptoms).toHaveLength(1)
  })
})
