import type { Visitor } from '../harness/visitor.ts'

type Outcome =
  | 'The payment succeeds'
  | 'The payment is declined'
  | 'The payment succeeds, but the browser loses the connection'

/** Opens the gateway's dialog from the bill. */
export async function openPayment({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: /^Pay ₹/ }).click()
  await gateway({ page })
    .getByRole('button', { name: /^Pay ₹/ })
    .waitFor()
}

export const gateway = ({ page }: Pick<Visitor, 'page'>) => page.getByRole('dialog', { name: /^Pay / })

/** Chooses at the simulator how the payment ends, and pays. */
export async function payAtGateway(
  visitor: Visitor,
  outcome: Outcome = 'The payment succeeds',
): Promise<void> {
  const dialog = gateway(visitor)
  await dialog.getByRole('radio', { name: outcome, exact: true }).check()
  await dialog.getByRole('button', { name: /^Pay ₹/ }).click()
}

/** Pays the bill that is open; the appointment stands afterwards. */
export async function pay(visitor: Visitor): Promise<void> {
  await openPayment(visitor)
  await payAtGateway(visitor)
  await visitor.page.getByRole('heading', { name: 'Your appointment is booked' }).waitFor()
}
