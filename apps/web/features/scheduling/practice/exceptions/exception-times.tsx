'use client'
import { useTranslations } from '@imeds/i18n/react'
import { SimpleGrid, TextInput } from '@mantine/core'
import type { ExceptionFields } from './exception-form.tsx'

/** From when to when: days of leave, or a part of one day. */
export function ExceptionTimes({ form, today }: { form: ExceptionFields; today: string }) {
  const t = useTranslations('practice.exception')
  if (form.values.kind === 'leave')
    return (
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput type="date" label={t('firstDay')} required {...form.getInputProps('date')} />
        <TextInput
          type="date"
          label={t('lastDay')}
          min={form.values.date || today}
          required
          {...form.getInputProps('lastDate')}
        />
      </SimpleGrid>
    )
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }}>
      <TextInput type="date" label={t('date')} min={today} required {...form.getInputProps('date')} />
      <TextInput type="time" label={t('from')} required {...form.getInputProps('from')} />
      <TextInput type="time" label={t('to')} required {...form.getInputProps('to')} />
    </SimpleGrid>
  )
}
