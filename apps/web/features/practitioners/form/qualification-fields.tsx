'use client'
import { newKey } from '@imeds/client'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Button, Fieldset, NumberInput, Stack, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import classes from './profile-form.module.css'
import type { ProfileFields } from './use-profile-form.ts'

const most = 20

/** Degrees, line by line. */
export function QualificationFields({ form }: { form: ProfileFields }) {
  const t = useTranslations('practitioners.form')
  const { qualifications } = form.values
  const add = () =>
    form.insertListItem('qualifications', { key: newKey(), degree: '', institution: '', year: '' })
  return (
    <Fieldset legend={t('qualifications')} variant="unstyled" className={classes['group']}>
      <Stack gap="md" align="stretch">
        {qualifications.map(({ key }, at) => (
          <fieldset
            key={key}
            className={classes['qualification']}
            aria-label={t('qualificationNumber', { number: String(at + 1) })}
          >
            <TextInput
              label={t('degree')}
              placeholder={t('degreeExample')}
              maxLength={200}
              {...form.getInputProps(`qualifications.${at}.degree`)}
            />
            <TextInput
              label={t('institution')}
              maxLength={200}
              {...form.getInputProps(`qualifications.${at}.institution`)}
            />
            <NumberInput
              label={t('year')}
              hideControls
              thousandSeparator=""
              allowDecimal={false}
              {...form.getInputProps(`qualifications.${at}.year`)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={42}
              aria-label={t('removeQualification', { number: String(at + 1) })}
              onClick={() => form.removeListItem('qualifications', at)}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </fieldset>
        ))}
        {qualifications.length < most ? (
          <Button
            variant="light"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            style={{ alignSelf: 'flex-start' }}
            onClick={add}
          >
            {t('addQualification')}
          </Button>
        ) : null}
      </Stack>
    </Fieldset>
  )
}
