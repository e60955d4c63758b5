import * as contract from '@imeds/contracts/facilities'
import { on, onPublic } from '../../platform/http/route.ts'
import { createFacility } from './create-facility.ts'
import { getFacility } from './get-facility.ts'
import { listFacilities } from './list-facilities.ts'
import { updateFacility } from './update-facility.ts'

export const routes = [
  onPublic(contract.listFacilities, listFacilities),
  onPublic(contract.getFacility, getFacility),
  on(contract.createFacility, createFacility),
  on(contract.updateFacility, updateFacility),
]
