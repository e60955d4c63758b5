import { Alert, Stack, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { getTranslations } from '@/lib/intl.ts'
import { SubmitButton } from '@/ui/submit-button.tsx'
import classes from './verify.module.css'

/** Takes a code; a plain form, so that it works on any phone. */
export async function VerifyForm({ typed, invalid }: { typed: string; invalid: boolean }) {
  const t = await getTranslations('prescriptions.verify')
  return (
    <form action="/verify" method="get" className={classes['form']}>
      <Stack gap="md">
        {invalid ? (
          <Alert color="danger" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />}>
            {t('invalid')}
          </Alert>
        ) : null}
        <TextInput
          name="code"
          label={t('code')}
          description={t('codeHelp')}
          defaultValue={typed}
          required
          maxLength={60}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          {...(invalid ? { 'aria-invalid': true } : {})}
        />
        <SubmitButton>{t('check')}</SubmitButton>
      </Stack>
    </form>
  )
}
