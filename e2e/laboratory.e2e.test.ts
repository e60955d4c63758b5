import { beforeAll, expect, test } from 'vitest'
import { actAs, signIn } from './actions/identity.ts'
import {
  bookPrescribedTests,
  enterResults,
  openAtDesk,
  payForTests,
  recordCall,
  release,
  takeSamples,
  verify,
} from './actions/laboratory.ts'
import { downloadPdf } from './actions/read-prescription.ts'
import { haveConsultation } from './fixtures/consultation.ts'
import { newPatient, type NewPatient } from './fixtures/new-patient.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { apiOf } from './harness/api.ts'
import { expectAccessible, expectFits } from './harness/expectations.ts'
import { visit } from './harness/visit.ts'
import { newVisitor, phone } from './harness/visitor.ts'
import { joseph, meera, sunita } from './people.ts'

let nobody: NewPatient
let consultation: { appointmentId: string; prescriptionId: string }
beforeAll(async () => {
  await openPracticeNow(meera.phone)
  nobody = await newPatient('Tarun Sethi')
  consultation = await haveConsultation({
    patient: nobody.call,
    practitioner: await apiOf(meera.phone, 'practitioner'),
  })
})

// What the panel holds, each as it is usual for a man but for the haemoglobin, which is critical.
const values = {
  Haemoglobin: '6.4',
  'Red cell count': '4.9',
  Haematocrit: '44',
  'Mean cell volume': '90',
  'Mean cell haemoglobin': '30',
  'Mean cell haemoglobin concentration': '34',
  'Red cell distribution width': '13',
  'White cell count': '7',
  Neutrophils: '60',
  Lymphocytes: '30',
  Monocytes: '6',
  Eosinophils: '3',
  Basophils: '1',
  'Platelet count': '250',
}

test('from the prescription to a report that patient and doctor read, four people in four browsers', async () => {
  const patient = await newVisitor('patient', { viewport: phone })
  const operator = await newVisitor('operator')
  const second = await newVisitor('second operator')
  const doctor = await newVisitor('doctor')

  await signIn(patient, nobody)
  await visit(patient, `/prescriptions/${consultation.prescriptionId}`)
  await bookPrescribedTests(patient, 'Neem Diagnostics')
  await expectAccessible(patient)
  await expectFits(patient, 'the checkout of tests')
  await payForTests(patient)
  await patient.page.getByRole('link', { name: 'Open the booking' }).click()
  await patient.page.getByText('How far it is').waitFor()
  await expectAccessible(patient)

  await signIn(operator, sunita)
  await openAtDesk(operator, nobody.name)
  await takeSamples(operator)
  await patient.page.getByRole('listitem').filter({ hasText: 'At the bench (now)' }).waitFor()
  await enterResults(operator, values)
  await operator.page.getByText('Critical value').first().waitFor()
  await expectAccessible(operator)
  await recordCall(operator, 'Dr Meera Iyer')
  // Who entered them does not verify them.
  expect(await operator.page.getByRole('button', { name: 'Verify', exact: true }).count()).toBe(0)

  await signIn(second, joseph)
  await openAtDesk(second, nobody.name)
  await verify(second)
  await release(second)
  await expectAccessible(second)

  await patient.page.getByRole('link', { name: 'Open the report' }).click()
  await patient.page.getByRole('heading', { level: 1, name: 'Laboratory report' }).waitFor()
  await patient.page.getByText('Critically low').first().waitFor()
  await expectAccessible(patient)
  await expectFits(patient, 'the report')
  const paper = await downloadPdf(patient)
  for (const part of ['Neem Diagnostics', nobody.name, 'Haemoglobin', '6.4', 'LL critical', 'Page 1 of'])
    expect(paper).toContain(part)

  await signIn(doctor, meera)
  await actAs(doctor, 'Doctor')
  await visit(doctor, `/practice/appointments/${consultation.appointmentId}`)
  await doctor.page.getByRole('link', { name: /Complete blood count/ }).click()
  await doctor.page.getByText('Critically low').first().waitFor()
  await expectAccessible(doctor)
})
