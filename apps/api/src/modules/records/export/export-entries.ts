import { ObjectMissing } from '../../../platform/files/index.ts'
import type { Actor } from '../../../platform/actor.ts'
import { renderBill } from '../../billing/index.ts'
import { neutralName } from '../../files/index.ts'
import { findClaim, renderClaim } from '../../insurance/index.ts'
import { findReleased, renderReport } from '../../lab/index.ts'
import { dateIn, homeZone, type PatientAccess } from '../../patients/index.ts'
import { findSigned, renderPrescription } from '../../prescriptions/index.ts'
import type { RecordsDeps } from '../records.deps.ts'
import { renderSummary } from '../summary/download-summary.ts'
import {
  exported,
  listExportedBills,
  listExportedClaims,
  listExportedFiles,
  listExportedPrescriptions,
  listExportedReports,
  selectExported,
} from './export.repository.ts'
import { toBundle } from './resource.ts'
import type { ZipEntry } from './zip.ts'

const readMe = `Everything that IMEDS keeps about this patient.

data/           one file for each kind of record, JSON, named after the resources of FHIR;
                amounts are in paise (100 paise are a rupee), instants in UTC
summary.pdf     the patient summary
prescriptions/  the prescriptions in force, as they were signed
reports/        laboratory reports, earlier versions too
bills/          bills and credit notes
claims/         insurance claims with their papers
files/          what was uploaded or sent; data/Media.json says what each is

Whoever holds this archive can read all of it. Keep it where only you can.
`

/** The entries of an export, in order; each is made when its turn comes. */
export async function exportEntries(
  deps: RecordsDeps,
  actor: Actor,
  access: PatientAccess,
  patientId: string,
): Promise<ZipEntry[]> {
  const { db, store, clock } = deps
  const [prescriptions, reports, bills, claims, files] = await Promise.all([
    listExportedPrescriptions(db, patientId),
    listExportedReports(db, patientId),
    listExportedBills(db, patientId),
    listExportedClaims(db, patientId),
    listExportedFiles(db, patientId),
  ])
  const now = clock.now()
  const text = (path: string, make: () => Promise<string>): ZipEntry => ({
    path,
    at: now,
    compress: true,
    open: async () => Buffer.from(await make()),
  })
  return [
    text('README.txt', async () => readMe),
    ...Object.keys(exported).map((type) =>
      text(`data/${type}.json`, async () =>
        JSON.stringify(toBundle(type, await selectExported(db, type, patientId)), null, 2),
      ),
    ),
    {
      path: 'summary.pdf',
      at: now,
      compress: false,
      open: () => renderSummary(deps, actor, access, patientId),
    },
    ...prescriptions.map(({ id, signed_at }): ZipEntry => ({
      path: `prescriptions/${dateIn(homeZone, signed_at!)}-${id}.pdf`,
      at: signed_at!,
      compress: false,
      open: async () => renderPrescription(deps, (await findSigned(db, id))!),
    })),
    ...reports.map(({ id, released_at }): ZipEntry => ({
      path: `reports/${dateIn(homeZone, released_at!)}-${id}.pdf`,
      at: released_at!,
      compress: false,
      open: async () => (await renderReport((await findReleased(db, actor, id, now))!)).pdf,
    })),
    ...bills.map((bill): ZipEntry => ({
      path: `bills/${bill.number!.replaceAll('/', '-')}.pdf`,
      at: bill.issued_at!,
      compress: false,
      open: () => renderBill(db, bill),
    })),
    ...claims.map(({ id, created_at }): ZipEntry => ({
      path: `claims/${dateIn(homeZone, created_at)}-${id}.pdf`,
      at: created_at,
      compress: false,
      open: async () => renderClaim(deps, actor, (await findClaim(db, actor, 'claim.read', id))!),
    })),
    ...files.map((file): ZipEntry => ({
      path: `files/${file.id}-${neutralName(file)}`,
      at: file.stored_at!,
      compress: false,
      // A file that its owner deleted a moment ago is no reason to withhold the rest.
      open: () =>
        store.read(file.store_key).catch((error: unknown) => {
          if (error instanceof ObjectMissing) return Buffer.alloc(0)
          throw error
        }),
    })),
  ]
}
