'use client'
import { mutation } from '@imeds/client'
import { registerPractitioner } from '@imeds/contracts/practitioners'
import { useTranslations } from '@imeds/i18n/react'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { emptyProfile, toProfile } from './form/profile-values.ts'
import { ProfileForm } from './form/profile-form.tsx'
import { useKeepProfile } from './use-own-profile.ts'

type Props = {
  today: string
  /** The name of the account, to begin with. */ name: string
}

/** Starts a practitioner's profile. */
export function RegisterPractitioner({ today, name }: Props) {
  const t = useTranslations('practitioners.form')
  const router = useRouter()
  const keep = useKeepProfile()
  const words = name.trim().split(/\s+/)
  const [familyName = ''] = words.length > 1 ? words.slice(-1) : []
  const register = useMutation({
    ...mutation(registerPractitioner),
    onSuccess: (profile) => {
      keep(profile)
      notifications.show({ message: t('registered') })
      // The page shows the next steps once the session knows of the profile.
      router.refresh()
      scrollTo({ top: 0 })
    },
  })
  const givenName = words.length > 1 ? words.slice(0, -1).join(' ') : name
  return (
    <ProfileForm
      initial={{ ...emptyProfile, givenName, familyName }}
      today={today}
      saveLabel={t('register')}
      pending={register.isPending || register.isSuccess}
      error={register.error}
      onSave={(values, refused) => register.mutate({ body: toProfile(values) }, { onError: refused })}
    />
  )
}
