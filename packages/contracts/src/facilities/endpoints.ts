import { z } from 'zod'
import { ById, Line, page, PageQuery, PinCode } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Facility, FacilityChange, FacilityKind, NewFacility } from './facility.ts'

export const listFacilities = endpoint({
  id: 'listFacilities',
  method: 'GET',
  path: '/v1/facilities',
  summary: 'Lists places of care by name, narrowed by city, PIN code or kind.',
  permission: 'public',
  query: PageQuery.extend({
    city: Line.optional(),
    pinCode: PinCode.optional(),
    kind: FacilityKind.optional(),
    /** `true` adds closed places, for those who may change them. */
    includeInactive: z.enum(['true', 'false']).optional(),
  }),
  reply: page(Facility),
  errors: [],
})

export const getFacility = endpoint({
  id: 'getFacility',
  method: 'GET',
  path: '/v1/facilities/:id',
  summary: 'One place of care.',
  permission: 'public',
  params: ById,
  reply: Facility,
  errors: ['facility_not_found'],
})

export const createFacility = endpoint({
  id: 'createFacility',
  method: 'POST',
  path: '/v1/facilities',
  summary: 'Adds a place of care.',
  permission: 'facility.manage',
  body: NewFacility,
  reply: Facility,
  errors: ['facility_code_taken'],
  idempotency: 'required',
  audit: { action: 'create', record: 'facility' },
})

export const updateFacility = endpoint({
  id: 'updateFacility',
  method: 'PATCH',
  path: '/v1/facilities/:id',
  summary: 'Changes what is given of a place of care; closing it hides it and its offers.',
  permission: 'facility.manage',
  params: ById,
  body: FacilityChange,
  reply: Facility,
  errors: ['facility_not_found'],
  audit: { action: 'update', record: 'facility' },
})
