'use client'
import { call } from '@imeds/client'
import type { ReplyOf } from '@imeds/contracts'
import { readPrescriptionAtCounter } from '@imeds/contracts/pharmacy'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Button, Group, List, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormError } from '@/ui/form-error.tsx'

export type ReadPrescription = ReplyOf<typeof readPrescriptionAtCounter> & { code: string }
type Props = {
  storeId: string
  value: ReadPrescription | null
  onChange: (value: ReadPrescription | null) => void
}

/** The prescription that is shown, by its code: typed or scanned. */
export function PrescriptionField({ storeId, value, onChange }: Props) {
  const t = useTranslations('pharmacy.counter')
  const [typed, setTyped] = useState('')
  // Codes are printed in groups.
  const code = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  const read = useMutation({
    mutationFn: () => call(readPrescriptionAtCounter, { params: { id: storeId, code } }),
    onSuccess: (found) => onChange({ ...found, code }),
    onError: () => onChange(null),
  })
  return (
    <Stack>
      <Group align="flex-end" gap="sm" wrap="nowrap">
        <TextInput
          flex={1}
          label={t('code')}
          description={t('codeHint')}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            onChange(null)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            if (code.length === 20) read.mutate()
          }}
        />
        <Button
          variant="default"
          disabled={code.length !== 20}
          loading={read.isPending}
          onClick={() => read.mutate()}
        >
          {t('read')}
        </Button>
      </Group>
      <FormError error={read.error} />
      {value && !value.current ? (
        <Alert color="warning" variant="light">
          {t('notCurrent')}
        </Alert>
      ) : null}
      {value ? (
        <>
          <Text fw={600}>{t('of', { patient: value.patient.name, doctor: value.practitioner })}</Text>
          <List>
            {value.lines.map((line) => (
              <List.Item key={line.medicationRequestId}>
                {t('left', {
                  medicine: `${line.brandName ?? line.genericName} ${line.strength}`,
                  left: line.left,
                  unit: line.unit,
                })}
              </List.Item>
            ))}
          </List>
        </>
      ) : null}
    </Stack>
  )
}
