'use client'
import { call, query } from '@imeds/client'
import { getLabOrder, getResultSheet, linkBenchFile } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { Group, List, ListItem, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTopic } from '@/lib/socket.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkButton } from '@/ui/link-button.tsx'
import { LoadingPage, LoadingState } from '@/ui/loading-state.tsx'
import { PageHeader } from '@/ui/page-header.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'
import classes from '../lab.module.css'
import { OpenFile } from '../open-file.tsx'
import { OrderFacts } from '../order/order-facts.tsx'
import { OrderStatus } from '../order-status.tsx'
import type { LabOrder } from '../types.ts'
import { AttachReport } from './attach-report.tsx'
import { CallbackForm } from './callback-form.tsx'
import { ResultEntry } from './result-entry.tsx'
import { SheetActions } from './sheet-actions.tsx'
import { Tubes } from './tubes.tsx'

/** One order at the bench: tubes, results, the steps to its report, and what is to be paid (of another feature). */
export function DeskOrder({ id, payment }: { id: string; payment: (billId: string) => ReactNode }) {
  const order = useQuery(query(getLabOrder, { params: { id } }))
  const facilityId = order.data?.laboratory.id
  useTopic(facilityId ? `laboratory/${facilityId}` : null, () => void order.refetch())
  if (order.isPending) return <LoadingPage />
  if (order.isError) return <ErrorState error={order.error} onRetry={order.refetch} />
  const { patient, status, reportId, bill } = order.data
  return (
    <>
      <PageHeader
        title={patient.name}
        lead={<OrderStatus status={status} />}
        actions={
          reportId ? (
            <LinkButton variant="default" href={`/lab-desk/reports/${reportId}`}>
              <ReportWord />
            </LinkButton>
          ) : null
        }
      />
      <div className={classes['page']}>
        <div className={classes['stack']}>
          <Tubes order={order.data} />
          <Sheet order={order.data} />
        </div>
        <div className={classes['stack']}>
          <Facts order={order.data} />
          {bill && bill.status !== 'cancelled' ? payment(bill.id) : null}
        </div>
      </div>
    </>
  )
}

function ReportWord() {
  return useTranslations('lab.order')('report')
}

function Sheet({ order }: { order: LabOrder }) {
  const t = useTranslations('lab.desk')
  const sheet = useQuery(query(getResultSheet, { params: { id: order.id } }))
  useTopic(`laboratory/${order.laboratory.id}`, () => void sheet.refetch())
  if (sheet.isPending) return <LoadingState rows={2} />
  if (sheet.isError) return <ErrorState error={sheet.error} onRetry={sheet.refetch} />
  const { report, lines, callbacks, patient, abilities } = sheet.data
  const critical = lines.filter(({ result }) => result?.critical && !result.calledBack)
  return (
    <SectionCard
      title={t('results')}
      lead={`${patient.age}, ${patient.gender}`}
      actions={
        report && report.version > 1 ? (
          <StatusBadge tone="warning">{t('version', { version: String(report.version) })}</StatusBadge>
        ) : null
      }
    >
      <Stack gap="lg">
        {report?.amendReason ? <Text>{t('correcting', { reason: report.amendReason })}</Text> : null}
        {critical.map((line) => (
          <CallbackForm key={line.testId + (line.result?.value ?? '')} orderId={order.id} line={line} />
        ))}
        <ResultEntry sheet={sheet.data} />
        {report?.fileId ? (
          <Group>
            <Text>{t('attached')}</Text>
            <OpenFile ask={() => call(linkBenchFile, { params: { id: order.id } })} />
          </Group>
        ) : null}
        <SheetActions sheet={sheet.data} />
        {callbacks.length > 0 ? (
          <section aria-label={t('callback.list')}>
            <Text size="sm" c="dimmed" mb={4}>
              {t('callback.list')}
            </Text>
            <List>
              {callbacks.map(({ id, value, toldName }) => (
                <ListItem key={id}>{t('callback.line', { value, name: toldName })}</ListItem>
              ))}
            </List>
          </section>
        ) : null}
        {abilities.enter ? (
          <AttachReport orderId={order.id} patientId={order.patient.id} replaces={Boolean(report?.fileId)} />
        ) : null}
      </Stack>
    </SectionCard>
  )
}

function Facts({ order }: { order: LabOrder }) {
  const t = useTranslations('lab.order')
  return (
    <SectionCard title={t('title')}>
      <Stack gap="md">
        <OrderFacts order={order} />
        {order.preparation.length > 0 ? (
          <Text size="sm" c="dimmed">
            {order.preparation.join('; ')}
          </Text>
        ) : null}
        {order.note ? <Text>{order.note}</Text> : null}
      </Stack>
    </SectionCard>
  )
}
