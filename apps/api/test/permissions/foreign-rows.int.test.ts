import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyEndpoint } from '@imeds/contracts'
import { newId } from '../../src/platform/ids.ts'
import { createFacility } from '../factories/facilities.ts'
import { createLaboratory } from '../factories/lab.ts'
import { createPatient } from '../factories/patients.ts'
import { createPractitioner } from '../factories/practitioners.ts'
import { createShop } from '../factories/stock.ts'
import { startTestApp, type TestApp } from '../harness.ts'
import { createPerson, type Person } from '../people.ts'
import { createWorld, foreignCases, unknownOnly, type ForeignCase, type World } from './foreign-rows.ts'

let test: TestApp
let world: World
let strangers: Record<ForeignCase['as'], Person>
let endpoints: Map<string, AnyEndpoint>
beforeAll(async () => {
  test = await startTestApp()
  world = await createWorld(test)
  const patient = await createPerson(test, { name: 'Ravi Kumar' })
  await createPatient(test, { of: patient })
  strangers = {
    patient,
    practitioner: await createPractitioner(test),
    front_desk: await createPerson(test, { role: 'front_desk', facilityId: (await createFacility(test)).id }),
    lab_operator: (await createLaboratory(test)).ravi,
    pharmacy_operator: (await createShop(test)).operator,
  }
  endpoints = new Map(
    test.modules.flatMap(({ routes = [] }) => routes.map(({ endpoint }) => [endpoint.id, endpoint])),
  )
})
afterAll(() => test.close())

const takesId = ({ path, permission }: AnyEndpoint) => path.includes('/:') && permission !== 'public'

function ask(endpoint: AnyEndpoint, { id, more, body, query }: ForeignCase, as: Person) {
  const params = { id: id(world), ...more?.(world) }
  const sent = typeof body === 'function' ? body(world) : body
  const input = { params, ...(query ? { query } : {}), ...(sent ? { body: sent } : {}) }
  return test.call(endpoint, input, { as })
}

it('knows every endpoint that takes an id', () => {
  const listed = [...Object.keys(foreignCases), ...unknownOnly].toSorted()
  expect(listed).toEqual(
    [...endpoints.values()]
      .filter(takesId)
      .map(({ id }) => id)
      .toSorted(),
  )
})

describe('another person’s row', () => {
  it.each(Object.keys(foreignCases))('is not there for %s', async (id) => {
    const example = foreignCases[id]!
    const answer = await ask(endpoints.get(id)!, example, strangers[example.as])
    expect({ status: answer.status, body: answer.raw.body }).toMatchObject({ status: 404 })
    const made = await ask(endpoints.get(id)!, { ...example, id: () => newId() }, strangers[example.as])
    // "Not yours" and "not there" answer alike, but for the id of the request.
    expect({ ...made.problem(), requestId: '' }).toEqual({ ...answer.problem(), requestId: '' })
  })

  it.each(unknownOnly)('does not exist for %s', async (id) => {
    const endpoint = endpoints.get(id)!
    const bodies: Record<string, object> = {
      openRecordInEmergency: { reason: 'A test of unknown ids' },
      assignRole: { role: 'patient' },
      resetSecondFactor: { reason: 'A test of ids' },
      verifyPractitioner: { registrationNumber: 'x', registrationCouncil: 'x' },
      rejectPractitioner: { reason: 'A test of ids' },
      suspendPractitioner: { reason: 'A test of ids' },
      confirmPaperCredentials: { note: 'A test of ids' },
      updateFacility: { name: 'Nowhere' },
      setFacilityPhoto: { fileId: newId() },
      moderateReview: { part: 'text', decision: 'publish', reason: '', version: 1 },
      disableUser: { reason: 'A test of ids' },
    }
    const answer = await test.call(
      endpoint,
      { params: { id: newId() }, body: bodies[id] ?? {} },
      {
        as: id === 'openRecordInEmergency' ? world.meera : world.admin,
      },
    )
    expect({ status: answer.status, body: answer.raw.body }).toMatchObject({ status: 404 })
  })
})

describe('one’s own row', () => {
  const owner = {
    patient: () => world.asha,
    practitioner: () => world.meera,
    front_desk: () => world.desk,
    lab_operator: () => world.labOperator,
    pharmacy_operator: () => world.pooja,
  }
  const destructive = (id: string) => /^(remove|revoke|delete|end|cancel|release|discard)/.test(id)
  const inOrder = Object.keys(foreignCases).toSorted(
    (a, b) => Number(destructive(a)) - Number(destructive(b)),
  )

  it.each(inOrder)('is there for %s', async (id) => {
    const example = foreignCases[id]!
    const answer = await ask(endpoints.get(id)!, example, owner[example.as]())
    expect({ status: answer.status, body: answer.raw.body }).not.toMatchObject({
      status: expect.toSatisfy((status: number) => [401, 403, 404, 500].includes(status)),
    })
  })
})
