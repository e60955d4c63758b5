import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { unzip } from '../apps/api/test/unzip.ts'
import { signIn } from './actions/identity.ts'
import {
  addClaimPapers,
  addPaper,
  addPolicy,
  entries,
  longPaper,
  openOwn,
  shareWith,
} from './actions/records.ts'
import { sendPicture } from './actions/chat.ts'
import { beginConsultation, haveConsultation } from './fixtures/consultation.ts'
import { newPatient, type NewPatient } from './fixtures/new-patient.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { apiOf } from './harness/api.ts'
import { expectAccessible, expectFits, expectVisible } from './harness/expectations.ts'
import { Line } from './harness/line.ts'
import { screenshot } from './harness/screenshot.ts'
import { visit } from './harness/visit.ts'
import { newVisitor, phone, type Visitor } from './harness/visitor.ts'
import { arjun, farah, sana } from './people.ts'

let patient: NewPatient
beforeAll(async () => {
  await openPracticeNow(sana.phone)
  patient = await newPatient('Nalini Pillai')
  await haveConsultation({ patient: patient.call, practitioner: await apiOf(sana.phone, 'practitioner') })
})

describe('a health record', () => {
  test('is added to, shared with a doctor for a time, closed again, and taken along', async () => {
    const nalini = await newVisitor('Nalini', { viewport: phone })
    await signIn(nalini, patient)
    await openOwn(nalini, '/record')
    await expectVisible(entries(nalini).getByText(`Consultation with Dr ${sana.name}`))
    await expectVisible(entries(nalini).getByText(/^Bill BAN\//))

    await addPaper(nalini, 'X-ray of the chest', 40)
    const paper = entries(nalini).filter({ hasText: 'X-ray of the chest' })
    await expectVisible(paper)
    await nalini.page.getByText('Papers', { exact: true }).click()
    await nalini.page.getByText(`Consultation with Dr ${sana.name}`).waitFor({ state: 'detached' })
    await paper.getByRole('button', { name: 'Open: X-ray of the chest' }).click()
    await expectVisible(nalini.page.getByRole('img', { name: 'Preview of X-ray of the chest.png' }))
    await expectAccessible(nalini)
    await nalini.page.keyboard.press('Escape')

    await shareWith(nalini, arjun.name)
    await expectAccessible(nalini)
    await expectFits(nalini)

    const doctor = await newVisitor('Arjun')
    await signIn(doctor, arjun)
    await visit(doctor, '/practice/patients')
    await doctor.page
      .getByRole('link', { name: `Open the record of ${patient.name}` })
      .first()
      .click()
    await doctor.page.getByRole('heading', { level: 1, name: `Record of ${patient.name}` }).waitFor()
    await expectVisible(entries(doctor).getByText('Acute bronchitis').first())
    expect(await entries(doctor).filter({ hasText: /^Bill/ }).count()).toBe(0)
    await entries(doctor)
      .getByRole('link', { name: `Open: Consultation with Dr ${sana.name}` })
      .click()
    await expectVisible(doctor.page.getByText('Provisional diagnosis'))
    await expectAccessible(doctor)
    await doctor.page.getByRole('link', { name: 'Back to the record' }).click()
    await entries(doctor)
      .filter({ hasText: 'X-ray of the chest' })
      .getByRole('button', { name: 'Open: X-ray of the chest' })
      .click()
    await expectVisible(doctor.page.getByRole('img', { name: 'Preview of X-ray of the chest.png' }))
    await doctor.page.keyboard.press('Escape')
    await expectAccessible(doctor)

    const { page } = nalini
    await page.getByRole('button', { name: `Stop sharing with Dr ${arjun.name}` }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Stop sharing' }).click()
    await expectVisible(page.getByText('Taken back', { exact: true }))
    doctor.complaints.allow(/^404 GET \/api\/v1\/patients\//)
    await visit(doctor, new URL(doctor.page.url()).pathname)
    await expectVisible(doctor.page.getByText('This profile is not here, or it is not open to you.').first())
    expect(await doctor.page.getByText('X-ray of the chest').count()).toBe(0)

    await openOwn(nalini, '/record/export')
    await expectAccessible(nalini)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the archive' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^imeds-record-\d{4}-\d\d-\d\d\.zip$/)
    const files = unzip(readFileSync(await download.path()))
    const names = [...files.keys()]
    expect(names).toEqual(expect.arrayContaining(['README.txt', 'summary.pdf', 'data/Encounter.json']))
    expect(names.filter((name) => name.startsWith('prescriptions/'))).toHaveLength(1)
    expect(names.filter((name) => name.startsWith('bills/'))).toHaveLength(1)
    expect(names.filter((name) => name.startsWith('files/'))).toHaveLength(1)
    expect(files.get('data/Consent.json')?.toString()).toContain(arjun.name)
  })
})

const chatOf = ({ page }: Visitor) => page.getByRole('log')

describe('a chat', () => {
  test('takes pictures from either side, and shows them large', async () => {
    const pair = { patient: patient.call, practitioner: await apiOf(sana.phone, 'practitioner') }
    const id = await beginConsultation(pair)
    const nalini = await newVisitor('Nalini', { viewport: phone })
    await signIn(nalini, patient)
    await visit(nalini, `/consultations/${id}`)
    const doctor = await newVisitor('Sana')
    await signIn(doctor, sana)
    await visit(doctor, `/practice/consultations/${id}`)

    await sendPicture(nalini, 'rash.png', 200)
    await chatOf(doctor).getByRole('button', { name: 'Open rash.png' }).click()
    await expectVisible(doctor.page.getByRole('img', { name: 'Preview of rash.png' }))
    await expectAccessible(doctor)
    await doctor.page.keyboard.press('Escape')
    await sendPicture(doctor, 'cream.png', 210)
    await expectVisible(chatOf(nalini).getByRole('button', { name: 'Open cream.png' }))
    await expectAccessible(nalini)
    await expectFits(nalini)
    await screenshot(nalini, 'chat with pictures, phone')
    await screenshot(doctor, 'chat with pictures, desk')

    const notAPicture = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('x') }
    await nalini.page.locator('input[type=file]').setInputFiles(notAPicture)
    await expectVisible(nalini.page.getByText(/^This kind of file is not accepted here\./))
  })
})

describe('a file', () => {
  test('is sent again after the connection was lost in the middle, deleted, and brought back', async () => {
    const line = await Line.open()
    const nalini = await newVisitor('Nalini', { viewport: phone, line })
    const { page } = nalini
    await signIn(nalini, patient)
    await openOwn(nalini, '/record')
    await page.getByRole('button', { name: 'Add a paper' }).click()
    const form = page.getByRole('form', { name: 'Add a paper' })
    nalini.complaints.allow(/^net::ERR_\w+ PUT \/files\/report\//)
    line.breakAfter(1_000_000)
    await form.locator('input[type=file]').setInputFiles(longPaper('discharge.pdf', 4_000_000))
    await expectVisible(form.getByText('The connection broke while sending. Nothing is lost: try again.'))
    await expectAccessible(nalini)
    line.mend()
    await form.getByRole('button', { name: 'Try again' }).click()
    await form.getByText('The file arrived.').waitFor()
    await form.getByRole('button', { name: 'Cancel' }).click()

    await visit(nalini, '/account/files')
    await page.getByRole('button', { name: 'Delete: discharge.pdf' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
    const deleted = page.getByRole('list', { name: 'Deleted files' })
    await page.getByRole('button', { name: 'Versions of discharge.pdf' }).click()
    await expectVisible(page.getByRole('dialog').getByText('As you sent it', { exact: true }))
    await expectAccessible(nalini)
    await page.keyboard.press('Escape')
    await expectFits(nalini)
    await deleted.getByRole('button', { name: 'Bring back: discharge.pdf' }).click()
    await expectVisible(
      page.getByRole('list', { name: 'Files that you sent' }).getByText('discharge.pdf', { exact: true }),
    )
    await page.getByRole('button', { name: 'Open: discharge.pdf' }).click()
    await expectVisible(page.getByTitle('Preview of discharge.pdf'))
  })
})

describe('an insurance claim', () => {
  test('goes from a draft to the money, the family and the desk writing to each other', async () => {
    const nalini = await newVisitor('Nalini', { viewport: phone })
    const { page } = nalini
    await signIn(nalini, patient)
    await addPolicy(nalini, 'Suraksha General')
    await expectAccessible(nalini)
    await page.getByRole('link', { name: 'Start a claim' }).click()
    const form = page.getByRole('form', { name: 'Start a claim' })
    await form.getByLabel('Bill').selectOption({ index: 1 })
    await form.getByLabel('Amount claimed in ₹').fill('400.01')
    await form.getByRole('button', { name: 'Begin the claim' }).click()
    await expectVisible(form.getByText('More than nothing, and at most ₹400.'))
    await form.getByLabel('Amount claimed in ₹').fill('400')
    await form.getByRole('button', { name: 'Begin the claim' }).click()
    const heading = page.getByRole('heading', { level: 1, name: /^Claim for bill BAN\// })
    const number = /BAN\/\S+/.exec(await heading.innerText())?.[0] ?? ''
    await expectVisible(page.getByText(/^Still missing: /))
    await addClaimPapers(nalini, ['Claim form', 'Insurance card', 'Prescription'])
    await page.getByLabel('Your message').fill('Do you need the original?')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.getByRole('list', { name: 'Messages' }).getByText('Do you need the original?').waitFor()
    await page.getByRole('button', { name: 'Hand in' }).click()
    await expectVisible(page.getByText('The desk takes it from here.', { exact: false }))
    await expectAccessible(nalini)
    await expectFits(nalini)

    const desk = await newVisitor('Farah')
    await signIn(desk, farah)
    await visit(desk, '/desk/claims')
    await expectAccessible(desk)
    await desk.page.getByRole('row').filter({ hasText: number }).getByRole('link', { name: number }).click()
    await expectVisible(desk.page.getByText('Do you need the original?'))
    await desk.page.getByRole('button', { name: 'Approved in part' }).click()
    const step = desk.page.getByRole('form', { name: 'Approved in part' })
    await step.getByLabel('Insurer’s reference').fill('SG/77')
    await step.getByLabel('Amount approved in ₹').fill('300')
    await step.getByLabel('Note').fill('A quarter is your own share')
    await expectAccessible(desk)
    await step.getByRole('button', { name: 'Save this step' }).click()
    await desk.page.getByRole('button', { name: 'Paid out' }).click()
    await desk.page
      .getByRole('form', { name: 'Paid out' })
      .getByRole('button', { name: 'Save this step' })
      .click()
    await expectVisible(desk.page.getByText('The claim is now: Paid.'))

    await visit(nalini, new URL(page.url()).pathname)
    await expectVisible(page.getByText('A quarter is your own share'))
    await expectVisible(page.getByText('₹300').first())
    const pdf = await nalini.context.request.get(
      (await page.getByRole('link', { name: 'Claim as PDF' }).getAttribute('href')) ?? '',
    )
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
