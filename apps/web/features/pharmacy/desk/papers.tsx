'use client'
import { call, query } from '@imeds/client'
import { readOrderPrescription, readOrderUpload, type MedicineOrder } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, List, Stack, Text } from '@mantine/core'
import { IconExternalLink, IconReplace } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useFormat } from '@/lib/use-format.ts'
import { useSaid } from '@/lib/use-said.ts'
import { ErrorState } from '@/ui/error-state.tsx'
import { LoadingState } from '@/ui/loading-state.tsx'
import { SectionCard } from '@/ui/section-card.tsx'

/** The prescription that an order rests on, for the pharmacist who checks it. */
export function Papers({ order }: { order: MedicineOrder }) {
  if (order.prescriptionId) return <Signed orderId={order.id} />
  if (order.uploadFileId) return <Picture orderId={order.id} />
  return null
}

function Signed({ orderId }: { orderId: string }) {
  const t = useTranslations('pharmacy.desk')
  const { calendarDate } = useFormat()
  const read = useQuery(query(readOrderPrescription, { params: { id: orderId } }))
  if (read.isPending) return <LoadingState rows={1} />
  if (read.isError) return <ErrorState error={read.error} onRetry={read.refetch} />
  const { content, current } = read.data
  return (
    <SectionCard
      title={t('prescription')}
      lead={t('signedBy', {
        name: content.practitioner.name,
        registration: content.practitioner.registrationNumber,
        date: calendarDate(content.consultedOn),
      })}
    >
      <Stack gap="sm">
        {current ? null : (
          <Alert color="warning" variant="light" icon={<IconReplace aria-hidden />}>
            {t('notCurrent')}
          </Alert>
        )}
        <List spacing="xs">
          {content.medicationRequests.map((line, index) => (
            <List.Item key={index}>
              <Text fw={600}>
                {line.genericName} {line.strength}, {line.form}
              </Text>
              <Text size="sm" c="dimmed">
                {line.doseText} · {line.quantity} {line.quantityUnit}
                {line.instructions ? ` · ${line.instructions}` : ''}
              </Text>
            </List.Item>
          ))}
        </List>
      </Stack>
    </SectionCard>
  )
}

function Picture({ orderId }: { orderId: string }) {
  const t = useTranslations('pharmacy.desk')
  const said = useSaid()
  const open = useMutation({
    mutationFn: () => call(readOrderUpload, { params: { id: orderId } }),
    onSuccess: ({ url }) => window.open(url, '_blank', 'noopener'),
    onError: said.failed,
  })
  return (
    <SectionCard title={t('prescription')} lead={t('pictureLead')}>
      <Button
        variant="default"
        loading={open.isPending}
        leftSection={<IconExternalLink size={18} aria-hidden />}
        onClick={() => open.mutate()}
      >
        {t('openPicture')}
      </Button>
    </SectionCard>
  )
}
