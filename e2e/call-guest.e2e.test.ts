import { beforeAll, expect, test } from 'vitest'
import { joinCall, seeConnected, seeInCall } from './actions/call.ts'
import { newCaller, openRooms } from './fixtures/call.ts'
import { openPracticeNow } from './fixtures/open-practice.ts'
import { expectMore } from './harness/call-figures.ts'
import { expectAccessible, expectFits } from './harness/expectations.ts'
import { screenshot } from './harness/screenshot.ts'
import { visit } from './harness/visit.ts'
import { phone, type Visitor } from './harness/visitor.ts'
import { meera } from './people.ts'

beforeAll(() => openPracticeNow(meera.phone, 'video'))

const asGuest = 'Kamala Devi'

/** The doctor asks for a link, which is shown once. */
async function invite({ page }: Visitor): Promise<string> {
  await page.getByRole('button', { name: 'Invite a third person' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Kamala')
  await dialog.getByLabel('As', { exact: true }).selectOption('Interpreter')
  await dialog.getByRole('button', { name: 'Create the link' }).click()
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue()
  await dialog.getByRole('button', { name: 'Done' }).click()
  return link
}

test('a third person without an account joins by the doctor’s link, and a fourth does not', async () => {
  const { doctor, patient, person } = await openRooms('Lata Mangat')
  await joinCall(doctor)
  await joinCall(patient)
  await seeConnected(doctor, person.name)

  const link = await invite(doctor)
  await patient.page.getByText('Invited, not here yet').waitFor()
  await expectAccessible(doctor, 'with an invitation')
  const guest = await newCaller('guest', { viewport: phone })
  const { pathname, hash } = new URL(link)
  await visit(guest, `${pathname}${hash}`)
  await expectAccessible(guest, 'the invitation')
  await expectFits(guest)
  await screenshot(guest, 'invitation')
  expect(await guest.page.getByRole('main').innerText()).not.toContain(person.name)
  await guest.page.getByLabel('Your name').fill(asGuest)
  await guest.page.getByLabel('I agree').check()
  await guest.page.getByRole('button', { name: 'Continue' }).click()
  await guest.page.getByLabel('Your picture, as others will see it').waitFor()
  await expectAccessible(guest, 'the check of a guest')
  await guest.page.getByRole('button', { name: 'Join the consultation' }).click()
  await seeInCall(guest)

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
  await visit(fourth, `${pathname}${hash}`)
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
