'use client'
import { useTranslations } from '@imeds/i18n/react'
import type { LabOrderCard } from '@imeds/contracts/lab'
import type { Column } from '@/ui/data-table.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { OrderStatus } from '../order-status.tsx'

type Listed = Pick<LabOrderCard, 'id' | 'patient' | 'slot' | 'tests' | 'status' | 'laboratory'>

/** What every list of orders at the desk says of one: who, when, what, how far. */
export function useOrderColumns() {
  const t = useTranslations('lab.desk.columns')
  const patient: Column<Listed> = {
    key: 'patient',
    header: t('patient'),
    primary: true,
    cell: ({ id, patient: { name } }) => <LinkText href={`/lab-desk/orders/${id}`}>{name}</LinkText>,
  }
  const when: Column<Listed> = {
    key: 'when',
    header: t('when'),
    cell: ({ slot, laboratory }) => <DateTime instant={slot.startsAt} zone={laboratory.timeZone} />,
  }
  const tests: Column<Listed> = { key: 'tests', header: t('tests'), cell: (order) => order.tests.join(', ') }
  const status: Column<Listed> = {
    key: 'status',
    header: t('status'),
    cell: (order) => <OrderStatus status={order.status} />,
  }
  return { patient, when, tests, status }
}
