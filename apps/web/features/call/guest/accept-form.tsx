'use client'
import { mutation } from '@imeds/client'
import { acceptCallInvitation } from '@imeds/contracts/consultation'
import { useTranslations } from '@imeds/i18n/react'
import { Checkbox, List, ListItem, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useAppLocale } from '@/lib/use-format.ts'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { FormError } from '@/ui/form-error.tsx'
import { SectionCard } from '@/ui/section-card.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { guestTextVersions } from './guest-text.ts'
import type { Invitation } from './use-invitation.ts'

const points = ['private', 'seen', 'nothing', 'leave'] as const
type Props = { guestKey: string; invitation: Invitation; onAccepted: (key: string) => void }

/** Who the guest is, and that they agree to how it is. */
export function AcceptForm({ guestKey, invitation, onAccepted }: Props) {
  const t = useTranslations('callGuest.page')
  const kinds = useTranslations('callGuest.kinds')
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: invitation.name, agreed: false },
    validate: { agreed: (agreed) => (agreed ? null : t('agreeNeeded')) },
  })
  const showErrors = useFieldErrors()
  const textVersion = guestTextVersions[useAppLocale()]
  const accept = useMutation({
    ...mutation(acceptCallInvitation),
    onSuccess: ({ key }) => onAccepted(key),
    onError: (error) => showErrors(form, error),
  })
  const send = form.onSubmit(({ name }) => accept.mutate({ body: { key: guestKey, name, textVersion } }))
  return (
    <SectionCard title={t('agreeTitle')}>
      <form onSubmit={send}>
        <Stack gap="md">
          <List spacing="xs">
            {points.map((point) => (
              <ListItem key={point}>{t(`points.${point}`, { kind: kinds(invitation.kind) })}</ListItem>
            ))}
          </List>
          <TextInput
            label={t('name')}
            description={t('nameHint')}
            required
            autoComplete="name"
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <Checkbox
            label={t('agree')}
            key={form.key('agreed')}
            {...form.getInputProps('agreed', { type: 'checkbox' })}
          />
          <FormError error={accept.error} values={form.getValues()} />
          <SubmitButton loading={accept.isPending}>{t('accept')}</SubmitButton>
        </Stack>
      </form>
    </SectionCard>
  )
}
