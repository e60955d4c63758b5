import type { BodyOf } from '@imeds/contracts'
import { bookWalkIn, listQueues } from '@imeds/contracts/desk'
import { registerPatient } from '@imeds/contracts/patients'
import type { TestApp } from '../harness.ts'
import { createPerson, nextPhone, type Person } from '../people.ts'
import { createPractitioner, type PractitionerOptions, type TestPractitioner } from './practitioners.ts'

export type Counter = { meera: TestPractitioner; desk: Person; facilityId: string }

/** A practitioner who sees patients on weekdays from 09:00 to 12:00, and a desk at the same place. */
export async function createCounter(test: TestApp, options: PractitionerOptions = {}): Promise<Counter> {
  const meera = await createPractitioner(test, { hours: 'weekdays', ...options })
  const { facilityId } = meera
  return {
    meera,
    facilityId,
    desk: await createPerson(test, { role: 'front_desk', facilityId, name: 'Farah' }),
  }
}

let serial = 0
// Letters only: names that differ by a digit look alike to the search for duplicates.
const nextName = () => {
  const letters = (serial++).toString(26).replaceAll(/[0-9]/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)
  return `${letters.repeat(4)} ${letters.split('').toReversed().join('').repeat(3)}x`
}

/** What a desk sends to register somebody whom it never saw. */
export const newcomer = (
  { facilityId }: Pick<Counter, 'facilityId'>,
  over: Partial<BodyOf<typeof registerPatient>> = {},
): BodyOf<typeof registerPatient> => ({
  name: nextName(),
  gender: 'male',
  birthDate: `19${60 + (serial % 40)}-03-0${1 + (serial % 9)}`,
  phone: nextPhone(),
  facilityId,
  ...over,
})

/** Registers over HTTP. */
export const register = async (
  test: TestApp,
  counter: Counter,
  over: Partial<BodyOf<typeof registerPatient>> = {},
) => (await test.call(registerPatient, { body: newcomer(counter, over) }, { as: counter.desk })).reply()

/** Registers somebody and gives them the next free time of today. */
export async function walkIn(test: TestApp, counter: Counter) {
  const { id } = await register(test, counter)
  const { practitionerId, facilityId } = counter.meera
  const body = { patientId: id, practitionerId, facilityId }
  return (await test.call(bookWalkIn, { body }, { as: counter.desk })).reply()
}

/** The queue of the counter's practitioner as the desk sees it. */
export async function queueOf(test: TestApp, { desk, facilityId, meera }: Counter) {
  const { queues } = (await test.call(listQueues, { params: { id: facilityId } }, { as: desk })).reply()
  const queue = queues.find(({ practitioner }) => practitioner.id === meera.practitionerId)
  if (!queue) throw new Error('No queue.')
  return queue
}
