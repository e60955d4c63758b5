import {
  assignRole,
  changeGrant,
  disableUser,
  enableUser,
  getSession,
  getUser,
  listGrants,
  listUsers,
  resetSecondFactor,
  revokeRole,
  switchRole,
  updateUser,
} from '@imeds/contracts/identity'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { challengeOf, demoInbox, register } from '../../../../test/factories/identity.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson, type Person } from '../../../../test/people.ts'
import { seedGrants } from '../grants/grant.repository.ts'

let test: TestApp
let admin: Person
let facilityId: string
beforeAll(async () => {
  test = await startTestApp({ env: demoInbox })
  admin = await createPerson(test, { role: 'admin', name: 'Kavya Nair' })
  const { rows } = await test.pool.query<{ id: string }>(
    `insert into facility (code, kind, name, address_line, city, state, pin_code)
     values ('LKC', 'clinic', 'Lake Clinic', '1 Lake Road', 'Hyderabad', 'Telangana', '500001') returning id`,
  )
  facilityId = rows[0]?.id ?? ''
})
afterAll(() => test.close())

const nobody = '0197a000-0000-7000-8000-000000000000'
const search = (
  body: Partial<{ text: string; role: 'admin'; disabled: boolean; cursor: string; limit: number }>,
  as = admin,
) => test.call(listUsers, { body: { text: '', limit: 20, ...body } }, { as })
const give = (id: string, role: 'admin' | 'front_desk' | 'patient', at?: string, as = admin) =>
  test.call(assignRole, { params: { id }, body: { role, facilityId: at } }, { as })
const take = (id: string, as = admin) => test.call(revokeRole, { params: { id } }, { as })
const shutOut = (id: string, as = admin) =>
  test.call(disableUser, { params: { id }, body: { reason: 'left the clinic' } }, { as })
const roleOf = async (as: { token: string }) => (await test.call(getSession, {}, { as })).reply().activeRole
const auditOf = (operation: string) =>
  test.deps.db
    .selectFrom('audit_event')
    .selectAll()
    .where('operation', '=', operation)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()

describe('who works here', () => {
  const update = (
    id: string,
    body: { gender?: 'female' | null; registrationNumber?: string | null },
    as = admin,
  ) => test.call(updateUser, { params: { id }, body }, { as })

  it('has a gender and a registration number, as far as they are known', async () => {
    const { userId } = await createPerson(test, { role: 'pharmacy_operator', facilityId })
    expect((await test.call(getUser, { params: { id: userId } }, { as: admin })).reply()).toMatchObject({
      gender: null,
      registrationNumber: null,
      abilities: { update: true },
    })
    const known = { gender: 'female', registrationNumber: 'TSPC 44210' } as const
    expect((await update(userId, known)).reply()).toMatchObject(known)
    expect((await update(userId, {})).reply()).toMatchObject(known)
    expect((await update(userId, { gender: null })).reply()).toMatchObject({
      gender: null,
      registrationNumber: 'TSPC 44210',
    })
    expect(await auditOf('updateUser')).toMatchObject({ actor_user_id: admin.userId, outcome: 'success' })
  })

  it('is written down by admins, for people who are there', async () => {
    const desk = await createPerson(test, { role: 'front_desk', facilityId })
    expect((await update(desk.userId, { gender: 'female' }, desk)).status).toBe(403)
    expect((await update(nobody, { gender: 'female' })).problem().code).toBe('user_not_found')
    const empty = await update(desk.userId, { registrationNumber: ' ' })
    expect(empty.problem().fields).toMatchObject([{ path: 'body.registrationNumber' }])
  })
})

describe('people', () => {
  it('are found by a part of the name or of the number, newest first, page by page', async () => {
    const found = [
      await createPerson(test, { name: 'Zubin Mehta-Test' }),
      await createPerson(test, { name: 'zubina O’Neil' }),
    ]
    const { items } = (await search({ text: 'ZUBIN' })).reply()
    expect(items.map(({ id }) => id)).toEqual([found[1]?.userId, found[0]?.userId])
    const byNumber = (await search({ text: found[0]?.phone.slice(-6) ?? '' })).reply()
    expect(byNumber.items.map(({ name }) => name)).toEqual(['Zubin Mehta-Test'])
    const first = (await search({ text: 'zubin', limit: 1 })).reply()
    const second = (await search({ text: 'zubin', limit: 1, cursor: first.next ?? '' })).reply()
    expect([first.items[0]?.id, second.items[0]?.id, second.next]).toEqual([
      found[1]?.userId,
      found[0]?.userId,
      null,
    ])
    expect((await search({ text: '%' })).reply().items).toEqual([])
    expect((await search({ role: 'admin' })).reply().items.map(({ id }) => id)).toContain(admin.userId)
    expect((await search({ cursor: 'x' })).problem().fields?.[0]?.path).toBe('body.cursor')
  })

  it('are shown with roles and what may be done with them', async () => {
    const person = await createPerson(test, { role: 'front_desk', facilityId })
    const user = (await test.call(getUser, { params: { id: person.userId } }, { as: admin })).reply()
    expect(user).toMatchObject({
      phone: person.phone,
      roles: [{ role: 'front_desk', facility: { id: facilityId, name: 'Lake Clinic' } }],
      abilities: { disable: true, enable: false, assignRole: true, removeAuthenticator: false },
    })
    expect((await test.call(getUser, { params: { id: nobody } }, { as: admin })).problem().code).toBe(
      'user_not_found',
    )
    expect(await auditOf('getUser')).toMatchObject({
      actor_user_id: admin.userId,
      outcome: 'refused',
      record_id: nobody,
    })
  })

  it('are none of the business of others', async () => {
    const patient = await createPerson(test)
    const calls = [
      search({}, patient),
      test.call(getUser, { params: { id: patient.userId } }, { as: patient }),
      give(patient.userId, 'admin', undefined, patient),
      take(nobody, patient),
      shutOut(admin.userId, patient),
      test.call(enableUser, { params: { id: patient.userId } }, { as: patient }),
      test.call(
        resetSecondFactor,
        { params: { id: admin.userId }, body: { reason: 'let me in' } },
        { as: patient },
      ),
      test.call(listGrants, {}, { as: patient }),
      test.call(
        changeGrant,
        { body: { role: 'patient', permission: 'audit.read', scope: 'all' } },
        { as: patient },
      ),
    ]
    for (const answer of await Promise.all(calls))
      expect(answer.problem()).toMatchObject({ code: 'forbidden', status: 403 })
    expect(await roleOf(admin)).toBe('admin')
  })
})

describe('roles', () => {
  it('are given at a facility where they need one; again changes nothing', async () => {
    const person = await createPerson(test)
    expect((await give(person.userId, 'front_desk')).problem()).toMatchObject({
      code: 'facility_needed',
      fields: [{ path: 'body.facilityId' }],
    })
    expect((await give(person.userId, 'front_desk', nobody)).problem().code).toBe('facility_not_found')
    expect((await give(person.userId, 'admin', facilityId)).problem().code).toBe('facility_not_wanted')
    expect((await give(nobody, 'patient')).problem().code).toBe('user_not_found')
    const both = await Promise.all([
      give(person.userId, 'front_desk', facilityId),
      give(person.userId, 'front_desk', facilityId),
    ])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const { roles } = (await give(person.userId, 'front_desk', facilityId)).reply()
    expect(roles.map(({ role }) => role)).toEqual(['patient', 'front_desk'])
    expect(await auditOf('assignRole')).toMatchObject({
      record_id: person.userId,
      reason: 'front_desk',
      outcome: 'success',
    })
  })

  it('that are taken back count no more at once; the session goes on in another', async () => {
    const person = await register(test)
    const { roles } = (await give(person.userId, 'front_desk', facilityId)).reply()
    const { token = '' } = (
      await test.call(switchRole, { body: { role: 'front_desk' } }, { as: person })
    ).reply()
    expect(await roleOf({ token })).toBe('front_desk')
    const desk = roles.find(({ role }) => role === 'front_desk')?.id ?? ''
    expect((await take(desk)).reply().roles.map(({ role }) => role)).toEqual(['patient'])
    expect(await roleOf({ token })).toBe('patient')
    expect((await take(desk)).problem()).toMatchObject({ code: 'role_assignment_not_found', status: 404 })
  })

  it('end the sessions of who has none left', async () => {
    const desk = await createPerson(test, { role: 'front_desk', facilityId })
    const user = (await test.call(getUser, { params: { id: desk.userId } }, { as: admin })).reply()
    await take(user.roles[0]?.id ?? '')
    expect(await roleOf(desk)).toBeNull()
  })

  it('leave an admin: two who demote each other at once do not both succeed', async () => {
    const alone = await startTestApp({ env: demoInbox })
    const [one, two] = [
      await createPerson(alone, { role: 'admin' }),
      await createPerson(alone, { role: 'admin' }),
    ]
    const heldBy = async ({ userId }: Person) =>
      (await alone.call(getUser, { params: { id: userId } }, { as: one })).reply().roles[0]?.id ?? ''
    const [first, second] = [await heldBy(one), await heldBy(two)]
    // Both are let in and look around before either can write.
    const gate = await alone.pool.connect()
    await gate.query('begin; lock table role_assignment in share row exclusive mode')
    const racing = [
      alone.call(revokeRole, { params: { id: second } }, { as: one }),
      alone.call(revokeRole, { params: { id: first } }, { as: two }),
    ]
    await vi.waitFor(async () => {
      const { rows } = await alone.pool.query(
        'select from pg_stat_activity where datname = current_database() and wait_event_type = $1',
        ['Lock'],
      )
      expect(rows).toHaveLength(2)
    })
    await gate.query('commit')
    gate.release()
    const answers = await Promise.all(racing)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const left = answers[0]?.status === 200 ? one : two
    const [own] = (await alone.call(getUser, { params: { id: left.userId } }, { as: left })).reply().roles
    const last = await alone.call(revokeRole, { params: { id: own?.id ?? '' } }, { as: left })
    expect(last.problem()).toMatchObject({ code: 'last_admin', status: 409 })
    const body = { reason: 'tired of it' }
    const out = await alone.call(disableUser, { params: { id: left.userId }, body }, { as: left })
    expect(out.problem().code).toBe('last_admin')
    await alone.close()
  })
})

describe('shutting out', () => {
  it('ends the sessions at once, until the person is let in again', async () => {
    const person = await register(test)
    const user = (await shutOut(person.userId)).reply()
    expect(user).toMatchObject({
      disabledAt: test.clock.now().toISOString(),
      abilities: { disable: false, enable: true },
    })
    expect(await roleOf(person)).toBeNull()
    expect(await auditOf('disableUser')).toMatchObject({
      record_id: person.userId,
      reason: 'left the clinic',
    })
    expect((await search({ disabled: true })).reply().items.map(({ id }) => id)).toEqual([person.userId])
    const let_ = await test.call(enableUser, { params: { id: person.userId } }, { as: admin })
    expect(let_.reply().disabledAt).toBeNull()
    expect(await roleOf(person)).toBeNull()
    expect((await challengeOf(test, person)).methods).toEqual(['sms'])
  })

  it('asks for a reason and for somebody who is there', async () => {
    const empty = await test.call(
      disableUser,
      { params: { id: nobody }, body: { reason: '' } },
      { as: admin },
    )
    expect(empty.problem().fields?.[0]?.path).toBe('body.reason')
    expect((await shutOut(nobody)).problem().code).toBe('user_not_found')
    expect((await test.call(enableUser, { params: { id: nobody } }, { as: admin })).problem().code).toBe(
      'user_not_found',
    )
    const reset = await test.call(
      resetSecondFactor,
      { params: { id: nobody }, body: { reason: 'lost phone' } },
      { as: admin },
    )
    expect(reset.problem().code).toBe('user_not_found')
  })
})

describe('grants', () => {
  const change = (
    permission: 'notification.read' | 'user.manage',
    scope: 'own' | null,
    role: 'lab_operator' | 'admin',
  ) => test.call(changeGrant, { body: { role, permission, scope } }, { as: admin })

  it('change at once, and stay changed over the next start', async () => {
    const lab = await createPerson(test, { role: 'lab_operator', facilityId })
    const permissionsOf = async () => (await test.call(getSession, {}, { as: lab })).reply().permissions
    const { 'notification.read': seeded, ...others } = await permissionsOf()
    expect(seeded).toBe('own')
    await change('notification.read', null, 'lab_operator')
    expect(await permissionsOf()).toEqual(others)
    await seedGrants(test.deps.db)
    expect(await permissionsOf()).toEqual(others)
    expect(await auditOf('changeGrant')).toMatchObject({
      record_id: 'lab_operator/notification.read',
      reason: 'none',
    })
    const { grants } = (await change('notification.read', 'own', 'lab_operator')).reply()
    expect(grants).toContainEqual({
      role: 'lab_operator',
      permission: 'notification.read',
      scope: 'own',
      changeable: true,
    })
    expect(await permissionsOf()).toEqual({ ...others, 'notification.read': 'own' })
  })

  it('leave the administration able to administer', async () => {
    expect((await change('user.manage', null, 'admin')).problem()).toMatchObject({
      code: 'grant_locked',
      status: 409,
    })
    const { grants, permissions } = (await test.call(listGrants, {}, { as: admin })).reply()
    expect(grants).toContainEqual({
      role: 'admin',
      permission: 'user.manage',
      scope: 'all',
      changeable: false,
    })
    expect(permissions).toContainEqual({ name: 'audit.read', meaning: 'Read the audit trail' })
    const bad = await test.call(
      changeGrant,
      { body: { role: 'admin', permission: 'fly' as never, scope: 'own' } },
      { as: admin },
    )
    expect(bad.problem().fields?.[0]?.path).toBe('body.permission')
  })
})
