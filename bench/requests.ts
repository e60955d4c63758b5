import type pg from 'pg'
import { size, tokenOf } from './world.ts'

export type Request = {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
}

const bearer = (patient: number) => ({ authorization: `Bearer ${tokenOf(patient)}` })
const rows = async <T>(client: pg.Client, text: string): Promise<T[]> =>
  (await client.query(text)).rows as T[]

type Offering = { practitioner_id: string; facility_id: string }

/** What patients do all day, with many different inputs. */
export async function requestsOf(client: pg.Client) {
  const offerings = await rows<Offering>(
    client,
    `select practitioner_id, facility_id from practitioner_offering where mode = 'video' order by 1`,
  )
  const specialities = await rows<{ code: string }>(
    client,
    'select distinct speciality_code as code from practitioner_speciality order by 1',
  )
  const patients = await rows<{ id: string }>(
    client,
    `select patient.id from patient join user_account on user_account.id = created_by order by phone_number`,
  )
  const search: Request[] = specialities.flatMap(({ code }) => [
    { method: 'GET', path: `/api/v1/practitioners?speciality=${code}&limit=10` },
    {
      method: 'GET',
      path: `/api/v1/practitioners?speciality=${code}&mode=video&maxFee=100000&sort=experience&limit=10`,
    },
  ])
  const slots: Request[] = offerings.slice(0, 100).map(({ practitioner_id, facility_id }) => ({
    method: 'GET',
    path: `/api/v1/practitioners/${practitioner_id}/slots?facilityId=${facility_id}&mode=video&days=7`,
  }))
  const mine: Request[] = Array.from({ length: 100 }, (_, n) => ({
    method: 'GET',
    path: '/api/v1/appointments?when=past&limit=20',
    headers: bearer(n + 1),
  }))
  const names = await rows<{ name: string; gtin: string }>(
    client,
    `select lower(name) as name, gtin from product order by md5(id::text) limit 100`,
  )
  // As the search field asks: mostly the beginning of a name, sometimes a slip of the keys, and a scanner.
  const medicines: Request[] = names.map(({ name, gtin }, n) => {
    const text =
      n % 20 === 0 ? gtin : n % 20 === 10 ? name.replace(/.(?=.$)/, 'u') : name.slice(0, 3 + (n % 3))
    return {
      method: 'GET',
      path: `/api/v1/products?text=${encodeURIComponent(text)}&limit=12`,
      headers: bearer(n + 1),
    }
  })
  return {
    search,
    laboratories: await laboratorySearches(client),
    medicines,
    slots,
    mine,
    book: bookings(
      offerings,
      patients.map(({ id }) => id),
    ),
  }
}

/** Two tests near each of all PIN codes, in an order that jumps over the country. */
async function laboratorySearches(client: pg.Client): Promise<Request[]> {
  const offered = await rows<{ id: string }>(
    client,
    'select distinct test_id as id from lab_offer order by 1 limit 40',
  )
  return Array.from({ length: size.pinCodes }, (_, n) => {
    const place = (n * 7919) % size.pinCodes
    const tests = [offered[n % 40]!, offered[(n + 13) % 40]!].map(({ id }) => id).join(',')
    return {
      method: 'GET',
      path: `/api/v1/laboratories?pinCode=${110001 + place * 70}&testIds=${tests}&withinKm=50&limit=10`,
    }
  })
}

/** An endless list of bookings: each takes a slot of its own, and no patient holds more than two at once. */
function* bookings(offerings: readonly Offering[], patients: readonly string[]): Generator<Request> {
  for (let n = 0; n < size.patients * 2; n++) {
    const patient = n % size.patients
    const offering = offerings[n % offerings.length]!
    const startsAt = slotAt(Math.floor(n / offerings.length))
    yield {
      method: 'POST',
      path: '/api/v1/appointments',
      headers: {
        ...bearer(patient + 1),
        'content-type': 'application/json',
        'idempotency-key': `bench-booking-${n}`,
      },
      body: JSON.stringify({
        patientId: patients[patient],
        practitionerId: offering.practitioner_id,
        facilityId: offering.facility_id,
        mode: 'video',
        startsAt: startsAt.toISOString(),
      }),
    }
  }
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const indiaMs = 5.5 * 60 * minuteMs

/** The slots of a practitioner of `createWorld`, one after the other from tomorrow on. */
function slotAt(index: number): Date {
  const tomorrow = Math.ceil((Date.now() + indiaMs) / dayMs) * dayMs - indiaMs
  const ofDay = index % 40
  const minutes = ofDay < 16 ? 9 * 60 + ofDay * 15 : 14 * 60 + (ofDay - 16) * 15
  return new Date(tomorrow + Math.floor(index / 40) * dayMs + minutes * minuteMs)
}
