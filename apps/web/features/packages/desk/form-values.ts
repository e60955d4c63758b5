import type { BodyOf } from '@imeds/contracts'
import type { createPackage } from '@imeds/contracts/packages'
import type { HealthPackage, Item, Status } from '../types.ts'

export type FormItem = Omit<Item, 'quantity'> & { key: number; quantity: number | null }
export type Values = {
  name: string
  description: string
  speciality: string
  pricePaise: number | null
  validityDays: number | null
  soldFrom: string
  soldUntil: string
  status: Status
  items: FormItem[]
}

export const emptyValues: Values = {
  name: '',
  description: '',
  speciality: '',
  pricePaise: null,
  validityDays: 365,
  soldFrom: '',
  soldUntil: '',
  status: 'draft',
  items: [],
}

export const valuesOf = (known: HealthPackage): Values => ({
  name: known.name,
  description: known.description,
  speciality: known.speciality,
  pricePaise: known.pricePaise,
  validityDays: known.validityDays,
  soldFrom: known.soldFrom ?? '',
  soldUntil: known.soldUntil ?? '',
  status: known.status,
  items: known.items.map((item, key) => ({ ...item, key })),
})

/** What a part is before anybody says more of it. */
export const nothingMore = {
  quantity: 1,
  testId: null,
  laboratoryId: null,
  laboratoryName: null,
  practitionerId: null,
  practitionerName: null,
  specialityCode: null,
  specialityTitle: null,
  mode: null,
} as const

/** Puts a part at the end; the same test twice is one part of two. */
export function withItem(items: readonly FormItem[], added: Omit<FormItem, 'key'>): FormItem[] {
  const same = items.find(
    ({ testId, laboratoryId }) =>
      testId !== null && testId === added.testId && laboratoryId === added.laboratoryId,
  )
  if (same)
    return items.map((item) => (item === same ? { ...item, quantity: (item.quantity ?? 0) + 1 } : item))
  return [...items, { ...added, key: Math.max(-1, ...items.map(({ key }) => key)) + 1 }]
}

/** What the parts cost one by one. */
export const worthOf = (items: readonly FormItem[]): number =>
  items.reduce((sum, { quantity, worthPaise }) => sum + (quantity ?? 0) * (worthPaise ?? 0), 0)

export const isTooDear = ({ pricePaise, items }: Values): boolean =>
  pricePaise !== null && pricePaise > worthOf(items)

/** Whether it can be sent: the server says what else is wrong. */
export const isComplete = (values: Values): boolean =>
  values.name.trim() !== '' &&
  values.validityDays !== null &&
  values.items.length > 0 &&
  values.items.every(
    ({ label, quantity, worthPaise }) => label.trim() !== '' && quantity !== null && worthPaise !== null,
  ) &&
  (values.status !== 'active' || values.pricePaise !== null) &&
  !isTooDear(values)

export const bodyOf = (values: Values): BodyOf<typeof createPackage> => ({
  name: values.name.trim(),
  description: values.description.trim(),
  speciality: values.speciality.trim(),
  pricePaise: values.pricePaise,
  validityDays: values.validityDays ?? 0,
  soldFrom: values.soldFrom || null,
  soldUntil: values.soldUntil || null,
  status: values.status,
  items: values.items.map((item) => {
    const counted = {
      label: item.label.trim(),
      quantity: item.quantity ?? 0,
      worthPaise: item.worthPaise ?? 0,
    }
    switch (item.kind) {
      case 'lab_test':
        return {
          kind: 'lab_test',
          ...counted,
          testId: item.testId ?? '',
          laboratoryId: item.laboratoryId ?? '',
        }
      case 'consultation':
        return {
          kind: 'consultation',
          ...counted,
          mode: item.mode ?? 'in_person',
          practitionerId: item.practitionerId,
          specialityCode: item.specialityCode,
        }
      case 'procedure':
        return { kind: 'procedure', ...counted }
    }
  }),
})
