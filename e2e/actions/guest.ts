import { visit } from '../harness/visit.ts'
import type { Visitor } from '../harness/visitor.ts'
import { seeInCall } from './call.ts'

/** The doctor asks for a link, which is shown once. */
export async function inviteGuest({ page }: Visitor): Promise<string> {
  await page.getByRole('button', { name: 'Invite a third person' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Kamala')
  await dialog.getByLabel('As', { exact: true }).selectOption('Interpreter')
  await dialog.getByRole('button', { name: 'Create the link' }).click()
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue()
  await dialog.getByRole('button', { name: 'Done' }).click()
  return link
}

export async function openInvitation(guest: Visitor, link: string): Promise<void> {
  const { pathname, hash } = new URL(link)
  await visit(guest, `${pathname}${hash}`)
}

/** Says who they are and agrees to what a guest must know. */
export async function acceptInvitation({ page }: Visitor, name: string): Promise<void> {
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('I agree').check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Your picture, as others will see it').waitFor()
}

export async function joinAsGuest(guest: Visitor): Promise<void> {
  await guest.page.getByRole('button', { name: 'Join the consultation' }).click()
  await seeInCall(guest)
}
