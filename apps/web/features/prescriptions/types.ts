import type { ReplyOf } from '@imeds/contracts'
import type { getPrescription, savePrescriptionDraft, searchMedicines } from '@imeds/contracts/prescriptions'

export type Prescription = ReplyOf<typeof getPrescription>
export type PrescriptionContent = Prescription['content']
export type Draft = ReplyOf<typeof savePrescriptionDraft>
export type Finding = Draft['findings'][number]
export type Medicine = ReplyOf<typeof searchMedicines>['items'][number]
export type Dose = Draft['medicationRequests'][number]['dose']
export type AmountUnit = Dose['amountUnit']
export type Food = Dose['food']
export type DailyTiming = Extract<Dose['timing'], { kind: 'daily' }>
