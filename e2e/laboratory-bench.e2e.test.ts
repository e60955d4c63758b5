import { collectSpecimen, getLabOrder, receiveSpecimen } from '@imeds/contracts/lab'
import { beforeAll, expect, test } from 'vitest'
import { signIn } from './actions/identity.ts'
import { enterResults, openAtDesk, release, takeSamples, verify } from './actions/laboratory.ts'
import { downloadPdf } from './actions/read-prescription.ts'
import { bookTest, type BookedTests } from './fixtures/book-tests.ts'
import { newPatient, type NewPatient } from './fixtures/new-patient.ts'
import { apiOf } from './harness/api.ts'
import { expectAccessible, expectFits } from './harness/expectations.ts'
import { visit } from './harness/visit.ts'
import { desk, newVisitor, phone, type Visitor } from './harness/visitor.ts'
import { joseph, sunita } from './people.ts'

const laboratory = 'Neem Diagnostics'
const source = 'Own study 2026'
// Every run of this test keeps a shelf of its own.
const reagent = `Amylase reagent ${Date.now()}`

let measured: NewPatient
let imported: NewPatient
let order: BookedTests
let another: BookedTests
beforeAll(async () => {
  measured = await newPatient('Devika Nambiar')
  imported = await newPatient('Sameer Kapoor')
  order = await bookTest(measured.call, 'Amylase', laboratory)
  another = await bookTest(imported.call, 'Amylase', laboratory)
})

/** Puts a reagent on the list and ten of it on the shelf. */
async function stockUp(visitor: Visitor): Promise<void> {
  const { page } = visitor
  await visit(visitor, '/lab-desk/stock')
  await page.getByRole('button', { name: 'Add a reagent' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Name on the pack').fill(reagent)
  await form.getByLabel('In a pack').fill('1')
  await form.getByRole('button', { name: 'Add it' }).click()
  await page.getByText(`${reagent} is on the list.`).first().waitFor()
  await page.getByRole('link', { name: 'Receive goods' }).click()
  await page.getByRole('heading', { level: 1, name: 'Receive goods' }).waitFor()
  await page.getByLabel('Supplier').fill('Prism Diagnostics Supplies')
  await chooseProduct(visitor)
  await page.getByLabel('Batch number').fill('AM-1')
  await page.getByLabel('Expires').fill('2030-12-31')
  await page.getByLabel('Packs').fill('10')
  await expectAccessible(visitor, 'receiving reagents')
  await page.getByRole('button', { name: 'Book in' }).click()
  await page.getByText('One batch is booked in.').first().waitFor()
}

/** One of the ten is not there: the sheet finds it. */
async function count(visitor: Visitor): Promise<void> {
  const { page } = visitor
  await visit(visitor, '/lab-desk/stock')
  await page.getByRole('link', { name: 'Count the stock' }).click()
  await page.getByRole('textbox', { name: `Counted of ${reagent}, batch AM-1` }).fill('9')
  await page.getByText('1 fewer').waitFor()
  await page.getByLabel('Reason').fill('Count of the month')
  await expectAccessible(visitor, 'counting the stock')
  await page.setViewportSize(phone)
  await expectFits(visitor, 'counting the stock')
  await page.setViewportSize(desk)
  await page.getByRole('button', { name: 'Book one batch' }).click()
  await page.getByText('Booked: one batch differs.').first().waitFor()
}

async function chooseProduct({ page }: Visitor): Promise<void> {
  await page.getByRole('combobox', { name: 'Product or barcode' }).fill(reagent)
  await page.getByRole('option', { name: reagent }).click()
}

/** What the test uses up, and what counts as usual for it here. */
async function setUpTest(visitor: Visitor): Promise<void> {
  const { page } = visitor
  await visit(visitor, `/lab-desk/prices/${order.testId}`)
  await chooseProduct(visitor)
  await page.getByRole('textbox', { name: `Quantity of ${reagent} in test` }).fill('2')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('The reagents are saved.').first().waitFor()
  await page.getByRole('button', { name: 'Set own ranges' }).click()
  await page.getByLabel('Source').fill(source)
  const range = page.getByRole('group', { name: 'Range 1' })
  await range.getByLabel('Low', { exact: true }).fill('30')
  await range.getByLabel('High', { exact: true }).fill('90')
  await expectAccessible(visitor, 'setting own ranges')
  await page.getByRole('button', { name: 'Set these ranges' }).click()
  await page.getByText(`Your own ranges count: ${source}`).waitFor()
  await page.setViewportSize(phone)
  await expectFits(visitor, 'a test of the laboratory')
  await page.setViewportSize(desk)
}

async function sayOfRun({ page }: Visitor, controls: string): Promise<void> {
  const more = page.getByRole('button', { name: 'More about Amylase' })
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click()
  await page.getByLabel('Instrument: Amylase').fill('Analyser 7')
  await page.getByLabel('Run: Amylase', { exact: true }).fill('R-2026-11')
  await page.getByLabel('Controls of the run: Amylase').selectOption(controls)
}

test('own ranges, reagents and controls: what the laboratory sets is what the patient reads', async () => {
  const operator = await newVisitor('operator', { viewport: desk })
  await signIn(operator, sunita)
  await stockUp(operator)
  await count(operator)
  await setUpTest(operator)

  await openAtDesk(operator, measured.name)
  await takeSamples(operator)
  await sayOfRun(operator, 'Controls failed')
  // Usual by the catalogue, high by the laboratory.
  await enterResults(operator, { Amylase: '95' })
  await operator.page.getByText('own range').waitFor()
  await operator.page.getByText('High', { exact: true }).waitFor()
  await expectAccessible(operator, 'results with their run')

  const second = await newVisitor('second operator')
  await signIn(second, joseph)
  await openAtDesk(second, measured.name)
  await second.page
    .getByText('The controls of a run failed: measure again, or take the result back.')
    .waitFor()
  await sayOfRun(operator, 'Passed')
  await enterResults(operator, { Amylase: '96' })
  await verify(second)
  await release(second)

  await visit(operator, '/lab-desk/stock')
  await operator.page.getByLabel('Find by name or barcode').fill(reagent)
  await operator.page.getByRole('row').filter({ hasText: reagent }).getByText('7 × test').waitFor()

  const patient = await newVisitor('patient', { viewport: phone })
  await signIn(patient, measured)
  await visit(patient, `/lab/orders/${order.orderId}`)
  await patient.page.getByRole('link', { name: 'Open the report' }).click()
  await patient.page.getByText('30 – 90').waitFor()
  await patient.page.getByText('High', { exact: true }).waitFor()
  await expectFits(patient, 'a report with own ranges')
  const paper = await downloadPdf(patient)
  for (const part of ['30 – 90', source]) expect(paper).toContain(part)
})

test('a file of an analyser: a bad line is named, and nothing comes in before it is mended', async () => {
  const call = await apiOf(sunita.phone, 'lab_operator')
  const params = { id: another.orderId }
  const { specimens } = await call(getLabOrder, { params })
  for (const { id } of specimens) {
    await call(collectSpecimen, { params: { id }, body: {} })
    await call(receiveSpecimen, { params: { id }, body: { qualityNote: null } })
  }
  const { accession } = (await call(getLabOrder, { params })).specimens[0]!

  const operator = await newVisitor('importer', { viewport: desk })
  await signIn(operator, sunita)
  await visit(operator, '/lab-desk/import')
  const results = operator.page.getByRole('region', { name: 'Import results' })
  const paste = (value: string) =>
    results
      .getByLabel('Or paste it here')
      .fill(
        `accession,test,value,unit,instrument,run,qc\n${accession},Amylase,${value},U/L,Analyser 7,R-3,passed`,
      )
  await paste('1000000')
  await results.getByRole('button', { name: 'Check' }).click()
  await results.getByText('is outside of what is physically possible').waitFor()
  expect(await results.getByRole('button', { name: /^Import all/ }).count()).toBe(0)
  await expectAccessible(operator, 'an import with a bad line')
  await operator.page.setViewportSize(phone)
  await expectFits(operator, 'an import with a bad line')
  await operator.page.setViewportSize(desk)
  await paste('61')
  await results.getByRole('button', { name: 'Check' }).click()
  await results.getByRole('button', { name: 'Import all 1' }).click()
  await results.getByText('1 row is imported.').waitFor()

  await openAtDesk(operator, imported.name)
  await operator.page.getByText('Analyser 7 · R-3').waitFor()
  expect(await operator.page.getByRole('textbox', { name: 'Result of Amylase' }).inputValue()).toBe('61')
})
