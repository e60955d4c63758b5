import type pg from 'pg'
import { hashOfToken } from '../apps/api/src/modules/identity/index.ts'

export const size = {
  practitioners: 300,
  patients: 6000,
  appointments: 10_000,
  pinCodes: 11_000,
  laboratories: 1500,
  products: 250_000,
}
export const tokenOf = (patient: number) => `bench-token-${patient}`

/** A country of clinics, practitioners who work ten hours a day, and signed-in patients: invented, and the same each time. */
export async function createWorld(client: pg.Client): Promise<void> {
  await client.query(`
    insert into facility (code, kind, name, address_line, city, state, pin_code, latitude, longitude)
      select 'B' || n, 'clinic', 'Bench Clinic ' || n, n || ' Main Road', (array['Hyderabad', 'Bengaluru', 'Vijayawada'])[n % 3 + 1], 'Telangana',
        (500001 + n)::text, 17.3 + n * 0.01, 78.4 + n * 0.01 from generate_series(1, 30) n;
    insert into user_account (name, phone_number, phone_number_verified)
      select 'Practitioner ' || n, '+9180' || lpad(n::text, 8, '0'), true from generate_series(1, ${size.practitioners}) n;
    insert into practitioner (user_id, given_name, family_name, gender, registration_number, registration_council, practising_since, status, verified_at, about)
      select id, 'Given' || row_number() over (), 'Family' || row_number() over (), (array['female', 'male'])[row_number() over () % 2 + 1],
        'B-' || row_number() over (), 'Bench Council', 1990 + (row_number() over () % 30)::int, 'verified', now(), repeat('About me. ', 20)
      from user_account where phone_number like '+9180%' order by phone_number;
    insert into practitioner_qualification (practitioner_id, position, degree, institution, year)
      select id, position, (array['MBBS', 'MD'])[position + 1], 'A College', 2000 from practitioner, generate_series(0, 1) position;
    insert into practitioner_speciality (practitioner_id, speciality_code)
      select p.id, s.code from (select id, row_number() over (order by id) n from practitioner) p
        join (select code, row_number() over (order by code) n, count(*) over () total from speciality) s on s.n = p.n % s.total + 1;
    insert into practitioner_language (practitioner_id, language) select id, unnest(array['en', 'hi', 'te']) from practitioner;
    insert into practitioner_offering (practitioner_id, facility_id, mode, fee_paise, slot_minutes)
      select p.id, f.id, mode, 50000, 15 from (select id, row_number() over (order by id) n from practitioner) p
        join (select id, row_number() over (order by id) n from facility) f on f.n = p.n % 30 + 1, unnest(array['in_person', 'video']) mode;
    insert into weekly_hours (practitioner_id, facility_id, mode, weekday, starts_at, ends_at)
      select practitioner_id, facility_id, mode, weekday, opens, closes from practitioner_offering, generate_series(1, 7) weekday,
        (values (time '09:00', time '13:00'), ('14:00', '20:00')) as hours (opens, closes);
    insert into user_account (name, phone_number, phone_number_verified)
      select 'Patient ' || n, '+9170' || lpad(n::text, 8, '0'), true from generate_series(1, ${size.patients}) n;
    insert into role_assignment (user_id, role) select id, 'patient' from user_account where phone_number like '+9170%';
    insert into patient (name, gender, birth_date, phone, address_line, city, state, pin_code, created_by)
      select name, 'female', '1990-05-14', phone_number, '1 Lane', 'Hyderabad', 'Telangana', '500034', id from user_account where phone_number like '+9170%';
    insert into related_person (patient_id, user_id, relation) select id, created_by, 'self' from patient;`)
  await createLaboratories(client)
  const { rows } = await client.query<{ id: string; n: string }>(
    `select id, row_number() over (order by phone_number) n from user_account where phone_number like '+9170%'`,
  )
  await client.query(
    `insert into user_session (user_id, token_hash, client, active_role, last_seen_at, token_issued_at, expires_at, ends_at)
     select id, hash, 'mobile', 'patient', now(), now(), now() + interval '1 day', now() + interval '1 day' from unnest($1::uuid[], $2::text[]) as s (id, hash)`,
    [rows.map(({ id }) => id), rows.map(({ n }) => hashOfToken(tokenOf(Number(n))))],
  )
  await addProducts(client)
  await addAppointments(client, size.appointments, 0)
}

/** As many PIN codes as India has, over its length and breadth, and laboratories at every seventh of them. */
async function createLaboratories(client: pg.Client): Promise<void> {
  await client.query(`
    insert into pin_code (code, place, state, latitude, longitude)
      select (110001 + n * 70)::text, 'Place ' || n, 'State', 8 + (n % 104) * 0.24, 70 + (n / 104) * 0.2 from generate_series(0, ${size.pinCodes - 1}) n;
    insert into facility (code, kind, name, address_line, city, state, pin_code)
      select 'L' || lpad(upper(to_hex(n)), 3, '0'), 'laboratory', 'Laboratory ' || n, n || ' High Street', 'City', 'State', (110001 + n * 7 * 70)::text
      from generate_series(0, ${size.laboratories - 1}) n;
    insert into laboratory_profile (facility_id, home_collection) select id, true from facility where kind = 'laboratory';
    insert into lab_offer (facility_id, test_id, price_paise, home_collection, reporting_hours)
      select facility.id, t.id, 10000 + t.n * 100, true, 24 from facility,
        (select id, row_number() over (order by code) n from lab_test where orderable) t
      where facility.kind = 'laboratory' and t.n <= 60`)
}
/** A country's list of medicines: invented brands of three syllables in twenty strengths each, with barcodes. */
const addProducts = (client: pg.Client): Promise<unknown> =>
  client.query(`
    insert into product (kind, name, generic_name, form, strength, unit, pack_size, hsn_code, mrp_paise, gtin)
      select 'medicine', initcap(a[n % 20 + 1] || b[n / 20 % 25 + 1] || c[n / 500 % 25 + 1]), initcap(c[n % 25 + 1] || b[n / 25 % 25 + 1] || 'in'),
        'tablet', (n / 12500 * 25 + 25) || ' mg', 'tablet', 10, '3004', 1000 + n % 9000, '89' || lpad(n::text, 11, '0')
      from generate_series(0, ${size.products - 1}) n,
        (select string_to_array('ab al am be ca ce cor da di el flo ga lo me ne pa ro te vi zo', ' ') a,
          string_to_array('ba bi ci da de fi ga go ki la le lo ma mi na no pi ra ri so ta ti va vo xi', ' ') b,
          string_to_array('cil dol fen gan lin lox mab met mox nac nil nol pam pin pril ran sil tan tin tol tril vir xan zol zine', ' ') c) syllables`)

/** Past consultations, spread over all patients and practitioners; `offset` keeps rounds apart in time. */
export async function addAppointments(client: pg.Client, count: number, offset: number): Promise<void> {
  await client.query(`
    with p as (select array_agg(id order by id) ids from practitioner), q as (select array_agg(id order by id) ids from patient),
      f as (select practitioner_id, min(facility_id::text)::uuid facility_id from practitioner_offering group by 1)
    insert into appointment (practitioner_id, patient_id, facility_id, mode, status, starts_at, ends_at, fee_paise, visit, booked_by, refund_tiers, change_hours_before, fulfilled_at)
      select a.practitioner_id, a.patient_id, f.facility_id, 'video', 'fulfilled', begins, begins + interval '15 minutes', 50000, 'first', patient.created_by, '[]', 2, begins
      from (select p.ids[n % ${size.practitioners} + 1] practitioner_id, q.ids[(n * 7) % ${size.patients} + 1] patient_id,
              date_trunc('hour', now()) - interval '1 day' - (n / ${size.practitioners}) * interval '15 minutes' as begins
            from generate_series(${offset}, ${offset + count - 1}) n, p, q) a
        join f using (practitioner_id) join patient on patient.id = a.patient_id`)
  await client.query('analyze')
}
