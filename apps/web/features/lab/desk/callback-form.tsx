'use client'
import { mutation } from '@imeds/client'
import { Callback, recordCallback } from '@imeds/contracts/lab'
import { useTranslations } from '@imeds/i18n/react'
import { Alert, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconPhoneCall } from '@tabler/icons-react'
import { useState } from 'react'
import { useSaid } from '@/lib/use-said.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import type { SheetLine } from '../types.ts'

const roles = Callback.shape.toldRole.options

/** A critical value, and the record of the call about it. */
export function CallbackForm({ orderId, line }: { orderId: string; line: SheetLine }) {
  const t = useTranslations('lab.desk.callback')
  const client = useQueryClient()
  const { done } = useSaid()
  const [toldName, setToldName] = useState('')
  const [role, setRole] = useState<string>('practitioner')
  const [readBack, setReadBack] = useState(false)
  const record = useMutation({
    ...mutation(recordCallback),
    onSuccess: () => {
      void client.invalidateQueries()
      done(t('recorded'))
    },
  })
  return (
    <Alert color="danger" variant="light" icon={<IconPhoneCall aria-hidden />} title={t('title')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          record.mutate({
            params: { id: orderId },
            body: {
              testId: line.testId,
              toldName,
              toldRole: Callback.shape.toldRole.parse(role),
              toldAt: new Date().toISOString(),
              readBack: true,
              note: '',
            },
          })
        }}
      >
        <Stack gap="md">
          {t('body', { name: line.name, value: line.result?.value ?? '', unit: line.unit })}
          <Group grow align="flex-start">
            <TextInput
              label={t('who')}
              value={toldName}
              maxLength={200}
              onChange={(event) => setToldName(event.currentTarget.value)}
            />
            <NativeSelect
              label={t('role')}
              value={role}
              onChange={(event) => setRole(event.currentTarget.value)}
              data={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
            />
          </Group>
          <Checkbox
            label={t('readBack')}
            checked={readBack}
            onChange={(event) => setReadBack(event.currentTarget.checked)}
          />
          <FormError error={record.error} />
          <div>
            <SubmitButton disabled={!readBack || toldName.trim().length < 2} loading={record.isPending}>
              {t('record')}
            </SubmitButton>
          </div>
        </Stack>
      </form>
    </Alert>
  )
}
