import * as contract from '@imeds/contracts/pharmacy'
import { on, onPublic } from '../../platform/http/route.ts'
import type { LinkToFile } from '../files/index.ts'
import { findCustomers } from './counter/find-customers.ts'
import { readPrescriptionAtCounter } from './counter/read-prescription-at-counter.ts'
import { sellAtCounter } from './counter/sell-at-counter.ts'
import { listProductAlternatives } from './offers/list-product-alternatives.ts'
import { listPharmacyOffers } from './offers/list-pharmacy-offers.ts'
import { cancelMedicineOrder } from './orders/cancel-medicine-order.ts'
import {
  bringBackMedicineOrder,
  dispatchMedicineOrder,
  handOverMedicineOrder,
  packMedicineOrder,
} from './orders/fulfil-medicine-order.ts'
import { placeMedicineOrder } from './orders/place-medicine-order.ts'
import { readOrderPrescription, readOrderUpload } from './orders/read-order-papers.ts'
import { getMedicineOrder, listMedicineOrders } from './orders/read-orders.ts'
import { rejectMedicineOrder, verifyMedicineOrder } from './orders/verify-medicine-order.ts'
import { returnMedicineOrder } from './orders/return-medicine-order.ts'
import { getPharmacy } from './profile/get-pharmacy.ts'
import { setPharmacyProfile } from './profile/set-pharmacy-profile.ts'
import {
  exportBatchRecipients,
  exportSupplyRegister,
  listBatchRecipients,
  listSupplyRegister,
} from './registers/read-registers.ts'
import {
  getPrescriptionReminder,
  setPrescriptionReminder,
  snoozeMedicineReminder,
  stopMedicineReminder,
} from './reminders/keep-reminder.ts'
import { listMedicineReminders } from './reminders/list-reminders.ts'
import { getPrescriptionSupply } from './supply/get-prescription-supply.ts'

export const routes = (linkTo: LinkToFile) => [
  onPublic(contract.getPharmacy, getPharmacy),
  on(contract.setPharmacyProfile, setPharmacyProfile),
  on(contract.getPrescriptionSupply, getPrescriptionSupply),
  on(contract.listPharmacyOffers, listPharmacyOffers),
  on(contract.listProductAlternatives, listProductAlternatives),
  on(contract.placeMedicineOrder, placeMedicineOrder),
  on(contract.listMedicineOrders, listMedicineOrders),
  on(contract.getMedicineOrder, getMedicineOrder),
  on(contract.cancelMedicineOrder, cancelMedicineOrder),
  on(contract.readOrderPrescription, readOrderPrescription),
  on(contract.readOrderUpload, readOrderUpload(linkTo)),
  on(contract.verifyMedicineOrder, verifyMedicineOrder),
  on(contract.rejectMedicineOrder, rejectMedicineOrder),
  on(contract.packMedicineOrder, packMedicineOrder),
  on(contract.dispatchMedicineOrder, dispatchMedicineOrder),
  on(contract.handOverMedicineOrder, handOverMedicineOrder),
  on(contract.bringBackMedicineOrder, bringBackMedicineOrder),
  on(contract.returnMedicineOrder, returnMedicineOrder),
  on(contract.readPrescriptionAtCounter, readPrescriptionAtCounter),
  on(contract.findCustomers, findCustomers),
  on(contract.sellAtCounter, sellAtCounter),
  on(contract.getPrescriptionReminder, getPrescriptionReminder),
  on(contract.setPrescriptionReminder, setPrescriptionReminder),
  on(contract.listMedicineReminders, listMedicineReminders),
  on(contract.stopMedicineReminder, stopMedicineReminder),
  on(contract.snoozeMedicineReminder, snoozeMedicineReminder),
  on(contract.listSupplyRegister, listSupplyRegister),
  on(contract.exportSupplyRegister, exportSupplyRegister),
  on(contract.listBatchRecipients, listBatchRecipients),
  on(contract.exportBatchRecipients, exportBatchRecipients),
]
