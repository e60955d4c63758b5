'use client'
import { query } from '@imeds/client'
import { exportBatchRecipients, listBatchRecipients } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { DataTable } from '@/ui/data-table.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { ErrorState } from '@/ui/error-state.tsx'
import { LinkText } from '@/ui/link-text.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { PrintButton } from '@/ui/print-sheet.tsx'
import { StatusBadge } from '@/ui/status-badge.tsx'

type Props = { batch: { id: string; number: string; product: { name: string } }; timeZone: string }

/** Who received units of a batch, to be called when it is recalled. */
export function BatchRecipients({ batch, timeZone }: Props) {
  const t = useTranslations('pharmacy.recipients')
  const recipients = useQuery(query(listBatchRecipients, { params: { id: batch.id } }))
  if (recipients.isPending) return <LoadingState />
  if (recipients.isError) return <ErrorState error={recipients.error} onRetry={recipients.refetch} />
  if (recipients.data.items.length === 0) return <Text c="dimmed">{t('none')}</Text>
  return (
    <Stack gap="sm">
      <DataTable
        label={t('label', { number: batch.number })}
        rows={recipients.data.items}
        rowKey={({ medicineOrderId }) => medicineOrderId}
        columns={[
          {
            key: 'patient',
            header: t('patient'),
            primary: true,
            cell: ({ patient, medicineOrderId }) => (
              <LinkText href={`/pharmacy-desk/orders/${medicineOrderId}`}>{patient.name}</LinkText>
            ),
          },
          { key: 'phone', header: t('phone'), cell: ({ patient }) => patient.phone ?? t('noPhone') },
          {
            key: 'quantity',
            header: t('quantity'),
            cell: ({ quantity, unit, returnedQuantity }) => (
              <>
                {t('units', { quantity, unit })}{' '}
                {returnedQuantity > 0 ? (
                  <StatusBadge tone="neutral">{t('returned', { quantity: returnedQuantity })}</StatusBadge>
                ) : null}
              </>
            ),
          },
          {
            key: 'supplied',
            header: t('supplied'),
            cell: ({ suppliedAt }) => <DateTime instant={suppliedAt} zone={timeZone} style="date" />,
          },
        ]}
      />
      <Group gap="sm">
        <PrintButton>{t('print')}</PrintButton>
        <Button
          component="a"
          href={`/api${exportBatchRecipients.path.replace(':id', batch.id)}`}
          download
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('export')}
        </Button>
      </Group>
    </Stack>
  )
}
