import { beforeAll, describe, test } from 'vitest'
import { signIn } from './actions/identity.ts'
import { openPayment, payAtGateway } from './actions/pay.ts'
import { haveConsultation } from './fixtures/consultation.ts'
import { newPatient, type NewPatient } from './fixtures/new-patient.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { apiOf } from './harness/api.ts'
import { expectAccessible, expectFits, expectVisible } from './harness/expectations.ts'
import { awake, visit } from './harness/visit.ts'
import { newVisitor, phone, type Visitor } from './harness/visitor.ts'
import { lakshmi, pooja } from './people.ts'

let patient: NewPatient
let prescriptionId: string
beforeAll(async () => {
  await openPracticeNow(lakshmi.phone)
  patient = await newPatient('Tarun Reddy')
  const pair = { patient: patient.call, practitioner: await apiOf(lakshmi.phone, 'practitioner') }
  const paracetamol = { name: 'Paracetamol', strength: '500 mg', form: 'tablet' }
  ;({ prescriptionId } = await haveConsultation(pair, [paracetamol]))
})

const status = ({ page }: Visitor, words: string) => page.locator('header').getByText(words, { exact: true })

async function atTheDesk(): Promise<Visitor> {
  const visitor = await newVisitor('Pooja')
  await signIn(visitor, pooja)
  await visit(visitor, '/pharmacy-desk')
  return visitor
}

/** Sends what the prescription allows to Neem Pharmacy, to be delivered and paid online. */
async function order(visitor: Visitor): Promise<void> {
  const { page } = visitor
  await visit(visitor, `/prescriptions/${prescriptionId}`)
  await page.getByRole('link', { name: 'Order the medicines' }).click()
  await page.getByRole('radio', { name: /^Neem Pharmacy/ }).click()
  await expectAccessible(visitor, 'ordering from a prescription')
  await expectFits(visitor, 'ordering from a prescription')
  await page.getByLabel(/^I agree that Neem Pharmacy reads/).check()
  await page.getByRole('button', { name: /^Send the order/ }).click()
  await page.getByRole('heading', { name: 'Order at Neem Pharmacy' }).waitFor()
}

describe('the pharmacy', () => {
  test('brings what was prescribed: ordered, checked, paid, packed, handed over against the code', async () => {
    const tarun = await newVisitor('Tarun', { viewport: phone })
    await signIn(tarun, patient)
    await order(tarun)
    await awake(tarun)
    await expectAccessible(tarun, 'an order that was sent')

    const pharmacist = await atTheDesk()
    await pharmacist.page.getByRole('link', { name: patient.name }).click()
    await pharmacist.page.getByText('PARACETAMOL 500 mg').waitFor()
    await expectAccessible(pharmacist, 'checking an order')
    await pharmacist.page.getByRole('button', { name: 'Put aside and confirm' }).click()
    await expectVisible(status(pharmacist, 'To pay'))

    await openPayment(tarun)
    await payAtGateway(tarun)
    await expectVisible(status(tarun, 'Being packed'))
    await pharmacist.page.getByRole('button', { name: 'Packed', exact: true }).click()
    await pharmacist.page.getByRole('button', { name: 'Send off' }).click()
    await expectVisible(status(tarun, 'On its way'))
    const code = await tarun.page.getByText(/^\d{6}$/).textContent()
    await expectAccessible(tarun, 'an order on its way')
    await pharmacist.page.getByLabel('Code of the patient').fill(code ?? '')
    await pharmacist.page.getByRole('button', { name: 'Hand over' }).click()
    await expectVisible(status(pharmacist, 'Delivered'))
    await expectVisible(status(tarun, 'Delivered'))

    await visit(tarun, `/medicines/order?prescription=${prescriptionId}`)
    await expectVisible(tarun.page.getByRole('heading', { name: 'Nothing is left to order' }))

    // Some of it comes back, is sold again, and may be ordered again.
    const { page } = pharmacist
    await page.getByRole('button', { name: 'Take back' }).click()
    const dialog = page.getByRole('dialog', { name: 'Take medicines back' })
    await dialog.getByLabel(/^How many of .* came back$/).fill('4')
    await dialog.getByLabel(/may be sold again$/).check()
    await dialog.getByLabel('Reason').fill('Opened by mistake')
    await expectAccessible(pharmacist, 'a return')
    await dialog.getByRole('button', { name: 'Take back' }).click()
    await expectVisible(page.getByText('4 came back'))
    await visit(tarun, `/medicines/order?prescription=${prescriptionId}`)
    await expectVisible(tarun.page.getByText(/^4 of 10 left/))
  })

  test('reminds a patient of what was prescribed, until it is stopped', async () => {
    const tarun = await newVisitor('Tarun', { viewport: phone })
    const { page } = tarun
    await signIn(tarun, patient)
    await visit(tarun, `/prescriptions/${prescriptionId}`)
    await page.getByRole('link', { name: 'Remind me' }).click()
    await page.getByLabel('Night').fill('21:30')
    await expectAccessible(tarun, 'setting a reminder')
    await expectFits(tarun, 'setting a reminder')
    await page.getByRole('button', { name: 'Remind me at these times' }).click()
    await expectVisible(page.getByRole('heading', { name: /^Next: / }))
    await expectAccessible(tarun, 'reminders')
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).click()
    await expectVisible(page.getByRole('heading', { name: 'No reminders' }))
  })

  test('takes an order without a prescription, and says why not where the law wants one', async () => {
    const tarun = await newVisitor('Tarun', { viewport: phone })
    const { page } = tarun
    await signIn(tarun, patient)
    await visit(tarun, '/medicines/shop')
    await page.getByLabel('I fetch them at the pharmacy').check()
    await page.getByRole('radio', { name: /^Neem Pharmacy/ }).click()
    const find = async (text: string, option: RegExp) => {
      await page.getByRole('combobox', { name: 'Product or barcode' }).fill(text)
      await page.getByRole('option', { name: option }).click()
    }
    await find('azinova', /^Azinova/)
    await expectVisible(page.getByText(/^Azinova is sold on a prescription only/))
    await find('tapmol', /^Tapmol/)
    // The same medicine under another name, with its price.
    await page
      .getByLabel('Brand of Tapmol 500 mg')
      .selectOption({ label: 'Febrinil 500: ₹15 for 15 × tablet' })
    await page.getByLabel('At the counter').check()
    await expectAccessible(tarun, 'an order without a prescription')
    await expectFits(tarun, 'an order without a prescription')
    await page.getByRole('button', { name: /^Send the order/ }).click()
    await page.getByRole('heading', { name: 'Order at Neem Pharmacy' }).waitFor()
    await expectVisible(page.getByText('Febrinil 500').first())
  })

  test('orders what runs low, books it in, counts it, and finds who received a batch', async () => {
    const visitor = await atTheDesk()
    const { page } = visitor
    await visit(visitor, '/pharmacy-desk/stock')
    await page.getByRole('tab', { name: 'Running low' }).click()
    await page.getByRole('link', { name: 'Order these' }).click()
    await page.getByRole('textbox', { name: 'Supplier', exact: true }).fill('Krishna Wholesale')
    await page.getByLabel('Packs of Montiair').fill('2')
    await expectAccessible(visitor, 'a new purchase order')
    await page.getByRole('button', { name: 'Note the order' }).click()
    await page.getByRole('heading', { name: 'From Krishna Wholesale' }).waitFor()
    await expectAccessible(visitor, 'a purchase order')
    await page.getByRole('link', { name: 'Receive goods' }).click()
    const batch = `MON-${Date.now() % 100_000}`
    await page.getByLabel('Batch number').first().fill(batch)
    await page.getByLabel('Expires').first().fill('2029-12-31')
    await page.getByRole('button', { name: 'Book in' }).click()
    await expectVisible(status(visitor, 'Received'))

    await visit(visitor, '/pharmacy-desk/stock')
    await page.getByRole('link', { name: 'Montiair' }).click()
    await page.getByRole('button', { name: `Count: ${batch}` }).click()
    const dialog = page.getByRole('dialog', { name: `Count batch ${batch}` })
    await dialog.getByLabel(/^Counted/).fill('19')
    await dialog.getByLabel('Reason').fill('One was broken')
    await expectAccessible(visitor, 'a count')
    await dialog.getByRole('button', { name: 'Book the count' }).click()
    await expectVisible(page.getByText('Corrected after a count'))

    await visit(visitor, '/pharmacy-desk/recalls')
    await page.getByLabel('Batch number').fill(batch.toLowerCase())
    await page.getByRole('button', { name: 'Find' }).click()
    await page.getByRole('button', { name: 'Recall this batch' }).click()
    await page
      .getByRole('dialog')
      .getByLabel(/^Reason/)
      .fill('Wrong strength on the label')
    await expectAccessible(visitor, 'a recall')
    await page.getByRole('dialog').getByRole('button', { name: 'Recall this batch' }).click()
    await expectVisible(page.getByText(/^Recalled on .*: Wrong strength on the label$/))
    await expectVisible(page.getByText('Nobody received any of it.'))
  })

  test('sells at the counter what is scanned, to somebody new, for cash', async () => {
    const { page, ...pharmacist } = await atTheDesk()
    const visitor = { page, ...pharmacist }
    await visit(visitor, '/pharmacy-desk/counter')
    // A scanner types the digits and Enter, quicker than any answer comes.
    await page.getByRole('combobox', { name: 'Product or barcode' }).pressSequentially('8900000000161')
    await page.keyboard.press('Enter')
    await page.getByText('Jaldhara ORS').first().waitFor()
    await page.getByLabel('Quantity of Jaldhara ORS').fill('3')
    await page.getByRole('button', { name: 'Somebody new' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Kiran Das')
    await page.getByLabel('Date of birth').fill('1980-02-29')
    await expectAccessible(visitor, 'a sale at the counter')
    await page.getByRole('button', { name: /^Put aside and bill/ }).click()
    await page.getByRole('heading', { name: 'Order of Kiran Das' }).waitFor()
    await page.getByRole('button', { name: /^Received/ }).click()
    await expectVisible(status(visitor, 'Handed over'))
  })

  test('shows what it holds and books goods in, on a phone too', async () => {
    const visitor = await newVisitor('Pooja', { viewport: phone })
    await signIn(visitor, pooja)
    for (const path of [
      'stock',
      'receive',
      'register',
      'counter',
      'purchases',
      'stock/import',
      'recalls',
      'profile',
    ]) {
      await visit(visitor, `/pharmacy-desk/${path}`)
      await visitor.page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' })
      await expectFits(visitor, path)
      await expectAccessible(visitor, path)
    }
    await visit(visitor, '/pharmacy-desk/receive')
    const { page } = visitor
    await page.getByLabel('Supplier').fill('Deccan Distributors')
    await page.getByRole('combobox', { name: 'Product or barcode' }).fill('Febrinil 650')
    await page.getByRole('option', { name: /^Febrinil 650/ }).click()
    await page.getByLabel('Batch number').fill(`E2E-${Date.now() % 100_000}`)
    await page.getByLabel('Expires').fill('2029-12-31')
    await page.getByRole('button', { name: 'Book in' }).click()
    await expectVisible(page.getByText('One batch is booked in.'))
  })
})
