import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeEncounter, sendChatMessage } from '@imeds/contracts/consultation'
import { getPatient } from '@imeds/contracts/patients'
import { exportRecord } from '@imeds/contracts/records'
import { createLogger } from '../../src/platform/logger.ts'
import { newId } from '../../src/platform/ids.ts'
import { createFullRecord, type FullRecord } from '../factories/full-record.ts'
import { createPractitioner } from '../factories/practitioners.ts'
import { createShare } from '../factories/records.ts'
import { listenLive, openLine } from '../live.ts'
import { createPerson } from '../people.ts'
import { startPaidTestApp, type PaidTestApp } from '../razorpay.ts'
import { messagingEnv, recordingGateways } from '../told.ts'

const lines: string[] = []
const destination = new Writable({
  write(chunk: Buffer, _encoding, done) {
    lines.push(chunk.toString())
    done()
  },
})
const { sent, services } = recordingGateways()
let test: PaidTestApp
let record: FullRecord

// Prescription, medicines, laboratory, claim: a patient's whole way, everything written down that would be at `trace`.
beforeAll(async () => {
  test = await startPaidTestApp({ env: messagingEnv, services, log: createLogger('trace', destination) })
  record = await createFullRecord(test)
  const { asha, patient } = record
  const other = await createPractitioner(test)
  await createShare(test, asha, { patientId: patient.id, practitionerId: other.practitionerId })
  await test.call(exportRecord, { params: { id: patient.id } }, { as: asha })
  const stranger = await createPerson(test, { name: 'Ravi Kumar' })
  await test.call(getPatient, { params: { id: patient.id } }, { as: stranger })
  await test.app.inject({ method: 'GET', url: `/api/v1/patients/${patient.name}/summary?text=${asha.phone}` })
  await test.settleDown()
  await test.drain()
})
afterAll(() => test.close())

/** What only the record may say: who it is of, and what is wrong with them. */
const ofTheRecord = () => {
  const { asha, patient, product } = record
  return [
    patient.name,
    asha.phone.slice(-10),
    patient.address_line,
    'Acute pharyngitis',
    'burns when',
    'Fever since',
    'Paracetamol',
    product.name,
    'haemoglobin',
    'creatinine',
  ].map((word) => word!.toLowerCase())
}
const found = (texts: string[], words: string[]) =>
  texts.filter((text) => words.some((word) => text.toLowerCase().includes(word)))

describe('a whole journey', () => {
  it('says nothing on live lines but what changed', async () => {
    const { asha, meera, encounterId } = record
    const address = await listenLive(test)
    const lines = [await openLine(address, asha), await openLine(address, meera)]
    for (const line of lines) await line.listen(`encounter/${encounterId}`)
    const params = { id: encounterId }
    await test.call(
      sendChatMessage,
      { params: { ...params, messageId: newId() }, body: { body: 'It burns when I swallow' } },
      { as: asha },
    )
    ;(await test.call(completeEncounter, { params }, { as: meera })).reply()
    for (const { heard, close } of lines) {
      await expect.poll(() => heard.filter(({ type }) => type === 'event').length).toBeGreaterThan(1)
      expect(
        found(
          heard.map((message) => JSON.stringify(message)),
          ofTheRecord(),
        ),
      ).toEqual([])
      const known = ['type', 'topic', 'name', 'id']
      expect(heard.flatMap((message) => Object.keys(message)).filter((key) => !known.includes(key))).toEqual(
        [],
      )
      close()
    }
  })

  it('leaves nothing of the patient in the log, at its most talkative', async () => {
    const { rows } = await test.pool.query<{ name: string }>('select name from user_account')
    expect(lines.length).toBeGreaterThan(30)
    expect(lines.join('')).toContain('/api/v1/encounters/:id')
    const people = rows.map(({ name }) => name.toLowerCase())
    expect(found(lines, [...ofTheRecord(), ...people])).toEqual([])
  })

  it('names neither the patient nor an illness, a medicine or a test in messages that leave the house', () => {
    expect(sent.map(({ channel }) => channel)).toEqual(expect.arrayContaining(['sms']))
    const words = ofTheRecord()
    expect(
      found(
        sent.map(({ subject, text }) => `${subject}\n${text}`),
        words,
      ),
    ).toEqual([])
  })
})
