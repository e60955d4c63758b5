import type { Module } from '../../platform/module.ts'
import type { LinkToFile } from '../files/index.ts'
import { reachesFacility } from '../stock/index.ts'
import { expireUnpaidOrders } from './orders/cancel-medicine-order.ts'
import { routes } from './pharmacy.routes.ts'
import { remindOfRefill } from './reminders/refill-reminder.ts'
import { remindOfMedicines } from './reminders/remind-of-medicines.ts'
import { subscribers } from './pharmacy.subscribers.ts'

/** Orders of medicines; `linkTo` shows a pharmacist the picture of a prescription that came with one. */
export const createPharmacy = ({ linkTo }: { linkTo: LinkToFile }): Module => ({
  name: 'pharmacy',
  routes: routes(linkTo),
  subscribers,
  jobs: [expireUnpaidOrders, remindOfMedicines, remindOfRefill],
  topics: [
    {
      pattern: 'pharmacy/:id/orders',
      may: async (_deps, actor, id) => actor !== null && reachesFacility(actor, 'medicine_order.fulfil', id),
    },
  ],
})
