import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grants, permissions, roles, type AnyEndpoint, type Permission, type Role } from '@imeds/contracts'
import { createFacility } from '../factories/facilities.ts'
import { startTestApp, type TestApp } from '../harness.ts'
import { createPerson, type Person } from '../people.ts'

let test: TestApp
let endpoints: AnyEndpoint[]
const people = new Map<Role, Person>()
beforeAll(async () => {
  test = await startTestApp()
  endpoints = test.modules.flatMap(({ routes = [] }) => routes.map(({ endpoint }) => endpoint))
  const { id: facilityId } = await createFacility(test)
  for (const role of roles)
    people.set(
      role,
      await createPerson(test, {
        role,
        ...(['patient', 'practitioner', 'admin'].includes(role) ? {} : { facilityId }),
      }),
    )
})
afterAll(() => test.close())

const granted = (role: Role, { permission }: AnyEndpoint) =>
  permission === 'public' || permission === 'session' || grants[role][permission] !== undefined

// What ends the session itself would sign the person out in the middle of the table.
const endsSessions = new Set(['signOut', 'signOutEverywhere', 'renewSession', 'switchRole'])

/** Asks with ids that nobody has and an empty body: only admission is looked at. */
async function ask(endpoint: AnyEndpoint, person?: Person): Promise<{ status: number; code: string }> {
  const answer = await test.app.inject({
    method: endpoint.method,
    url: `/api${endpoint.path.replace(/:\w+/g, '0190a000-0000-7000-8000-000000000000')}`,
    headers: {
      ...(person ? { authorization: `Bearer ${person.token}` } : {}),
      'idempotency-key': 'matrix-test-key',
    },
    ...(endpoint.body ? { payload: {} } : {}),
  })
  const { code = '' } = answer.headers['content-type']?.toString().includes('problem')
    ? answer.json<{ code: string }>()
    : {}
  return { status: answer.statusCode, code }
}

it('is the matrix that was agreed upon', async () => {
  const width = Math.max(...Object.keys(permissions).map(({ length }) => length))
  const line = (first: string, cells: string[]) =>
    [first.padEnd(width), ...cells.map((cell) => cell.padEnd(17))].join('  ').trimEnd()
  const rows = Object.keys(permissions).map((permission) =>
    line(
      permission,
      roles.map((role) => grants[role][permission as Permission] ?? '.'),
    ),
  )
  const uses = endpoints.map(({ id, permission }) => line(permission, [id])).toSorted()
  await expect([line('permission', [...roles]), ...rows, '', ...uses, ''].join('\n')).toMatchFileSnapshot(
    'matrix.txt',
  )
})

it('names each endpoint once, and each permission is asked for somewhere', () => {
  expect(new Set(endpoints.map(({ id }) => id)).size).toBe(endpoints.length)
  const asked = new Set(endpoints.map(({ permission }) => permission))
  expect(Object.keys(permissions).filter((permission) => !asked.has(permission as Permission))).toEqual([])
})

/** What admission alone must answer; null where it lets through and the use case goes on. */
const refusal = (endpoint: AnyEndpoint, role: Role | null): { status: number; code: string } | null => {
  if (role === null) return endpoint.permission === 'public' ? null : { status: 401, code: 'not_signed_in' }
  return granted(role, endpoint) ? null : { status: 403, code: 'forbidden' }
}
const refusals = new Set(['not_signed_in', 'internal'])

async function tableOf(role: Role | null) {
  const table = []
  for (const endpoint of endpoints.filter(({ id }) => !endsSessions.has(id))) {
    const expected = refusal(endpoint, role)
    const answer = await ask(endpoint, role ? people.get(role) : undefined)
    // Past admission anything may come but these.
    const seen = expected || refusals.has(answer.code) ? answer : null
    table.push({ id: endpoint.id, expected, seen })
  }
  return table
}

it('lets nobody in who is not signed in', async () => {
  const table = await tableOf(null)
  expect(table.filter(({ expected }) => expected).length).toBeGreaterThan(100)
  expect(table.map(({ id, seen }) => ({ id, seen }))).toEqual(
    table.map(({ id, expected }) => ({ id, seen: expected })),
  )
})

describe.each([...roles])('the role %s', (role) => {
  it('may exactly what its grants say', async () => {
    const table = await tableOf(role)
    expect(table.map(({ id, seen }) => ({ id, seen }))).toEqual(
      table.map(({ id, expected }) => ({ id, seen: expected })),
    )
  })

  it('loses what the admin takes away, at once', async () => {
    const [permission] = Object.keys(grants[role]) as Permission[]
    const endpoint = endpoints.find((one) => one.permission === permission)
    if (!permission || !endpoint)
      throw new Error(`The role ${role} has no permission that an endpoint asks for.`)
    const row = { role, permission, scope: grants[role][permission]! }
    await test.deps.db
      .deleteFrom('role_grant')
      .where('role', '=', role)
      .where('permission', '=', permission)
      .execute()
    await expect.poll(async () => (await ask(endpoint, people.get(role))).status).toBe(403)
    await test.deps.db.insertInto('role_grant').values(row).execute()
    await expect.poll(async () => (await ask(endpoint, people.get(role))).status).not.toBe(403)
  })
})
