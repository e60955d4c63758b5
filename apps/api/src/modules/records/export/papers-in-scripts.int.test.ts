import { afterAll, beforeAll, expect, it } from 'vitest'
import { exportRecord } from '@imeds/contracts/records'
import { createFullRecord } from '../../../../test/factories/full-record.ts'
import { createPatient } from '../../../../test/factories/patients.ts'
import { pdfText } from '../../../../test/pdf-text.ts'
import { createPerson } from '../../../../test/people.ts'
import { startPaidTestApp, type PaidTestApp } from '../../../../test/razorpay.ts'
import { unzip } from '../../../../test/unzip.ts'

let test: PaidTestApp
beforeAll(async () => {
  test = await startPaidTestApp()
})
afterAll(() => test.close())

it.each(['आशा राव', 'ఆశా రావు'])('prints the name %s on each paper of the record', async (name) => {
  const asha = await createPerson(test)
  const of = await createPatient(test, { of: asha, row: { name } })
  await createFullRecord(test, { asha, of })
  const answer = await test.call(exportRecord, { params: { id: of.id } }, { as: asha })
  const papers = [...unzip(answer.raw.rawPayload)].filter(
    ([path]) => path.endsWith('.pdf') && !path.startsWith('files/'),
  )
  const kinds = papers.map(([path]) => path.split('/')[0])
  expect(new Set(kinds)).toEqual(new Set(['bills', 'prescriptions', 'reports', 'summary.pdf']))
  const without = papers.filter(([, pdf]) => !pdfText(pdf).includes(name)).map(([path]) => path)
  expect(without).toEqual([])
})
