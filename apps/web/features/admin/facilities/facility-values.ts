import type { BodyOf } from '@imeds/contracts'
import type { createFacility, Facility, FacilityKind, updateFacility } from '@imeds/contracts/facilities'
import type { z } from 'zod'

/** What stands in the form's fields; empty where nothing is given. */
export type FacilityValues = {
  code: string
  kind: z.output<typeof FacilityKind>
  name: string
  registrationNumber: string
  gstin: string
  phone: string
  email: string
  address: { line: string; city: string; state: string; pinCode: string }
  latitude: string
  longitude: string
  timeZone: string
  active: boolean
}

export const emptyFacility: FacilityValues = {
  code: '',
  kind: 'clinic',
  name: '',
  registrationNumber: '',
  gstin: '',
  phone: '',
  email: '',
  address: { line: '', city: '', state: '', pinCode: '' },
  latitude: '',
  longitude: '',
  timeZone: 'Asia/Kolkata',
  active: true,
}

/** A facility as the form shows it. */
export function valuesOf(facility: z.output<typeof Facility>): FacilityValues {
  const { code, kind, name, registrationNumber, gstin, phone, email, address, location } = facility
  return {
    code,
    kind,
    name,
    registrationNumber: registrationNumber ?? '',
    gstin: gstin ?? '',
    phone: phone ?? '',
    email: email ?? '',
    address: { ...address },
    latitude: location ? String(location.latitude) : '',
    longitude: location ? String(location.longitude) : '',
    timeZone: facility.timeZone,
    active: facility.active,
  }
}

const orNull = (text: string) => text.trim() || null

/** What the form says, for a change: empty fields are taken out. */
export function changeOf(values: FacilityValues): BodyOf<typeof updateFacility> {
  const { name, registrationNumber, gstin, phone, email, address, latitude, longitude, timeZone } = values
  return {
    name,
    registrationNumber: orNull(registrationNumber),
    gstin: orNull(gstin),
    phone: orNull(phone),
    email: orNull(email),
    address,
    location:
      latitude.trim() && longitude.trim()
        ? { latitude: Number(latitude), longitude: Number(longitude) }
        : null,
    timeZone,
    active: values.active,
  }
}

/** What the form says, for a new facility. */
export function newOf(values: FacilityValues): BodyOf<typeof createFacility> {
  const { active: _open, ...change } = changeOf(values)
  return { ...change, name: values.name, address: values.address, code: values.code, kind: values.kind }
}
