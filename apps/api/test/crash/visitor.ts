import { confirmPayment, createPaymentOrder } from '@imeds/contracts/billing'
import { cancelAppointment, getAppointment, holdSlot, releaseHold } from '@imeds/contracts/scheduling'
import type { Control } from '@imeds/razorpay-simulator'
import type { TestPractitioner } from '../factories/practitioners.ts'
import type { Booker } from '../factories/scheduling.ts'
import type { PersistentCaller } from './persistent.ts'
import type { Random } from './random.ts'

/** What a visitor was told, and what must therefore be true for ever. */
export type Promised = {
  appointmentId: string
  patientId: string
  startsAt: string
  status: 'booked' | 'expired' | 'cancelled'
  /** Null for a visit free of charge. */
  billId: string | null
  /** The gateway's payment that the visitor made. */
  paymentId: string | null
  refundPaise: number
}

export type Scene = {
  caller: PersistentCaller
  control: Control
  practitioners: readonly TestPractitioner[]
}

const day = 86_400_000
const daysAhead = 8
const slotsADay = 8

/** Books, pays, cancels and gives back, one after the other, until told to stop; every wish is made once only. */
export async function visit(
  scene: Scene,
  booker: Booker,
  random: Random,
  stopped: () => boolean,
): Promise<Promised[]> {
  const promised: Promised[] = []
  const wished = new Set<string>()
  while (!stopped()) {
    const practitioner = random.pick(scene.practitioners)
    const startsAt = slotAt(random.whole(2, 1 + daysAhead), random.whole(0, slotsADay - 1))
    const wish = `${practitioner.practitionerId} ${startsAt}`
    if (wished.has(wish)) {
      if (wished.size === scene.practitioners.length * daysAhead * slotsADay) break
      continue
    }
    wished.add(wish)
    const kept = await journey(scene, booker, random, practitioner, startsAt)
    if (kept) promised.push(kept)
  }
  return promised
}

/** From 10:00 in Asia/Kolkata on, every quarter of an hour. */
export const slotAt = (days: number, index: number): string =>
  new Date(Math.floor(Date.now() / day) * day + days * day + (4.5 * 4 + index) * 15 * 60_000).toISOString()

async function journey(
  { caller, control }: Scene,
  { asha, patient }: Booker,
  random: Random,
  { practitionerId, facilityId }: TestPractitioner,
  startsAt: string,
): Promise<Promised | undefined> {
  const body = { patientId: patient.id, practitionerId, facilityId, mode: 'in_person' as const, startsAt }
  const { reply: held } = await caller.call(holdSlot, { body }, asha)
  if (!held) return undefined
  const { id, bill } = held
  const promise = {
    appointmentId: id,
    patientId: patient.id,
    startsAt,
    billId: bill?.id ?? null,
    paymentId: null,
    refundPaise: 0,
  }
  if (!bill) return { ...promise, status: 'booked' }
  if (random.next() < 0.15) {
    await caller.call(releaseHold, { params: { id } }, asha)
    return { ...promise, status: 'expired' }
  }
  const checkout = (await caller.call(createPaymentOrder, { params: { id: bill.id } }, asha)).reply
  if (!checkout) throw new Error('A held slot could not be paid.')
  // The browser hears nothing of a lost one; of the others some close the page before they hand the answer in.
  const outcome = random.next() < 0.2 ? 'lost' : 'success'
  const { payment, answer } = control.pay(checkout.gatewayOrderId, { outcome })
  const paid = { ...promise, paymentId: payment.id }
  if (!answer || random.next() < 0.2) return { ...paid, status: 'booked' }
  const params = { id: checkout.paymentOrderId }
  const confirmed = await caller.call(confirmPayment, { params, body: answer }, asha)
  if (confirmed.reply?.billStatus !== 'paid')
    caller.tally.faults.push(`a paid bill is ${confirmed.reply?.billStatus ?? confirmed.refused}`)
  if (random.next() < 0.8) return { ...paid, status: 'booked' }
  await cancel(caller, id, asha)
  return { ...paid, status: 'cancelled', refundPaise: payment.amount }
}

/** Cancelling has no key: who asks again after an unclear answer may hear that it is done. */
async function cancel(caller: PersistentCaller, id: string, as: { token: string }): Promise<void> {
  const { refused, unclear } = await caller.call(cancelAppointment, { params: { id }, body: {} }, as)
  if (!refused) return
  const { reply } = await caller.call(getAppointment, { params: { id } }, as)
  if (!unclear || reply?.status !== 'cancelled')
    caller.tally.faults.push(`cancelling was refused: ${refused}`)
}
