'use client'
import { useTranslations } from '@imeds/i18n/react'
import { ActionIcon, Button, Fieldset, NumberInput, Stack, Text } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import classes from './policy.module.css'
import type { PolicyValues } from './policy-values.ts'

type Props = { form: UseFormReturnType<PolicyValues>; onAdd: () => void }

const most = 6

/** What comes back for cancelling, step by step. */
export function TierFields({ form, onAdd }: Props) {
  const t = useTranslations('practitioners.policy')
  const { refundTiers } = form.values
  const whole = { allowDecimal: false, hideControls: true } as const
  return (
    <Fieldset legend={t('tiers')} variant="unstyled" className={classes['group']}>
      <Text size="sm" c="dimmed" mb="sm">
        {refundTiers.length > 0 ? t('tiersHint') : t('noTiers')}
      </Text>
      <Stack gap="sm">
        {refundTiers.map(({ key }, at) => (
          <fieldset key={key} className={classes['tier']} aria-label={t('tier', { number: String(at + 1) })}>
            <NumberInput
              label={t('hoursBefore')}
              {...whole}
              {...form.getInputProps(`refundTiers.${at}.hoursBefore`)}
            />
            <NumberInput
              label={t('percent')}
              suffix=" %"
              {...whole}
              {...form.getInputProps(`refundTiers.${at}.percent`)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={42}
              aria-label={t('removeTier', { number: String(at + 1) })}
              onClick={() => form.removeListItem('refundTiers', at)}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </fieldset>
        ))}
        {refundTiers.length < most ? (
          <Button
            variant="light"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            style={{ alignSelf: 'flex-start' }}
            onClick={onAdd}
          >
            {t('addTier')}
          </Button>
        ) : null}
      </Stack>
    </Fieldset>
  )
}
