'use client'
import { mutation, queryKey } from '@imeds/client'
import { listLatestObservations, removeObservations } from '@imeds/contracts/patients'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useFormat, useProblem } from '@/lib/use-format.ts'
import { DataTable } from '@/ui/data-table.tsx'
import { DateTime } from '@/ui/date-time.tsx'
import { homeZone } from '../patient.ts'
import { codesOf, figureOf, unitOf, type Measure, type Reading } from './measures.ts'

type Props = {
  patientId: string
  measure: Measure
  readings: readonly Reading[]
  onChanged: () => unknown
}

/** All values of a measure, newest first: what the curve shows, to read and to correct. */
export function VitalsTable({ patientId, measure, readings, onChanged }: Props) {
  const t = useTranslations('patients.vitals')
  const common = useTranslations('common')
  const { instant } = useFormat()
  const problem = useProblem()
  const cache = useQueryClient()
  const remove = useMutation({
    ...mutation(removeObservations),
    onSuccess: async () => {
      await Promise.all([
        onChanged(),
        cache.invalidateQueries({ queryKey: queryKey(listLatestObservations) }),
      ])
      notifications.show({ message: t('wrongDone') })
    },
    onError: (error) => notifications.show({ color: 'danger', message: problem(error) }),
  })
  const ask = ({ panelId, at }: Reading) => {
    const when = instant(at, homeZone)
    modals.openConfirmModal({
      title: t('wrongTitle', { when }),
      children: <Text>{t('wrongBody')}</Text>,
      labels: { confirm: t('wrong'), cancel: common('cancel') },
      confirmProps: { color: 'danger' },
      closeButtonProps: { 'aria-label': common('close') },
      onConfirm: () => remove.mutate({ params: { id: patientId, panelId } }),
    })
  }
  const kindOf = (reading: Reading) => {
    const code = codesOf[measure].find((one) => reading.values[one] !== undefined)
    return measure === 'glucose' && code ? ` · ${t(code === 'glucose_fasting' ? 'fasting' : 'random')}` : ''
  }
  return (
    <DataTable
      label={t('table', { measure: t(`codes.${measure}`) })}
      rows={readings}
      rowKey={({ panelId }) => panelId}
      columns={[
        {
          key: 'when',
          header: t('whenColumn'),
          primary: true,
          cell: ({ at }) => <DateTime instant={at} zone={homeZone} />,
        },
        {
          key: 'value',
          header: t('valueColumn'),
          align: 'end',
          cell: (reading) => `${figureOf(measure, reading)} ${unitOf(measure)}${kindOf(reading)}`,
        },
        {
          key: 'wrong',
          header: t('correct'),
          align: 'end',
          cell: (reading) =>
            reading.removable ? (
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-label={t('wrongOf', { when: instant(reading.at, homeZone) })}
                loading={remove.isPending && remove.variables?.params.panelId === reading.panelId}
                onClick={() => ask(reading)}
              >
                {t('wrong')}
              </Button>
            ) : null,
        },
      ]}
    />
  )
}
