import { beforeAll, expect, test } from 'vitest'
import { joinCall, seeConnected } from './actions/call.ts'
import { acceptInvitation, inviteGuest, joinAsGuest, openInvitation } from './actions/guest.ts'
import { newCaller, openRooms } from './fixtures/call.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { expectMore } from './harness/call-figures.ts'
import { expectAccessible, expectFits } from './harness/expectations.ts'
import { screenshot } from './harness/screenshot.ts'
import { phone } from './harness/visitor.ts'
import { meera } from './people.ts'

beforeAll(() => openPracticeNow(meera.phone, 'video'))

const asGuest = 'Kamala Devi'

test('a third person without an account joins by the doctor’s link, and a fourth does not', async () => {
  const { doctor, patient, person } = await openRooms('Lata Mangat')
  await joinCall(doctor)
  await joinCall(patient)
  await seeConnected(doctor, person.name)

  const link = await inviteGuest(doctor)
  await patient.page.getByText('Invited, not here yet').waitFor()
  await expectAccessible(doctor, 'with an invitation')
  const guest = await newCaller('guest', { viewport: phone })
  await openInvitation(guest, link)
  await expectAccessible(guest, 'the invitation')
  await expectFits(guest)
  await screenshot(guest, 'invitation')
  expect(await guest.page.getByRole('main').innerText()).not.toContain(person.name)
  await acceptInvitation(guest, asGuest)
  await expectAccessible(guest, 'the check of a guest')
  await joinAsGuest(guest)

  for (const [one, names] of [
    [guest, [meera.name, person.name]],
    [doctor, [asGuest, person.name]],
    [patient, [asGuest, meera.name]],
  ] as const) {
    for (const name of names) await seeConnected(one, name)
    await expectMore(one, 'video')
    await expectMore(one, 'audio')
    await screenshot(one, `three in a call ${one.name}`)
  }
  await expectAccessible(guest, 'the guest in the call')

  // The seats are taken: no fourth is invited, and the link opens nothing on another device.
  await doctor.page.getByText('Has accepted the invitation').waitFor()
  expect(await doctor.page.getByRole('button', { name: 'Invite a third person' }).count()).toBe(0)
  const fourth = await newCaller('fourth', { viewport: phone })
  fourth.complaints.allow(/^404 POST \/api\/v1\/call-guests/)
  await openInvitation(fourth, link)
  await fourth.page.getByRole('heading', { name: 'This invitation does not work' }).waitFor()

  await guest.page.reload()
  await seeConnected(guest, meera.name)

  guest.complaints.allow(/^404 POST \/api\/v1\/call-guests/)
  await doctor.page.getByRole('button', { name: `Remove: ${asGuest}` }).click()
  await doctor.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await guest.page.getByRole('heading', { name: 'This invitation does not work' }).waitFor()
  await doctor.page.getByRole('button', { name: 'Invite a third person' }).waitFor()
  await expectMore(doctor, 'video')
})
