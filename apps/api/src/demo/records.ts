import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { storeOf } from '../modules/files/index.ts'
import { inTransaction, type Db, type Tx } from '../platform/db/database.ts'
import type { Deps } from '../platform/deps.ts'
import { newId } from '../platform/ids.ts'
import { renderPdf } from '../platform/pdf/pdf.ts'
import type { DiskStore } from '../platform/files/disk-store.ts'

type Ground = Pick<Deps, 'db' | 'config' | 'clock'>
const dayMs = 86_400_000
const dateOf = (at: Date) => at.toISOString().slice(0, 10)

/** What stands in the record of the demo family: a visit, measurements, a paper, a policy. Once. */
export async function seedRecords(ground: Ground): Promise<void> {
  const { db, clock } = ground
  const family = await findFamily(db)
  if (!family || (await hasPolicy(db, family.self))) return
  const now = clock.now()
  const ago = (days: number) => new Date(now.getTime() - days * dayMs)
  const paper = await storePaper(ground, family, ago(33))
  await inTransaction(db, async (tx) => {
    await insertVisit(tx, family, ago(32))
    for (const [days, upper, lower] of [
      [60, 158, 94],
      [32, 149, 90],
      [9, 138, 84],
    ] as const)
      await insertPressure(tx, family, ago(days), upper, lower)
    if (paper)
      await tx
        .insertInto('document_reference')
        .values({
          patient_id: family.mother,
          file_id: paper,
          kind: 'diagnostic_report',
          title: 'ECG at rest',
          document_date: dateOf(ago(33)),
          recorded_by: family.userId,
          recorded_at: ago(33),
        })
        .execute()
    for (const [patient_id, memberId] of [
      [family.self, '01'],
      [family.mother, '03'],
    ] as const)
      await tx
        .insertInto('coverage')
        .values({
          patient_id,
          payer: 'Suraksha Demo Insurance',
          policy_number: 'SDI-204-7781',
          member_id: memberId,
          kind: 'family',
          period_start: dateOf(ago(120)),
          period_end: dateOf(ago(120 - 364)),
          sum_insured_paise: 500_000_00,
          recorded_by: family.userId,
          recorded_at: ago(100),
        })
        .execute()
  })
}

type Family = { userId: string; self: string; mother: string }

async function findFamily(db: Db): Promise<Family | undefined> {
  const rows = await db
    .selectFrom('related_person')
    .innerJoin('patient', 'patient.id', 'related_person.patient_id')
    .select(['patient.id', 'patient.name', 'related_person.user_id'])
    .where('patient.name', 'in', ['Asha Rao', 'Savitri Rao'])
    .execute()
  const named = (name: string) => rows.find((row) => row.name === name)
  const [self, mother] = [named('Asha Rao'), named('Savitri Rao')]
  return self && mother && { userId: self.user_id, self: self.id, mother: mother.id }
}

async function hasPolicy(db: Db, patientId: string): Promise<boolean> {
  const row = await db
    .selectFrom('coverage')
    .select('id')
    .where('patient_id', '=', patientId)
    .executeTakeFirst()
  return row !== undefined
}

/** A consultation in person, weeks ago, with a doctor for the heart. */
async function insertVisit(tx: Tx, { userId, mother }: Family, at: Date): Promise<void> {
  const doctor = await tx
    .selectFrom('practitioner_offering')
    .innerJoin('practitioner', 'practitioner.id', 'practitioner_offering.practitioner_id')
    .innerJoin('practitioner_speciality', 'practitioner_speciality.practitioner_id', 'practitioner.id')
    .select(['practitioner.id', 'practitioner.user_id', 'practitioner_offering.facility_id', 'fee_paise'])
    .where('speciality_code', '=', 'cardiology')
    .where('practitioner.status', '=', 'verified')
    .executeTakeFirst()
  if (!doctor) return
  const ends = new Date(at.getTime() + 20 * 60_000)
  const who = { patient_id: mother, practitioner_id: doctor.id, facility_id: doctor.facility_id }
  const { id } = await tx
    .insertInto('appointment')
    .values({
      ...who,
      mode: 'in_person',
      status: 'fulfilled',
      starts_at: at,
      ends_at: ends,
      fulfilled_at: ends,
      fee_paise: doctor.fee_paise,
      visit: 'first',
      refund_tiers: '[]',
      change_hours_before: 2,
      reason: 'Blood pressure too high in the mornings',
      booked_by: userId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const encounter = await tx
    .insertInto('encounter')
    .values({
      ...who,
      appointment_id: id,
      mode: 'in_person',
      status: 'finished',
      arrived_at: at,
      admitted_at: at,
      finished_at: ends,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('clinical_note')
    .values({
      encounter_id: encounter.id,
      version: 1,
      complaints: 'High values in the mornings, no chest pain',
      findings: 'BP 149/90, pulse irregular',
      diagnosis: 'Hypertension, not well controlled',
      author_user_id: doctor.user_id,
      written_at: ends,
    })
    .execute()
}

async function insertPressure(
  tx: Tx,
  { userId, mother }: Family,
  at: Date,
  upper: number,
  lower: number,
): Promise<void> {
  const common = {
    patient_id: mother,
    panel_id: newId(),
    unit: 'mmHg',
    effective_at: at,
    recorded_by: userId,
    recorded_at: at,
  }
  await tx
    .insertInto('observation')
    .values([
      { ...common, code: 'blood_pressure_systolic', value: upper },
      { ...common, code: 'blood_pressure_diastolic', value: lower },
    ])
    .execute()
}

/** A paper in the embedded store; a foreign store takes files from browsers only, and stays without. */
async function storePaper({ db, config, clock }: Ground, family: Family, at: Date): Promise<string | null> {
  if (config.s3) return null
  const content = await renderPdf({
    title: 'ECG at rest',
    createdAt: at,
    footer: 'Invented for the demo',
    content: [
      { text: 'ECG at rest', style: 'title' },
      { text: 'Invented for the demo of IMEDS.', style: 'small' },
      {
        text: 'Atrial fibrillation, 78 beats a minute. No sign of a fresh infarction.',
        margin: [0, 16, 0, 0],
      },
    ],
  })
  const id = newId()
  const facts = {
    contentType: 'application/pdf',
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }
  const key = `report/${id}`
  await (storeOf({ config, clock }) as DiskStore).write(key, Readable.from([content]), facts)
  await db
    .insertInto('file')
    .values({
      id,
      owner_user_id: family.userId,
      purpose: 'report',
      patient_id: family.mother,
      name: 'ecg.pdf',
      content_type: facts.contentType,
      size: facts.size,
      sha256: facts.sha256,
      store_key: key,
      status: 'stored',
      created_at: at,
      expires_at: at,
      stored_at: at,
      retained_at: at,
    })
    .execute()
  return id
}
