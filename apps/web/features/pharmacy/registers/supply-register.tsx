'use client'
import { query } from '@imeds/client'
import { exportSupplyRegister, listSupplyRegister } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { usePages } from '@/lib/use-pages.ts'
import { DataTable } from '@/ui/data-table.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { EmptyState } from '@/ui/empty-state.tsx'
import { Pages } from '@/ui/pages.tsx'

type Which = 'H1' | 'X'
type Props = { facilityId: string; timeZone: string }

/** The registers that an inspector may open. */
export function SupplyRegister(props: Props) {
  const t = useTranslations('pharmacy.register')
  const [register, setRegister] = useState<Which>('H1')
  const file = `/api${exportSupplyRegister.path.replace(':id', props.facilityId)}?register=${register}`
  return (
    <Stack>
      <Group align="flex-end" justify="space-between">
        <NativeSelect
          label={t('which')}
          value={register}
          onChange={(event) => setRegister(event.currentTarget.value === 'X' ? 'X' : 'H1')}
          data={(['H1', 'X'] as const).map((value) => ({ value, label: t(`names.${value}`) }))}
        />
        <Button
          component="a"
          href={file}
          download
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {t('export')}
        </Button>
      </Group>
      <Entries key={register} register={register} {...props} />
    </Stack>
  )
}

function Entries({ register, facilityId, timeZone }: Props & { register: Which }) {
  const t = useTranslations('pharmacy.register')
  const pages = usePages((cursor) =>
    query(listSupplyRegister, {
      params: { id: facilityId },
      query: { register, limit: 25, ...(cursor ? { cursor } : {}) },
    }),
  )
  return (
    <Pages pages={pages} empty={<EmptyState title={t('none')} body={t('noneBody')} />}>
      {(items) => (
        <DataTable
          label={t('label')}
          rows={items}
          rowKey={({ id }) => id}
          columns={[
            { key: 'serial', header: t('serial'), align: 'end', cell: ({ serial }) => serial },
            {
              key: 'medicine',
              header: t('medicine'),
              primary: true,
              cell: ({ medicine, batchNumber }) => (
                <>
                  {medicine}
                  <Text size="sm" c="dimmed" fw="normal">
                    {batchNumber}
                  </Text>
                </>
              ),
            },
            {
              key: 'date',
              header: t('date'),
              cell: ({ suppliedAt }) => <DateTime instant={suppliedAt} zone={timeZone} />,
            },
            {
              key: 'patient',
              header: t('patient'),
              cell: ({ patientName, patientAddress }) =>
                [patientName, patientAddress].filter(Boolean).join(', '),
            },
            {
              key: 'prescriber',
              header: t('prescriber'),
              cell: (entry) =>
                [entry.prescriberName, entry.prescriberRegistrationNumber, entry.prescriberAddress]
                  .filter(Boolean)
                  .join(', '),
            },
            {
              key: 'quantity',
              header: t('quantity'),
              align: 'end',
              cell: ({ quantity, unit }) => `${quantity} ${unit}`,
            },
          ]}
        />
      )}
    </Pages>
  )
}
