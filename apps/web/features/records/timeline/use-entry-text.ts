'use client'
import { useTranslations } from '@imeds/i18n/react'
import { useFormat } from '@/lib/use-format.ts'
import { useUnitWord } from '@/lib/use-unit-word.ts'
import type { Entry, TimelineEntry } from '../types.ts'

/** What an entry says: a title, and what is worth knowing at a glance. */
export function useEntryText(): (entry: TimelineEntry) => { title: string; lines: string[] } {
  const t = useTranslations('records.timeline')
  const modes = useTranslations('common.modes')
  const documents = useTranslations('records.documents.kinds')
  const billing = useTranslations('billing')
  const flags = useTranslations('lab.flags')
  const orderStatuses = useTranslations('pharmacy.statuses')
  const claimStatuses = useTranslations('insurance.statuses')
  const packageStatuses = useTranslations('packages.statuses')
  const measured = useMeasured()
  const unitWord = useUnitWord()
  const { instant, money } = useFormat()
  return (entry) => {
    switch (entry.kind) {
      case 'encounter':
        return {
          title: t('encounter', { name: entry.practitionerName }),
          lines: [
            `${modes(entry.mode)} · ${entry.facilityName}`,
            entry.status === 'finished' ? (entry.diagnosis ?? '') : t('encounterOpen'),
            entry.correctedAt === null
              ? ''
              : t('corrected', { date: instant(entry.correctedAt, entry.timeZone, 'date') }),
          ].filter(Boolean),
        }
      case 'prescription':
        return {
          title: t('prescription', { name: entry.practitionerName }),
          lines: [
            entry.diagnosis,
            [...entry.medicines, ...entry.tests].join(', '),
            entry.version > 1 ? t('version', { version: String(entry.version) }) : '',
          ].filter(Boolean),
        }
      case 'diagnostic_report':
        return {
          title: t('report', { name: entry.laboratoryName }),
          lines: [
            entry.tests.join(', '),
            entry.flagged
              .map(({ name, value, unit, flag }) => `${name} ${value} ${unit} (${flags(flag).toLowerCase()})`)
              .join(', ') || t(entry.results > 0 ? 'allNormal' : 'ownPaper'),
            entry.version > 1 ? t('version', { version: String(entry.version) }) : '',
          ].filter(Boolean),
        }
      case 'medicine_order':
        return {
          title: t('medicineOrder', { name: entry.pharmacyName }),
          lines: [
            entry.medicines
              .map((medicine) => t('medicine', { ...medicine, unit: unitWord(medicine.unit) }))
              .join(', '),
            orderStatuses(entry.status),
          ].filter(Boolean),
        }
      case 'observation':
        return { title: t('observation'), lines: [measured(entry)] }
      case 'document':
        return {
          title: entry.title,
          lines: [
            `${documents(entry.documentKind)} · ${t(entry.recordedBy === 'family' ? 'byFamily' : 'byPractitioner')}`,
          ],
        }
      case 'bill':
        return {
          title:
            entry.number === null
              ? t('billOpen')
              : t(entry.billKind === 'credit_note' ? 'creditNote' : 'bill', { number: entry.number }),
          lines: [
            `${money(entry.totalPaise)} · ${billing(`statuses.${entry.status}`)} · ${entry.facilityName}`,
          ],
        }
      case 'claim':
        return {
          title: t('claim', { payer: entry.payer }),
          lines: [
            [
              t('claimed', { amount: money(entry.claimedPaise) }),
              entry.paidPaise === null ? '' : t('claimPaid', { amount: money(entry.paidPaise) }),
              claimStatuses(entry.status),
            ]
              .filter(Boolean)
              .join(' · '),
          ],
        }
      case 'package_purchase':
        return {
          title: t('package', { name: entry.name }),
          lines: [
            [
              entry.facilityName,
              t('packageUsed', { used: String(entry.used), units: String(entry.units) }),
              packageStatuses(entry.status),
            ].join(' · '),
          ],
        }
    }
  }
}

/** `Blood pressure 120/80 mmHg, Pulse 72 /min`: the pair of a blood pressure as people say it. */
function useMeasured(): (entry: Entry<'observation'>) => string {
  const t = useTranslations('patients.vitals.codes')
  const units = useTranslations('patients.vitals.units')
  return ({ values }) => {
    const valueOf = (code: string) => values.find((one) => one.code === code)?.value
    const [upper, lower] = [valueOf('blood_pressure_systolic'), valueOf('blood_pressure_diastolic')]
    return [
      ...(upper && lower ? [`${t('blood_pressure')} ${upper}/${lower} mmHg`] : []),
      ...values
        .filter(({ code }) => !code.startsWith('blood_pressure'))
        .map(({ code, value, unit }) => `${t(code)} ${value} ${unit === 'Cel' ? units('Cel') : unit}`),
    ].join(', ')
  }
}
