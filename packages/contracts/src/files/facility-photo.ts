import { z } from 'zod'
import { ById, Done, Id } from '../common.ts'
import { endpoint } from '../endpoint.ts'

export const setFacilityPhoto = endpoint({
  id: 'setFacilityPhoto',
  method: 'PUT',
  path: '/v1/facilities/:id/photo',
  summary: 'Makes an own, confirmed photo the one of a place of care; the earlier one is deleted.',
  permission: 'facility.manage',
  params: ById,
  body: z.object({ fileId: Id }),
  reply: z.object({ photoFileId: Id }),
  errors: ['facility_not_found', 'file_not_found'],
  audit: { action: 'update', record: 'facility' },
})

export const removeFacilityPhoto = endpoint({
  id: 'removeFacilityPhoto',
  method: 'DELETE',
  path: '/v1/facilities/:id/photo',
  summary: 'Takes the photo off a place of care and deletes it.',
  permission: 'facility.manage',
  params: ById,
  reply: Done,
  errors: ['facility_not_found'],
  audit: { action: 'update', record: 'facility' },
})

/** Where a place's photo is, for `<img src>`; 404 when there is none. Public. */
export const facilityPhotoPath = (facilityId: string): string => `/api/v1/facilities/${facilityId}/photo`
