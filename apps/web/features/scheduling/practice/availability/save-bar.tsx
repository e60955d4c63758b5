'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Card, Group, Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import { FormError } from '@/ui/form-error.tsx'
import classes from './availability.module.css'
import type { HoursForm } from './use-hours-form.ts'

/** Saving the week; stays in sight while something is unsaved. */
export function SaveBar({ form }: { form: HoursForm }) {
  const t = useTranslations('practice.availability')
  const { isDirty } = form
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isDirty])
  return (
    <Card className={isDirty ? (classes['bar'] ?? '') : ''} padding="md">
      <Stack gap="sm">
        <FormError error={form.error} values={{ hours: [] }} />
        <Group justify="space-between" gap="sm">
          <Text
            size="sm"
            c={form.problems.size > 0 ? 'danger' : 'dimmed'}
            component="output"
            flex="1 1 14rem"
          >
            {form.problems.size > 0 ? t('fix') : isDirty ? t('unsaved') : t('stay')}
          </Text>
          <Group gap="sm">
            {isDirty ? (
              <Button variant="default" onClick={form.discard}>
                {t('discard')}
              </Button>
            ) : null}
            <Button disabled={!isDirty} loading={form.isSaving} onClick={form.save}>
              {t('save')}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Card>
  )
}
