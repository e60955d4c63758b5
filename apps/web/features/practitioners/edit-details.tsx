'use client'
import { mutation } from '@imeds/client'
import { updateOwnPractitioner } from '@imeds/contracts/practitioners'
import { useTranslations } from '@imeds/i18n/react'
import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { ProfileForm } from './form/profile-form.tsx'
import { toProfile, touchesVerified, valuesOf } from './form/profile-values.ts'
import type { Profile } from './profile.ts'
import { useKeepProfile } from './use-own-profile.ts'

/** Changes the details; asks first when the change must be checked again. */
export function EditDetails({ profile, today }: { profile: Profile; today: string }) {
  const t = useTranslations('practitioners.form')
  const common = useTranslations('common')
  const router = useRouter()
  const keep = useKeepProfile()
  const save = useMutation({
    ...mutation(updateOwnPractitioner),
    onSuccess: (changed) => {
      keep(changed)
      notifications.show({ message: t('saved') })
      if (changed.status !== profile.status) router.refresh()
    },
  })
  return (
    <ProfileForm
      initial={valuesOf(profile)}
      today={today}
      saveLabel={t('save')}
      pending={save.isPending}
      error={save.error}
      onSave={(values, refused) => {
        const send = () => save.mutate({ body: toProfile(values) }, { onError: refused })
        if (!touchesVerified(profile, values)) return send()
        modals.openConfirmModal({
          title: t('recheckTitle'),
          children: <Text>{t('recheckBody')}</Text>,
          labels: { confirm: t('recheckConfirm'), cancel: common('cancel') },
          closeButtonProps: { 'aria-label': common('close') },
          onConfirm: send,
        })
      }}
    />
  )
}
