import * as contract from '@imeds/contracts/packages'
import { on, onPublic, type Route } from '../../platform/http/route.ts'
import { listPackageChoices } from './catalogue/list-choices.ts'
import { getOwnPackage, getPackage, listOwnPackages, searchPackages } from './catalogue/read-packages.ts'
import { createPackage, updatePackage } from './catalogue/write-package.ts'
import { importPackages } from './imports/import-packages.ts'
import { buyPackage } from './purchases/buy-package.ts'
import { cancelPackagePurchase, previewPackageCancellation } from './purchases/cancel-purchase.ts'
import { giveBackPackagePart, markPackagePartUsed } from './purchases/mark-part-used.ts'
import { findUsablePackages } from './purchases/find-usable.ts'
import { getPackagePurchase, listPackagePurchases } from './purchases/read-purchases.ts'

export const routes: Route[] = [
  onPublic(contract.searchPackages, searchPackages),
  onPublic(contract.getPackage, getPackage),
  on(contract.listOwnPackages, listOwnPackages),
  on(contract.getOwnPackage, getOwnPackage),
  on(contract.listPackageChoices, listPackageChoices),
  on(contract.createPackage, createPackage),
  on(contract.updatePackage, updatePackage),
  on(contract.importPackages, importPackages),
  on(contract.buyPackage, buyPackage),
  on(contract.listPackagePurchases, listPackagePurchases),
  on(contract.getPackagePurchase, getPackagePurchase),
  on(contract.findUsablePackages, findUsablePackages),
  on(contract.previewPackageCancellation, previewPackageCancellation),
  on(contract.cancelPackagePurchase, cancelPackagePurchase),
  on(contract.markPackagePartUsed, markPackagePartUsed),
  on(contract.giveBackPackagePart, giveBackPackagePart),
]
