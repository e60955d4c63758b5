import * as contract from '@imeds/contracts/lab'
import { on, onPublic, type Route } from '../../platform/http/route.ts'
import type { LinkToFile } from '../files/index.ts'
import { listPrescribedTests } from './catalogue/list-prescribed-tests.ts'
import { matchPrescribedTests } from './catalogue/match-prescribed-tests.ts'
import { getLabTest, searchLabTests } from './catalogue/search-lab-tests.ts'
import { importLabOffers } from './offers/import-offers.ts'
import { importPinCodes } from './offers/import-pin-codes.ts'
import { getLaboratory, listOwnLaboratories, setLaboratory } from './offers/laboratory.ts'
import { listLabOffers, setLabOffer } from './offers/offers.ts'
import { searchLaboratories } from './offers/search-laboratories.ts'
import { cancelLabOrder } from './orders/cancel-lab-order.ts'
import { listCollectionSlots } from './orders/list-collection-slots.ts'
import { placeLabOrder } from './orders/place-lab-order.ts'
import { getLabOrder, listLabOrders } from './orders/read-lab-orders.ts'
import { addOwnRanges, getOwnRanges } from './ranges/own-ranges.ts'
import { getLabReagents, setLabReagents } from './reagents/lab-reagents.ts'
import { downloadLabReport, getLabReport, listLabReports, listLabTrends } from './reports/read-lab-reports.ts'
import { amendReport } from './results/amend-report.ts'
import { attachReportFile } from './results/attach-report-file.ts'
import { importResults } from './results/import-results.ts'
import { linkBenchFile, linkReportFile } from './results/link-report-file.ts'
import { recordCallback } from './results/record-callback.ts'
import { releaseReport } from './results/release-report.ts'
import { getResultSheet, saveResults } from './results/save-results.ts'
import { reopenResults, verifyResults } from './results/verify-results.ts'
import { collectSpecimen } from './specimens/collect-specimen.ts'
import { downloadSpecimenLabel } from './specimens/download-specimen-label.ts'
import { receiveSpecimen } from './specimens/receive-specimen.ts'
import { rejectSpecimen } from './specimens/reject-specimen.ts'
import { getWorklist } from './worklist/get-worklist.ts'

export const routes = (linkTo: LinkToFile): Route[] => [
  onPublic(contract.searchLabTests, searchLabTests),
  onPublic(contract.getLabTest, getLabTest),
  on(contract.matchPrescribedTests, matchPrescribedTests),
  on(contract.listPrescribedTests, listPrescribedTests),
  onPublic(contract.searchLaboratories, searchLaboratories),
  onPublic(contract.getLaboratory, getLaboratory),
  on(contract.setLaboratory, setLaboratory),
  onPublic(contract.listLabOffers, listLabOffers),
  on(contract.setLabOffer, setLabOffer),
  on(contract.importLabOffers, importLabOffers),
  on(contract.getLabReagents, getLabReagents),
  on(contract.setLabReagents, setLabReagents),
  on(contract.getOwnRanges, getOwnRanges),
  on(contract.addOwnRanges, addOwnRanges),
  on(contract.importPinCodes, importPinCodes),
  onPublic(contract.listCollectionSlots, listCollectionSlots),
  on(contract.placeLabOrder, placeLabOrder),
  on(contract.getLabOrder, getLabOrder),
  on(contract.listLabOrders, listLabOrders),
  on(contract.cancelLabOrder, cancelLabOrder),
  on(contract.collectSpecimen, collectSpecimen),
  on(contract.receiveSpecimen, receiveSpecimen),
  on(contract.rejectSpecimen, rejectSpecimen),
  on(contract.downloadSpecimenLabel, downloadSpecimenLabel),
  on(contract.getResultSheet, getResultSheet),
  on(contract.saveResults, saveResults),
  on(contract.attachReportFile, attachReportFile),
  on(contract.linkBenchFile, linkBenchFile(linkTo)),
  on(contract.linkReportFile, linkReportFile(linkTo)),
  on(contract.importResults, importResults),
  on(contract.verifyResults, verifyResults),
  on(contract.reopenResults, reopenResults),
  on(contract.recordCallback, recordCallback),
  on(contract.releaseReport, releaseReport),
  on(contract.amendReport, amendReport),
  on(contract.getLabReport, getLabReport),
  on(contract.listLabReports, listLabReports),
  on(contract.downloadLabReport, downloadLabReport),
  on(contract.listLabTrends, listLabTrends),
  on(contract.getWorklist, getWorklist),
  on(contract.listOwnLaboratories, listOwnLaboratories),
]
