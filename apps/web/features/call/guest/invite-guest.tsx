'use client'
import { mutation } from '@imeds/client'
import type { ReplyOf } from '@imeds/contracts'
import { GuestKind, inviteCallGuest } from '@imeds/contracts/consultation'
import { localeNames, locales, type Locale } from '@imeds/i18n/locale'
import { useTranslations } from '@imeds/i18n/react'
import { Button, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useFieldErrors } from '@/lib/use-field-errors.ts'
import { FormError } from '@/ui/form-error.tsx'
import { PhoneInput } from '@/ui/phone-input.tsx'
import { SubmitButton } from '@/ui/submit-button.tsx'
import { GuestLink } from './guest-link-told.tsx'

type Invited = ReplyOf<typeof inviteCallGuest>
type Props = {
  encounterId: string
  /** Nobody is invited so far. */
  offered: boolean
  onInvited: () => unknown
}

/** Asks for the third person, then shows the link this once. */
export function InviteGuest({ encounterId, offered, onInvited }: Props) {
  const t = useTranslations('callGuest')
  const [open, setOpen] = useState(false)
  const [invited, setInvited] = useState<Invited | null>(null)
  const close = () => {
    setOpen(false)
    setInvited(null)
  }
  return (
    <>
      {offered ? (
        <Button
          variant="light"
          size="sm"
          leftSection={<IconUserPlus size={18} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t('invite.open')}
        </Button>
      ) : null}
      <Modal
        opened={open}
        onClose={close}
        title={invited ? t('link.title', { name: invited.guest.name }) : t('invite.title')}
      >
        {invited ? (
          <GuestLink invited={invited} onDone={close} />
        ) : (
          <Form
            encounterId={encounterId}
            onInvited={(reply) => {
              setInvited(reply)
              void onInvited()
            }}
          />
        )}
      </Modal>
    </>
  )
}

function Form({ encounterId, onInvited }: { encounterId: string; onInvited: (invited: Invited) => void }) {
  const t = useTranslations('callGuest')
  const form = useForm<{ name: string; kind: GuestKind; phone: string; email: string; language: Locale }>({
    mode: 'uncontrolled',
    initialValues: {
      name: '',
      kind: 'relative',
      phone: '',
      email: '',
      language: 'en',
    },
  })
  const showErrors = useFieldErrors()
  const invite = useMutation({
    ...mutation(inviteCallGuest),
    onSuccess: onInvited,
    onError: (error) => showErrors(form, error),
  })
  const send = form.onSubmit(({ phone, email, ...body }) =>
    invite.mutate({
      params: { id: encounterId },
      body: { ...body, ...(phone ? { phone } : {}), ...(email ? { email } : {}) },
    }),
  )
  const field = (path: string) => ({ key: form.key(path), ...form.getInputProps(path) })
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('invite.lead')}
        </Text>
        <TextInput label={t('invite.name')} required data-autofocus autoComplete="off" {...field('name')} />
        <NativeSelect
          label={t('invite.kind')}
          data={GuestKind.options.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          {...field('kind')}
        />
        <PhoneInput label={t('invite.phone')} description={t('invite.phoneHint')} {...field('phone')} />
        <TextInput
          type="email"
          label={t('invite.email')}
          description={t('invite.emailHint')}
          autoComplete="off"
          {...field('email')}
        />
        <NativeSelect
          label={t('invite.language')}
          data={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
          {...field('language')}
        />
        <FormError error={invite.error} values={form.getValues()} />
        <SubmitButton loading={invite.isPending}>{t('invite.submit')}</SubmitButton>
      </Stack>
    </form>
  )
}
