import { admitPatient, confirmGuardian, getEncounter, saveClinicalNote } from '@imeds/contracts/consultation'
import type { BodyOf } from '@imeds/contracts'
import * as contract from '@imeds/contracts/prescriptions'
import type { TestApp } from '../harness.ts'
import { createVisit, holdAsBooked, type Visit, type VisitOptions } from './consultation.ts'

export type DraftBody = BodyOf<typeof contract.savePrescriptionDraft>

/** One tablet in the morning and one at night. */
export const dose = (days = 5): contract.Dose => ({
  timing: { kind: 'daily', morning: 1, noon: 0, evening: 0, night: 1 },
  amountUnit: 'tablet',
  food: 'after',
  days,
})

/** A consultation that has begun and has its notes, and what its practitioner does in it. */
export class PrescriptionScene {
  readonly test: TestApp
  visit!: Visit
  constructor(test: TestApp) {
    this.test = test
  }

  async begin(options: VisitOptions = {}): Promise<Visit> {
    const begun = await createVisit(this.test, options)
    const room = { params: { id: begun.encounterId } }
    const { patient } = (await this.test.call(getEncounter, room, { as: begun.meera })).reply()
    for (const { id } of patient.guardians.slice(0, 1))
      await this.test.call(confirmGuardian, { ...room, body: { guardianId: id } }, { as: begun.meera })
    ;(await this.test.call(admitPatient, room, { as: begun.meera })).reply()
    // In the call that was booked.
    await holdAsBooked(this.test, begun.encounterId)
    const body = {
      version: 0,
      complaints: 'Fever since two days',
      history: 'None',
      findings: 'Throat red',
      investigations: '',
      diagnosis: 'Acute pharyngitis',
      lastMenstrualPeriod: null,
    }
    ;(await this.test.call(saveClinicalNote, { ...room, body }, { as: begun.meera })).reply()
    this.visit = begun
    return begun
  }

  /** A tablet or capsule of the catalogue. */
  async idOf(genericName: string): Promise<string> {
    const row = await this.test.deps.db
      .selectFrom('medicine')
      .select('id')
      .where('generic_name', '=', genericName)
      .where('facility_id', 'is', null)
      .where('pack_unit', 'in', ['tablet', 'capsule'])
      .orderBy('form', 'desc')
      .executeTakeFirst()
    if (!row) throw new Error(`The catalogue has no ${genericName}.`)
    return row.id
  }

  async draftOf(names: string[], over: Partial<DraftBody> = {}): Promise<DraftBody> {
    const medicationRequests = []
    for (const name of names)
      medicationRequests.push({
        medicineId: await this.idOf(name),
        dose: dose(),
        instructions: '',
        substitutionAllowed: false,
      })
    return { medicationRequests, serviceRequests: [], advice: '', followUpDays: null, overrides: [], ...over }
  }

  save(body: DraftBody, as: { token: string } = this.visit.meera) {
    return this.test.call(
      contract.savePrescriptionDraft,
      { params: { id: this.visit.encounterId }, body },
      { as },
    )
  }

  sign(prescriptionId: string) {
    return this.test.call(
      contract.signPrescription,
      { params: { id: this.visit.encounterId }, body: { prescriptionId } },
      { as: this.visit.meera },
    )
  }

  async signed(names = ['Paracetamol']) {
    return (await this.sign((await this.save(await this.draftOf(names))).reply().id)).reply()
  }
}
