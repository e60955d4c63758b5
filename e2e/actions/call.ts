import type { Locator } from 'playwright-core'
import { awake, visit } from '../harness/visit.ts'
import type { Visitor } from '../harness/visitor.ts'

export const callOf = ({ page }: Visitor): Locator => page.getByRole('region', { name: 'Call', exact: true })

/** Somebody else in the call, by name. */
export const tileOf = (visitor: Visitor, name: string): Locator =>
  callOf(visitor).getByRole('figure').filter({ hasText: name })

export async function joinCall(visitor: Visitor, how: 'video' | 'sound only' = 'video'): Promise<void> {
  await visitor.page.getByRole('button', { name: `Join with ${how}` }).click()
  await seeInCall(visitor)
}

/** The device is in the call, with or without others. */
export const seeInCall = (visitor: Visitor): Promise<void> =>
  visitor.page.locator('[data-phase="in"]').waitFor()

/** The connection to that person stands. */
export const seeConnected = (visitor: Visitor, name: string): Promise<void> =>
  visitor.page.locator('figure[data-state="connected"]').filter({ hasText: name }).waitFor()

export const seeAlone = (visitor: Visitor): Promise<void> =>
  callOf(visitor).getByText('Nobody else is in the call yet.').waitFor()

export async function leaveCall(visitor: Visitor): Promise<void> {
  await callOf(visitor).getByRole('button', { name: 'Leave', exact: true }).click()
  await visitor.page.getByRole('heading', { name: 'You have left the call' }).waitFor()
}

export async function comeBack(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole('button', { name: 'Join again' }).click()
  await seeInCall(visitor)
}

export async function reload(visitor: Visitor): Promise<void> {
  await visitor.page.reload()
  await awake(visitor)
}

export const openPatientRoom = (visitor: Visitor, id: string) => visit(visitor, `/consultations/${id}`)
export const openDoctorRoom = (visitor: Visitor, id: string) =>
  visit(visitor, `/practice/consultations/${id}`)
